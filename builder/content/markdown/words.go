package markdown

import (
	"unicode"
	"unicode/utf8"
)

// letters marks the ASCII letters and digits.
var letters = func() (table [utf8.RuneSelf]bool) {
	for c := range byte(utf8.RuneSelf) {
		table[c] = 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
	}
	return table
}()

// countWords counts the words of a text. A character of a script without
// spaces counts for half a word.
func (p *page) countWords(b []byte) {
	if p.facts == nil || p.quoted {
		return
	}
	words, wide := 0, 0
	inside := false
	for i := 0; i < len(b); i++ {
		c := b[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRune(b[i:])
			i += size - 1
			switch {
			case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
				wide++
				inside = false
			case unicode.In(r, unicode.L, unicode.M, unicode.N):
				if !inside {
					words++
				}
				inside = true
			default:
				inside = inside && (r == '’' || r == '‑')
			}
			continue
		}
		switch {
		case letters[c]:
			if !inside {
				words++
			}
			inside = true
		case c != '\'' && c != '-':
			inside = false
		}
	}
	p.facts.Words += words + (wide+1)/2
}
