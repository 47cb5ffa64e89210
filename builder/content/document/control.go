package document

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// In double quotes a backslash begins an escape, so the TeX "\frac" becomes a
// form feed and "rac" without a word of complaint, and "\sum" stops the parser
// with one that no teacher can read. Both are found in the source here.

// quoted is one double-quoted string of a source: its bytes from quote to quote.
type quoted struct {
	start, end int
	// quote is the mark at either end: " or """.
	quote string
}

// basicStrings finds the double-quoted strings of TOML.
func basicStrings(src []byte) []quoted {
	var found []quoted
	for i := 0; i < len(src); {
		switch rest := src[i:]; {
		case rest[0] == '#':
			i += lineEnd(rest)
		case bytes.HasPrefix(rest, []byte(`'''`)):
			i += 3 + closing(rest[3:], `'''`, false)
		case rest[0] == '\'':
			i += 1 + closing(rest[1:lineEnd(rest)], `'`, false)
		case bytes.HasPrefix(rest, []byte(`"""`)):
			n := 3 + closing(rest[3:], `"""`, true)
			found = append(found, quoted{i, i + n, `"""`})
			i += n
		case rest[0] == '"':
			n := 1 + closing(rest[1:lineEnd(rest)], `"`, true)
			found = append(found, quoted{i, i + n, `"`})
			i += n
		default:
			i++
		}
	}
	return found
}

func lineEnd(src []byte) int {
	if i := bytes.IndexByte(src, '\n'); i >= 0 {
		return i
	}
	return len(src)
}

// closing is the offset behind the closing quote, or behind everything.
func closing(src []byte, quote string, escapes bool) int {
	for i := 0; i < len(src); i++ {
		if escapes && src[i] == '\\' {
			i++
		} else if bytes.HasPrefix(src[i:], []byte(quote)) {
			return i + len(quote)
		}
	}
	return len(src)
}

// escapes are those of a syntax that a text may need. The letters t and n are
// judged by what follows; all others in front matter are TeX.
type escapes struct {
	plain string // need no second look
	hex   map[byte]int
}

var (
	tomlEscapes = escapes{plain: "\"\\\n \t", hex: map[byte]int{'x': 2, 'u': 4, 'U': 8}}
	yamlEscapes = escapes{plain: "\"\\/\n \t0", hex: map[byte]int{'x': 2, 'u': 4, 'U': 8}}
)

// mangled finds the first escape of a double-quoted source that is TeX.
func (e escapes) mangled(src string) (offset int, found bool) {
	for i := 0; i+1 < len(src); i++ {
		if src[i] != '\\' {
			continue
		}
		c := src[i+1]
		switch n, hex := e.hex[c]; {
		case hex && isHex(src[i+2:], n):
		case strings.IndexByte(e.plain, c) >= 0:
		case (c == 't' || c == 'n') && !texWord(src[i+1:]):
		case c == 'r' && strings.HasPrefix(src[i+2:], `\n`):
		default:
			return i, true
		}
		i++
	}
	return 0, false
}

func isHex(s string, n int) bool {
	return len(s) >= n && strings.Trim(s[:n], "0123456789abcdefABCDEF") == ""
}

// texWord reports whether s begins with a TeX command of those that begin like
// a tab or a new line.
func texWord(s string) bool {
	n := 0
	for n < len(s) && (s[n] >= 'a' && s[n] <= 'z' || s[n] >= 'A' && s[n] <= 'Z') {
		n++
	}
	switch s[:n] {
	case "theta", "times", "text", "textbf", "textit", "textrm", "tan", "tanh", "tau", "to", "triangle",
		"triangleq", "tilde", "top", "tfrac", "therefore", "thickapprox", "tbinom", "tag", "twoheadrightarrow",
		"nu", "neq", "nabla", "neg", "ne", "not", "ni", "notin", "nmid", "nsubseteq", "nparallel", "newline",
		"nolimits", "nleq", "ngeq", "nless", "nexists", "nRightarrow", "nrightarrow":
		return true
	}
	return false
}

// controlInTOML reports TeX in the double-quoted strings of a document, showing
// each line as it should be.
func controlInTOML(t *Tree) diag.List {
	src := t.parts.Front
	if bytes.IndexByte(src, '\\') < 0 {
		return nil
	}
	var diags diag.List
	for _, s := range basicStrings(src) {
		inner := string(src[s.start:s.end])
		offset, found := tomlEscapes.mangled(inner)
		if !found {
			continue
		}
		from := bytes.LastIndexByte(src[:s.start], '\n') + 1
		to := s.end + lineEnd(src[s.end:])
		line := string(src[from:s.start]) + singleQuoted(inner, s.quote) + string(src[s.end:to])
		diags = append(diags, mangledAt(t.at(s.start+offset), inner[offset:], line))
	}
	return diags
}

// singleQuoted is a double-quoted TOML source in the quotes in which a
// backslash is a backslash.
func singleQuoted(src, quote string) string {
	text := strings.TrimSuffix(strings.TrimPrefix(src, quote), quote)
	text = strings.ReplaceAll(text, `\\`, `\`)
	text = strings.ReplaceAll(text, `\"`, `"`)
	mark := "'"
	if quote == `"""` || strings.Contains(text, "'") {
		mark = "'''"
	}
	return mark + text + mark
}

// mangledAt words the diagnostic for an escape that stands at the start of src.
func mangledAt(pos diag.Pos, src, line string) diag.Diagnostic {
	n := 1
	for n < len(src) && (src[n] >= 'a' && src[n] <= 'z' || src[n] >= 'A' && src[n] <= 'Z') {
		n++
	}
	d := controlCharacter.At(pos,
		fmt.Sprintf(`in double quotes the backslash of %s is taken for a control character`, src[:max(n, min(2, len(src)))]),
		"put the text in single quotes: "+oneLine(line))
	d.Length = n
	return d
}

// oneLine shows the start of what may run over several lines.
func oneLine(s string) string {
	first, _, more := strings.Cut(strings.TrimSpace(s), "\n")
	if r := []rune(first); len(r) > 120 {
		return string(r[:120]) + " …"
	}
	if more {
		return first + " …"
	}
	return first
}
