package lint

import (
	"fmt"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var sameLanguage = rule{
	diag.Rule{Code: "same-language", Severity: diag.Warning,
		Summary: "A translation is in another language than the unit that it translates."},
	func(in *input, report report) {
		for _, u := range in.Units {
			if o := u.Translates; o != nil && o != u && strings.EqualFold(o.Language, u.Language) {
				report(u.Place("translates"), fmt.Sprintf("this unit and the one it translates, %q, are both in %q", o.ID, u.Language),
					`write the language of this unit, such as language = "es"`)
			}
		}
	},
}
