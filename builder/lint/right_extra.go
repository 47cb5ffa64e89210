package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var rightExtra = rule{
	diag.Rule{Code: "right-extra", Severity: diag.Error,
		Summary: "What is extra in a match question belongs to none of its pairs."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			if len(q.Extra) == 0 {
				continue
			}
			right := map[string]bool{}
			for _, p := range q.Match {
				right[plain(p.Right.Source)] = true
			}
			prose(q.Extra, func(i int, text string) {
				if text = plain(text); text != "" && right[text] {
					report(l.PlaceOf(q, "extra", i), fmt.Sprintf("%s is extra, but it is the right side of a pair", diag.Quote(text)),
						"leave it out of extra: students could not tell the two apart")
				}
			})
		}
	},
}
