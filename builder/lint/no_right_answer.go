package lint

import (
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var noRightAnswer = rule{
	diag.Rule{Code: "no-right-answer", Severity: diag.Error,
		Summary: "Every question has a right answer."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			switch q.Kind {
			case course.ChooseOne, course.ChooseAll:
				if !slices.ContainsFunc(q.Options, func(o course.Option) bool { return o.Right }) {
					report(l.PlaceOf(q), "no option of this question is right",
						`add right = "…", or mark the right option with [x]`)
				}
			case course.Number:
				if q.Number == nil || q.Number.Value == "" {
					report(l.PlaceOf(q, "number"), "this question has no number as its answer", "write the right number, such as number = 2500")
				}
			case course.ShortText:
				if len(q.Text) == 0 {
					report(l.PlaceOf(q, "text"), "this question accepts no answer", `write what is right, such as text = ["carbon dioxide", "CO2"]`)
				}
			case course.Gaps:
				if len(q.Gaps) == 0 {
					report(l.PlaceOf(q, "ask"), "the text has no gaps to fill", "put what belongs into a gap in two brackets: Water is [[H2O]].")
				}
			}
		}
	},
}
