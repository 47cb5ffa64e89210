package lint

import "github.com/gradus-ssg/gradus/builder/diag"

var emptyCheck = rule{
	diag.Rule{Code: "empty-check", Severity: diag.Error,
		Summary: "A mastery check has questions."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			if l.Check != nil && len(l.Check.Questions) == 0 {
				report(l.Check.At.Find(), "this mastery check has no questions, so nobody can pass it",
					"add [[check.question]] tables below [check], or leave [check] out")
			}
		}
	},
}
