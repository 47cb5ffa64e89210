package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateStep = rule{
	diag.Rule{Code: "duplicate-step", Severity: diag.Error,
		Summary: "No two of the things to put in order are the same."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			if len(q.Order) == 0 {
				continue
			}
			seen := map[string]bool{}
			prose(q.Order, func(i int, text string) {
				if text = plain(text); text != "" && seen[text] {
					report(l.PlaceOf(q, "order", i), fmt.Sprintf("%s stands in this order twice, so that no order is the right one", diag.Quote(text)),
						"leave one out, or say how the two differ")
				}
				seen[text] = true
			})
		}
	},
}
