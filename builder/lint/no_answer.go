package lint

import "github.com/gradus-ssg/gradus/builder/diag"

var noAnswer = rule{
	diag.Rule{Code: "no-answer", Severity: diag.Error,
		Summary: "Every question has a key that says how it is answered."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			if q.Kind == "" {
				report(l.PlaceOf(q), "nothing says how this question is answered",
					"add one of right and wrong, number, text, order, match, written = true, or a gap such as [[H2O]] in ask")
			}
		}
	},
}
