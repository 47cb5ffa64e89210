package seal

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/gradus-ssg/gradus/builder/numeral"
)

// apart are characters that NFKC would take apart in a way that hides what
// people mean by them.
var apart = strings.NewReplacer("´", "'", "″", `"`)

// letters are characters that count as others; js/src/judge/text.ts has the
// same.
var letters = numeral.Replacer(
	"ss", "ß", "ae", "æ", "oe", "œ", "o", "ø", "l", "ł", "d", "đð", "th", "þ", "h", "ħ", "i", "ı", "σ", "ς",
	"ي", "یى", "ك", "ک", "ا", "ٱ",
	"'", "‘’‚‛′ʼʹʻ`‹›׳", `"`, "“”„‟«»״",
	"-", "‐‑‒–—―−˗־", "/", "⁄∕", "x", "×",
	".", "。۔", "?", "؟", ",", "،", ";", "؛",
	"", "¿¡ـ",
)

// marks are the ranges of signs above, below and within letters that spelling
// forgives. Those that make another letter (Japanese voicing, the vowels of
// Indian scripts) are not among them.
var marks = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x0300, Hi: 0x036F, Stride: 1}, {Lo: 0x0483, Hi: 0x0487, Stride: 1},
	{Lo: 0x0591, Hi: 0x05BD, Stride: 1}, {Lo: 0x05BF, Hi: 0x05BF, Stride: 1},
	{Lo: 0x05C1, Hi: 0x05C2, Stride: 1}, {Lo: 0x05C4, Hi: 0x05C5, Stride: 1}, {Lo: 0x05C7, Hi: 0x05C7, Stride: 1},
	{Lo: 0x0610, Hi: 0x061A, Stride: 1}, {Lo: 0x064B, Hi: 0x065F, Stride: 1}, {Lo: 0x0670, Hi: 0x0670, Stride: 1},
	{Lo: 0x06D6, Hi: 0x06DC, Stride: 1}, {Lo: 0x06DF, Hi: 0x06E4, Stride: 1},
	{Lo: 0x06E7, Hi: 0x06E8, Stride: 1}, {Lo: 0x06EA, Hi: 0x06ED, Stride: 1}, {Lo: 0x08D3, Hi: 0x08FF, Stride: 1},
	{Lo: 0x1AB0, Hi: 0x1AFF, Stride: 1}, {Lo: 0x1DC0, Hi: 0x1DFF, Stride: 1},
	{Lo: 0x20D0, Hi: 0x20FF, Stride: 1}, {Lo: 0xFE20, Hi: 0xFE2F, Stride: 1},
}}

// fold writes a typed text so that spellings which a teacher forgives become
// one: case, accents, spaces, kinds of quotes and dashes, digits of other
// scripts, a point at the end. A text of nothing but such signs stays as it is.
func fold(s string) string {
	whole := strings.TrimFunc(norm.NFKC.String(apart.Replace(s)), numeral.Blank)
	var b strings.Builder
	for _, r := range letters.Replace(norm.NFD.String(strings.ToLower(whole))) {
		if numeral.Invisible(r) || unicode.Is(marks, r) {
			continue
		}
		if d, ok := numeral.Digit(r); ok {
			b.WriteByte(d)
		} else {
			b.WriteRune(r)
		}
	}
	folded := strings.Join(strings.FieldsFunc(b.String(), numeral.Blank), " ")
	if end := strings.TrimRight(folded, ".!? "); end != "" {
		return end
	}
	if folded != "" {
		return folded
	}
	return whole
}

// letterwise is a text that is compared to the letter: composed, without the
// spaces around it.
func letterwise(s string) string { return strings.TrimFunc(norm.NFC.String(s), numeral.Blank) }
