package document

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v4"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// tomlMistake turns an error of the TOML decoder into the words of a teacher.
// The decoder knows where it gave up; what was meant is read from that line.
func tomlMistake(t *Tree, e toml.ParseError) diag.Diagnostic {
	front := string(t.parts.Front)
	offset := min(max(e.Position.Start, 0), len(front))
	// The decoder names the line it stood on, which for an error at a line's end
	// may be the next one's start.
	lines := strings.Split(front, "\n")
	n := min(max(e.Position.Line, 1), len(lines))
	line := lines[n-1]
	start := lineStart(front, n)
	if offset < start || offset > start+len(line) {
		offset = start
	}
	at := func(column int) diag.Pos { return t.at(start + column) }

	if i := strings.IndexAny(line, "“”„‟‘’‚«»"); i >= 0 && !insideStraight(line, i) {
		return curlyQuote.At(at(i), "this quote is a curly one, which ends or begins no text in TOML",
			"write it with straight quotes: "+straight(line))
	}
	if strings.Contains(e.Message, "already been defined") || strings.Contains(e.Message, "already created") ||
		strings.Contains(e.Message, "already defined") {
		return tomlDuplicate(t, e, line, start, lines, n)
	}
	if m := keyValue.FindStringSubmatchIndex(line); m != nil {
		key, value := line[m[2]:m[3]], strings.TrimSpace(line[m[4]:])
		switch {
		case value == "" || value[0] == '#':
			return tomlSyntax.At(at(m[2]), fmt.Sprintf("%s has no value", key),
				fmt.Sprintf(`write one behind the =, such as %s = "…", or take the line out`, key))
		case unclosed(value):
			return missingQuote.At(at(m[4]), fmt.Sprintf("the text of %s never ends: its closing quote is missing", key),
				fmt.Sprintf("write %s = %s", key, closed(value)))
		case bareText(value):
			return missingQuote.At(at(m[4]), fmt.Sprintf("the text of %s stands without quotes", key),
				fmt.Sprintf("write %s = %s", key, tomlString(strings.TrimRight(value, `"' `))))
		}
	}
	if m := colonValue.FindStringSubmatchIndex(line); m != nil {
		key, value := line[m[2]:m[3]], strings.TrimSpace(line[m[4]:m[5]])
		if bareText(value) {
			value = tomlString(value)
		}
		return tomlSyntax.At(at(m[2]), "between +++ lines a key and its value are joined by =, not by a colon",
			fmt.Sprintf("write %s = %s", key, value))
	}
	return tomlSyntax.At(t.at(offset), "gradus cannot read this line as TOML: "+e.Message,
		"a line is key = value, or the name of a table in brackets; compare it with the lines around")
}

var (
	keyValue   = regexp.MustCompile(`^\s*([\pL\pN_."-]+)\s*=[ \t]*()`)
	colonValue = regexp.MustCompile(`^\s*([\pL\pN_-]+)\s*:\s+(.+?)\s*$`)
	wordy      = regexp.MustCompile(`^[\pL]`)
)

func lineStart(s string, n int) int {
	at := 0
	for ; n > 1; n-- {
		at += strings.IndexByte(s[at:], '\n') + 1
	}
	return at
}

// insideStraight reports whether an offset of a line is within straight quotes
// that are closed, where any character may stand.
func insideStraight(line string, offset int) bool {
	for _, mark := range []byte{'"', '\''} {
		if strings.Count(line[:offset], string(mark))%2 == 1 && strings.IndexByte(line[offset:], mark) >= 0 {
			return true
		}
	}
	return false
}

// straight is a line with the quotes that TOML knows.
func straight(line string) string {
	double := strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`)
	single := strings.NewReplacer("‘", "'", "’", "'", "‚", "'")
	fixed := double.Replace(line)
	if !strings.Contains(fixed, `"`) {
		fixed = single.Replace(fixed)
	}
	return strings.TrimSpace(fixed)
}

// unclosed reports whether a value begins with a quote that its line does not close.
func unclosed(value string) bool {
	quote := value[:1]
	if quote != `"` && quote != "'" || strings.HasPrefix(value, `"""`) || strings.HasPrefix(value, `'''`) {
		return false
	}
	body := value[1:]
	return !strings.HasSuffix(value[:1+closing([]byte(body), quote, quote == `"`)], quote) || len(body) == 0
}

// closed puts the missing quote behind a value.
func closed(value string) string {
	quote := value[:1]
	return strings.TrimRight(value, " ") + quote
}

// bareText reports whether a value is words without quotes.
func bareText(value string) bool {
	return value != "" && wordy.MatchString(value) && value != "true" && value != "false"
}

// tomlString writes a text as a TOML string.
func tomlString(s string) string {
	switch {
	case !strings.ContainsAny(s, `"\`):
		return `"` + s + `"`
	case !strings.Contains(s, "'"):
		return "'" + s + "'"
	}
	return "'''" + s + "'''"
}

var definedKey = regexp.MustCompile(`Key '([^']*)'`)

func tomlDuplicate(t *Tree, e toml.ParseError, line string, start int, lines []string, n int) diag.Diagnostic {
	key := e.LastKey
	if m := definedKey.FindStringSubmatch(e.Message); m != nil {
		key = m[1]
	}
	at := start + len(line) - len(strings.TrimLeft(line, " \t"))
	short := key[strings.LastIndexByte(key, '.')+1:]
	if strings.HasPrefix(strings.TrimSpace(line), "[") {
		return duplicateKey.At(t.at(at), fmt.Sprintf("the table [%s] is begun twice", key),
			fmt.Sprintf("put all its keys below the first one; a list of several is written [[%s]] with two brackets each time", key))
	}
	hint := "keep one of the two"
	first := regexp.MustCompile(`^\s*` + regexp.QuoteMeta(short) + `\s*=`)
	for i, l := range lines[:n-1] {
		if first.MatchString(l) {
			hint = fmt.Sprintf("keep one of the two; the other stands in line %d", t.parts.Line+i)
		}
	}
	return duplicateKey.At(t.at(at), fmt.Sprintf("%s is given twice", short), hint)
}

// yamlMistake turns an error of the YAML parser into the words of a teacher.
func yamlMistake(t *Tree, err error) diag.Diagnostic {
	var e *yaml.LoadError
	if !errors.As(err, &e) {
		return yamlSyntax.At(t.mark(1, 1), "gradus cannot read this YAML: "+err.Error(), "")
	}
	mark := e.Mark
	if mark.Line == 0 || strings.Contains(e.Message, "end of stream") && e.ContextMark.Line > 0 {
		mark = e.ContextMark // a quote that never closes is found out at the very end
	}
	lines := strings.Split(string(t.parts.Front), "\n")
	n := min(max(mark.Line, 1), len(lines))
	for i := min(n, len(lines)) - 1; i >= max(0, n-3); i-- {
		indent := lines[i][:len(lines[i])-len(strings.TrimLeft(lines[i], " \t"))]
		if tab := strings.IndexByte(indent, '\t'); tab >= 0 {
			return tabIndent.At(t.mark(i+1, tab+1), "this line is indented with a tab, which YAML does not allow",
				"use spaces: "+strings.ReplaceAll(indent, "\t", "  ")+strings.TrimSpace(lines[i]))
		}
	}
	line := lines[n-1]
	if strings.Contains(e.Message, "escape") {
		if i := strings.IndexByte(line, '"'); i >= 0 {
			src := line[i : i+1+closing([]byte(line[i+1:]), `"`, true)]
			if offset, found := yamlEscapes.mangled(src); found {
				return mangledAt(t.at(lineStart(string(t.parts.Front), n)+i+offset), src[offset:], line[:i]+yamlSingle(src))
			}
		}
	}
	if m := yamlPair.FindStringSubmatchIndex(line); m != nil {
		key, value := line[m[2]:m[3]], strings.TrimSpace(line[m[4]:m[5]])
		pos := t.at(lineStart(string(t.parts.Front), n) + m[4])
		switch {
		case (value[0] == '"' || value[0] == '\'') && unclosed(value):
			return missingQuote.At(pos, fmt.Sprintf("the text of %s never ends: its closing quote is missing", key),
				fmt.Sprintf("write %s: %s", key, closed(value)))
		case strings.ContainsAny(value[:1], "*&%@`{[|>!") || strings.Contains(value, ": "):
			return yamlSyntax.At(pos, fmt.Sprintf("the text of %s holds signs that mean something in YAML", key),
				fmt.Sprintf("put it in quotes: %s: %s", key, "'"+strings.ReplaceAll(value, "'", "''")+"'"))
		}
	}
	return yamlSyntax.At(t.mark(mark.Line, mark.Column), "gradus cannot read this line as YAML: "+e.Message,
		"a line is key: value, and lists are indented alike; compare it with the lines around")
}

var yamlPair = regexp.MustCompile(`^\s*(?:- )?([\pL\pN_-]+):\s+(\S.*?)\s*$`)
