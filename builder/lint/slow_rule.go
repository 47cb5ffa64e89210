package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var slowRule = rule{
	diag.Rule{Code: "slow-rule", Severity: diag.Warning,
		Summary: "One try has as many questions as the rule of mastery looks at."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			c := l.Check
			if c == nil || len(c.Questions) == 0 || c.Rule.Kind != "of" && c.Rule.Kind != "row" {
				continue
			}
			looked := max(c.Rule.N, c.Rule.M)
			if n := perTry(c); n < looked && allAnswers(c) >= c.Rule.N {
				report(c.At.Find("rule"), fmt.Sprintf("the rule %q looks at %s, but a try has only %d: nobody can master this at the first try", c.Rule.Text, count(looked, "answer"), n),
					"add questions, draw more of them, or write a rule for fewer")
			}
		}
	},
}
