package variant

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Expression is one {{…}} of a text.
type Expression struct {
	// Text is what stands between the braces, as written.
	Text string
	// Offset is where Text begins, in bytes from the start of the source.
	Offset int
}

// Expressions lists the {{…}} of a text in order. Braces that belong to TeX
// around them are not part of them: x^{{{a}}} holds {{a}} within one pair.
func Expressions(source string) []Expression {
	var found []Expression
	for at := 0; ; {
		open, text, ok := nextExpression(source, at)
		if !ok {
			return found
		}
		found = append(found, Expression{text, open + 2})
		at = open + len(text) + 4
	}
}

// nextExpression finds the first {{…}} at or after an offset.
func nextExpression(source string, at int) (open int, text string, ok bool) {
	for {
		i := strings.Index(source[at:], "{{")
		if i < 0 {
			return 0, "", false
		}
		open = at + i
		inner := source[open+2:]
		stop := strings.IndexAny(inner, "{}\n")
		if stop >= 0 && strings.HasPrefix(inner[stop:], "}}") {
			return open, inner[:stop], true
		}
		at = open + 1
	}
}

// Substitute puts the values of one variant into a text. In prose {{a*b}}
// becomes 2; within maths one pair of braces stays, so that \frac{{a}}{{b}}
// becomes \frac{2}{3}. What has no value is left as it is.
func Substitute(source string, values map[string]string) string {
	open, text, ok := nextExpression(source, 0)
	if !ok {
		return source
	}
	var out strings.Builder
	spans, at := mathSpans(source), 0
	for ; ok; open, text, ok = nextExpression(source, at) {
		out.WriteString(source[at:open])
		at = open + len(text) + 4
		value, known := values[text]
		if !known {
			value, known = values[strings.TrimSpace(text)]
		}
		for len(spans) > 0 && spans[0].end <= open {
			spans = spans[1:]
		}
		switch {
		case !known:
			out.WriteString(source[open:at])
		case len(spans) > 0 && spans[0].start <= open:
			out.WriteString("{" + value + "}")
		default:
			out.WriteString(value)
		}
	}
	out.WriteString(source[at:])
	return out.String()
}

// span is a stretch of a text in bytes.
type span struct{ start, end int }

// mathSpans finds the maths of a text by FORMAT's rule: $…$, $$…$$, \(…\),
// \[…\] and the doubled \\(…\\), \\[…\\]; never in code.
func mathSpans(source string) []span {
	var spans []span
	for i := 0; i < len(source); {
		rest := source[i:]
		n := 1
		switch {
		case rest[0] == '`':
			n = codeSpan(rest)
		case rest[0] == '\\':
			if n = slashed(rest); n > 0 {
				spans = append(spans, span{i, i + n})
			} else {
				n = min(2, len(rest))
			}
		case strings.HasPrefix(rest, "$$"):
			n = 2
			if j := strings.Index(rest[2:], "$$"); j >= 0 {
				n = j + 4
				spans = append(spans, span{i, i + n})
			}
		case rest[0] == '$':
			if j := dollar(rest); j > 0 {
				n = j
				spans = append(spans, span{i, i + n})
			}
		}
		i += n
	}
	return spans
}

// codeSpan is the length of the code that begins a text, or of its backticks
// alone where nothing closes them.
func codeSpan(s string) int {
	ticks := len(s) - len(strings.TrimLeft(s, "`"))
	for at := ticks; ; {
		i := strings.IndexByte(s[at:], '`')
		if i < 0 {
			return ticks
		}
		at += i
		run := len(s[at:]) - len(strings.TrimLeft(s[at:], "`"))
		at += run
		if run == ticks {
			return at
		}
	}
}

// slashed is the length of the maths in backslash delimiters that begins a
// text, 0 where none does.
func slashed(s string) int {
	for _, d := range [][2]string{{`\\(`, `\\)`}, {`\\[`, `\\]`}, {`\(`, `\)`}, {`\[`, `\]`}} {
		if strings.HasPrefix(s, d[0]) {
			if i := strings.Index(s[len(d[0]):], d[1]); i >= 0 {
				return len(d[0]) + i + len(d[1])
			}
		}
	}
	return 0
}

// dollar is the length of the $…$ that begins a text, 0 where it is money.
func dollar(s string) int {
	if r, _ := utf8.DecodeRuneInString(s[1:]); len(s) == 1 || unicode.IsSpace(r) {
		return 0
	}
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '$':
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			after, _ := utf8.DecodeRuneInString(s[i+1:])
			if i == 1 || unicode.IsSpace(before) || unicode.IsDigit(after) {
				return 0
			}
			return i + 1
		}
	}
	return 0
}
