package document

import (
	"bytes"
	"path"
	"regexp"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// Syntax is how front matter is spelled.
type Syntax int

// The spellings of front matter.
const (
	None Syntax = iota
	TOML
	YAML
)

// Parts is a text taken apart at its front matter.
type Parts struct {
	Syntax Syntax
	// Front is the front matter without its fences, Line the number of its first line.
	Front []byte
	Line  int
	// Body is what follows, BodyLine the number of its first line and Offset
	// where it begins in the text.
	Body     []byte
	BodyLine int
	Offset   int
}

// Split finds the front matter of a page: TOML between +++ lines or YAML
// between --- lines, from the very first line. A first line --- that only
// draws a rule belongs to the body.
func Split(file string, text []byte) (Parts, diag.List) {
	whole := Parts{Body: text, BodyLine: 1}
	first, rest, _ := bytes.Cut(text, []byte("\n"))
	fence := string(bytes.TrimRight(first, " \t"))
	syntax := map[string]Syntax{"+++": TOML, "---": YAML}[fence]
	if syntax == None {
		return whole, nil
	}
	if syntax == YAML && !opensYAML(rest) {
		return whole, nil
	}
	offset := len(text) - len(rest)
	line, at := 2, 0
	for at < len(rest) {
		end := bytes.IndexByte(rest[at:], '\n')
		next := at + end + 1
		if end < 0 {
			end, next = len(rest)-at, len(rest)
		}
		if s := string(bytes.TrimRight(rest[at:at+end], " \t")); s == fence || syntax == YAML && s == "..." {
			return Parts{Syntax: syntax, Front: rest[:at], Line: 2,
				Body: rest[next:], BodyLine: line + 1, Offset: offset + next}, nil
		}
		at, line = next, line+1
	}
	// Without its end nobody knows where the text begins: the page has none.
	return Parts{BodyLine: line, Offset: len(text)}, diag.List{frontMatterOpen.At(diag.FileStart(file),
		"the front matter that begins here with "+fence+" never ends",
		"write a line "+fence+" below the last key, above the text")}
}

var yamlKey = regexp.MustCompile(`^(["']?)[\pL\pN_][\pL\pN_ .-]*(["']?)\s*:(\s|$)`)

// opensYAML judges by its first line that says something whether a --- opens
// front matter or is a line drawn above prose.
func opensYAML(rest []byte) bool {
	for line := range bytes.Lines(rest) {
		s := strings.TrimRight(string(line), " \t\n")
		switch {
		case s == "" || strings.HasPrefix(s, "#") && !strings.HasPrefix(s, "##"):
			// A comment in YAML, a heading in Markdown: the next line tells.
			continue
		case s == "---" || s == "...":
			return true
		default:
			return yamlKey.MatchString(s) || strings.HasPrefix(s, "{")
		}
	}
	return false
}

// Config takes a configuration file as it is: all of it is TOML.
func Config(text []byte) Parts { return Parts{Syntax: TOML, Front: text, Line: 1} }

// SplitFile is Split for pages and Config for .toml files.
func SplitFile(file string, text []byte) (Parts, diag.List) {
	if strings.EqualFold(path.Ext(file), ".toml") {
		return Config(text), nil
	}
	return Split(file, text)
}
