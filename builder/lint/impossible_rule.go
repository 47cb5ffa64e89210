package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var impossibleRule = rule{
	diag.Rule{Code: "impossible-rule", Severity: diag.Error,
		Summary: "All tries together have as many answers as the rule of mastery asks for."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			c := l.Check
			if c == nil || len(c.Questions) == 0 || c.Rule.Kind != "of" && c.Rule.Kind != "row" {
				continue
			}
			if all := allAnswers(c); all < c.Rule.N {
				report(c.At.Find("rule"), fmt.Sprintf("the rule %q asks for %s, but all tries together have only %d", c.Rule.Text, count(c.Rule.N, "right answer"), all),
					"add questions or tries, or write a rule that can be met, such as \"80%\"")
			}
		}
	},
}

// allAnswers is how many answers a student can give in all tries of all
// versions, before the talk with the teacher.
func allAnswers(c *course.Check) int {
	return perTry(c) * max(1, c.Tries) * max(1, len(c.Versions))
}
