package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateLeft = rule{
	diag.Rule{Code: "duplicate-left", Severity: diag.Error,
		Summary: "No two pairs of a match question have the same left side."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			if len(q.Match) == 0 {
				continue
			}
			seen := map[string]bool{}
			for i, p := range q.Match {
				text := plain(p.Left.Source)
				if text != "" && seen[text] {
					report(l.PlaceOf(q, "match", i, 0), fmt.Sprintf("%s stands on the left twice, so that nobody can know which answer belongs to which", diag.Quote(text)),
						"leave one pair out, or say how the two differ")
				}
				seen[text] = true
			}
		}
	},
}
