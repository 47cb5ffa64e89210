package markdown

import "strings"

// unquote takes the marks of a quote off its lines.
func unquote(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if rest, ok := strings.CutPrefix(strings.TrimLeft(line, " \t"), ">"); ok {
			line = strings.TrimPrefix(rest, " ")
		}
		b.WriteString(line)
	}
	return b.String()
}

// unfenced takes the fences of a box off.
func unfenced(s string) string {
	_, inner, _ := strings.Cut(s, "\n")
	i := strings.LastIndexByte(strings.TrimRight(inner, " \t\r\n"), '\n') + 1
	if isBareFence([]byte(inner[i:]), 0) {
		return inner[:i]
	}
	return inner
}

// dedent takes up to n columns of white space off a line.
func dedent(line string, n int) string {
	for n > 0 && line != "" && (line[0] == ' ' || line[0] == '\t') {
		if line[0] == '\t' {
			n -= 3
		}
		n--
		line = line[1:]
	}
	return line
}

// withoutComments takes HTML comments out of an excerpt.
func withoutComments(s string) string {
	for {
		before, rest, ok := strings.Cut(s, "<!--")
		_, after, closed := strings.Cut(rest, "-->")
		if !ok || !closed {
			return strings.TrimSpace(s)
		}
		s = before + after
	}
}
