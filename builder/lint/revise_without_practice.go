package lint

import (
	"slices"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var reviseWithoutPractice = rule{
	diag.Rule{Code: "revise-without-practice", Severity: diag.Error,
		Summary: "A check that asks for practice before another try has practice."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			if l.Check == nil || len(l.Practice) > 0 {
				continue
			}
			if inherited(in, l.Check.Revise) {
				continue
			}
			if i := slices.Index(l.Check.Revise, "practice"); i >= 0 {
				report(l.Check.At.Find("revise", i), "practice is to be done before another try, but this lesson has none",
					"add [[practice.question]] tables or a heading “## Practice” with questions, or leave \"practice\" out of revise")
			}
		}
	},
}

// inherited reports whether a check revises what course.toml says for all checks:
// there it means what a lesson has of it.
func inherited(in *input, revise []string) bool { return slices.Equal(revise, in.Rules.Revise) }
