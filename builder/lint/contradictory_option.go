package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var contradictoryOption = rule{
	diag.Rule{Code: "contradictory-option", Severity: diag.Error,
		Summary: "No option of a question is right and wrong at once."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			eachDouble(q, func(first, second *course.Option, k optionKey) {
				if first.Right != second.Right {
					report(l.PlaceOf(q, k.path()...), fmt.Sprintf("the option %s is right and wrong at once", diag.Quote(second.Text.Source)),
						"leave it out of right or out of wrong")
				}
			})
		}
	},
}
