package lint

import (
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var shortMatch = rule{
	diag.Rule{Code: "short-match", Severity: diag.Error,
		Summary: "A match question leaves a choice: two pairs, or one and something extra."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			if q.Kind == course.Match && (len(q.Match) == 0 || len(q.Match)+len(q.Extra) < 2) {
				report(l.PlaceOf(q, "match"), "there is nothing to choose between in this match",
					`list at least two pairs: match = [["H2O", "water"], ["NaCl", "salt"]]`)
			}
		}
	},
}
