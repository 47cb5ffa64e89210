package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/themes"
)

var foreignInterface = rule{
	diag.Rule{Code: "foreign-interface", Severity: diag.Warning,
		Summary: "The site's own words (buttons, headings) are known in the language of the course."},
	func(in *input, report report) {
		told := map[string]bool{}
		judge := func(language string, pos func() diag.Pos) {
			if language == "" || told[language] {
				return
			}
			told[language] = true
			if _, known := themes.Words(language).Get("mark.check"); !known && !speaks(in.Theme.Languages, language) {
				report(pos(), fmt.Sprintf("gradus does not speak %q: its own words, such as those on buttons, are shown in English", language),
					fmt.Sprintf("to change that, add theme/words/%s.json with the words of your language", language))
			}
		}
		judge(in.Language, func() diag.Pos { return in.Place("language") })
		for _, u := range in.Units {
			judge(u.Language, func() diag.Pos { return u.Place("language") })
		}
		for p := range in.eachPage() {
			judge(p.Language, func() diag.Pos { return p.Place("language") })
		}
	},
}

// speaks reports whether words are known for a tag or a shorter form of it.
func speaks(languages []string, tag string) bool {
	for tag = strings.ToLower(tag); tag != ""; tag = tag[:max(strings.LastIndexByte(tag, '-'), 0)] {
		if slices.Contains(languages, tag) {
			return true
		}
	}
	return false
}
