package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateOption = rule{
	diag.Rule{Code: "duplicate-option", Severity: diag.Error,
		Summary: "No two options of a question are the same."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			eachDouble(q, func(first, second *course.Option, k optionKey) {
				if first.Right == second.Right {
					report(l.PlaceOf(q, k.path()...), fmt.Sprintf("the option %s stands here twice", diag.Quote(second.Text.Source)),
						"leave one out, or change it")
				}
			})
		}
	},
}
