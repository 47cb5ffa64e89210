package variant

import (
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/numeral"
	"github.com/gradus-ssg/gradus/themes"
)

// These keep a number together within text that is written from right to left,
// where "-5" would read "5-": LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE
// (Unicode Standard Annex 9).
const (
	isolate = "\u2066"
	release = "\u2069"
)

// localise writes the values of a pool as a language does: what a page shows of a
// number must be what it reads when that is typed. Code keeps the point, TeX has
// its own way with a comma.
func localise(pool []course.Variant, language string) {
	mirrored := themes.Direction(language) == "rtl"
	inProse := func(text string) string {
		text = numeral.Write(text, language)
		if mirrored && strings.HasPrefix(text, "-") {
			return isolate + text + release
		}
		return text
	}
	foreign := map[string]bool{}
	for _, v := range pool {
		for expression, text := range v.Values {
			if inProse(text) != text {
				foreign[expression] = true
			}
		}
	}
	for _, v := range pool {
		for expression := range foreign {
			text := v.Values[expression]
			v.Values[expression] = inProse(text)
			v.Values[course.InCode+expression] = text
			v.Values[course.InTeX+expression] = strings.Replace(numeral.Write(text, language), ",", "{,}", 1)
		}
	}
}
