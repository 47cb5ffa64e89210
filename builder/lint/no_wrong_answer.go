package lint

import (
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var noWrongAnswer = rule{
	diag.Rule{Code: "no-wrong-answer", Severity: diag.Error,
		Summary: "Every question with options has wrong ones among them."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			if len(q.Options) > 0 && !slices.ContainsFunc(q.Options, func(o course.Option) bool { return !o.Right }) {
				report(l.PlaceOf(q, "right"), "every option of this question is right, so there is nothing to choose",
					`add wrong options, such as wrong = ["4", "7"], or options with an empty box: - [ ] 4`)
			}
		}
	},
}
