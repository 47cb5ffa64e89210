package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// Whoever says how many tries a version has is told when each of them can only
// ask the very same. A check that leaves the tries at their default is not: nearly
// every first check in plain Markdown would be warned about. Nor is one that
// repeats some questions: what is put in order or matched seldom varies.
var repeatedTry = rule{
	diag.Rule{Code: "repeated-try", Severity: diag.Warning,
		Summary: "A check that says how many tries it has asks something else in the next."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			c := l.Check
			if c == nil || c.Tries < 2 || c.At == nil || c.At.Find("tries") == c.At.Find() {
				continue
			}
			versions := c.Versions
			if len(versions) == 0 {
				versions = []string{""}
			}
			for _, version := range versions {
				if n := len(c.Questions); n == 0 || !asksTheSame(c, version) {
					continue
				}
				of := ""
				if version != "" {
					of = fmt.Sprintf(" of version %q", version)
				}
				report(c.At.Find("tries"), fmt.Sprintf("all %d tries%s ask the same questions in the same words, so a student only has to remember what was right", c.Tries, of),
					"let numbers vary with given, write more questions and draw some of them, or write tries = 1 and another version")
				break
			}
		}
	},
}

// asksTheSame reports whether each try of a version asks all it has, and nothing
// of it varies.
func asksTheSame(c *course.Check, version string) bool {
	n := 0
	for _, q := range c.Questions {
		if q.Version != "" && q.Version != version {
			continue
		}
		if len(q.Given) > 0 {
			return false
		}
		n++
	}
	return c.Draw == 0 || c.Draw >= n
}
