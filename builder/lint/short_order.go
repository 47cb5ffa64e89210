package lint

import (
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var shortOrder = rule{
	diag.Rule{Code: "short-order", Severity: diag.Error,
		Summary: "There are at least two things to put in order."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			if q.Kind == course.Order && len(q.Order) < 2 {
				report(l.PlaceOf(q, "order"), "one thing alone has no order",
					`list at least two, in the right order: order = ["first", "second", "third"]`)
			}
		}
	},
}
