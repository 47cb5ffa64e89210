package numeral

import (
	"strings"
	"unicode"
)

// zeros are the digits zero of the scripts whose digits are read; the nine
// others follow each.
const zeros = "٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０"

// raised are superscripts, and lowered what they raise, one for one.
const (
	raised  = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
	lowered = "0123456789+-"
)

// signs are characters of numbers and units that stand for others: several
// kinds of the same sign, and whole fractions.
var signs = Replacer(
	"-", "‐‑‒–—―−﹘﹣˗", "/", "⁄∕", "*", "×✕⨯·⋅∙•∗", "'", "’‘ʼ٬", ",", "،", "%", "٪", "°", "º˚",
	" 1/2", "½", " 1/3", "⅓", " 2/3", "⅔", " 1/4", "¼", " 3/4", "¾",
	" 1/5", "⅕", " 2/5", "⅖", " 3/5", "⅗", " 4/5", "⅘", " 1/6", "⅙", " 5/6", "⅚",
	" 1/8", "⅛", " 3/8", "⅜", " 5/8", "⅝", " 7/8", "⅞", " 1/7", "⅐", " 1/9", "⅑", " 1/10", "⅒",
)

// Replacer takes pairs of a text and the characters that it stands for.
func Replacer(pairs ...string) *strings.Replacer {
	var all []string
	for i := 0; i < len(pairs); i += 2 {
		for _, r := range pairs[i+1] {
			all = append(all, string(r), pairs[i])
		}
	}
	return strings.NewReplacer(all...)
}

// Spell writes a typed number and its unit in plain characters: ASCII digits
// and signs, ^ before what is raised, single spaces, nothing invisible.
func Spell(s string) string {
	var b strings.Builder
	high, space := false, false
	for _, r := range signs.Replace(s) {
		if Invisible(r) {
			continue
		}
		if Blank(r) {
			space, high = true, false
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		if i := strings.IndexRune(raised, r); i >= 0 {
			if !high {
				b.WriteByte('^')
			}
			high = true
			b.WriteByte(lowered[len([]rune(raised[:i]))])
			continue
		}
		high = false
		if ascii, ok := Digit(r); ok {
			b.WriteByte(ascii)
		} else if 0xFF01 <= r && r <= 0xFF5E { // full-width ASCII
			b.WriteRune(r - 0xFEE0)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Digit reads a decimal digit of another script.
func Digit(r rune) (ascii byte, ok bool) {
	for _, zero := range zeros {
		if zero <= r && r <= zero+9 {
			return '0' + byte(r-zero), true
		}
	}
	return 0, false
}

// Invisible are characters that only steer how text is laid out.
func Invisible(r rune) bool {
	return r == 0xAD || r == 0x61C || 0x200B <= r && r <= 0x200F || 0x202A <= r && r <= 0x202E ||
		0x2060 <= r && r <= 0x2069 || 0xFE00 <= r && r <= 0xFE0F
}

// Blank are all spaces, the one without width that begins some files among them.
func Blank(r rune) bool { return unicode.IsSpace(r) || r == 0xFEFF }
