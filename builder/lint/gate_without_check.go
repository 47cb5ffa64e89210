package lint

import (
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var gateWithoutCheck = rule{
	diag.Rule{Code: "gate-without-check", Severity: diag.Error,
		Summary: `A lesson with gate = "check" has a mastery check.`},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			if l.Gate == course.GateCheck && l.Check == nil {
				report(l.Place("gate"), "this lesson is completed by its mastery check, but it has none",
					"add [[check.question]] tables or a heading “## Mastery check” with questions, or leave gate out")
			}
		}
	},
}
