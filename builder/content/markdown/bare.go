package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isBare reports whether a short text surely has nothing that Markdown reads,
// so that it means what it says. Most options, hints and steps are bare, and a
// large course has hundreds of thousands of them. It may say no too often,
// never yes: FuzzBare holds it to the parser.
func isBare(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsLetter(first):
	case '0' <= first && first <= '9':
		// "3 steps" is bare, "3. step" is a list.
		if rest := strings.TrimLeft(s, "0123456789"); rest != "" && (rest[0] == '.' || rest[0] == ')') {
			return false
		}
	default:
		return false
	}
	if strings.HasSuffix(s, " ") {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c == 0x7f, strings.IndexByte("\\`*_{}[]<>&$~|^#@", c) >= 0:
			return false
		}
	}
	return !mayLink([]byte(s))
}
