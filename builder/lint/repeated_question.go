package lint

import (
	"fmt"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// A check whose versions share a question without variants gives away the answer
// that the next version asks for again. Within a version the same questions come
// again on purpose.
var repeatedQuestion = rule{
	diag.Rule{Code: "repeated-question", Severity: diag.Warning,
		Summary: "A question that every version of a check asks has variants."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			if l.Check == nil || len(l.Check.Versions) < 2 {
				continue
			}
			for _, q := range l.Check.Questions {
				if q.Version == "" && len(q.Given) == 0 {
					report(l.PlaceOf(q), fmt.Sprintf("the versions %s all ask this question in the same words", strings.Join(l.Check.Versions, ", ")),
						fmt.Sprintf("write version = %q and another question for each other version, or let numbers vary with given", l.Check.Versions[0]))
				}
			}
		}
	},
}
