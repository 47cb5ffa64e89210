package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var unknownTranslation = rule{
	diag.Rule{Code: "unknown-translation", Severity: diag.Error,
		Summary: "The unit that translates names exists."},
	func(in *input, report report) {
		for _, u := range in.Units {
			if u.TranslatesRef != "" && u.Translates == nil {
				report(u.Place("translates"), fmt.Sprintf("no unit %q for this unit to translate", u.TranslatesRef),
					in.didYouMean(u.TranslatesRef, unitIDs(in), `write the id of the unit that this one says in another language, "." for the lessons in the course folder`))
			}
		}
	},
}

func unitIDs(in *input) []string {
	ids := make([]string, len(in.Units))
	for i, u := range in.Units {
		ids[i] = u.ID
	}
	return ids
}
