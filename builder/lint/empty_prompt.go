package lint

import (
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var emptyPrompt = rule{
	diag.Rule{Code: "empty-prompt", Severity: diag.Error,
		Summary: "Every question asks something."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			if strings.TrimSpace(q.Ask.Source) == "" {
				report(l.PlaceOf(q, "ask"), "this question asks nothing", `write the question: ask = "Which number is the slope?"`)
			}
		}
	},
}
