package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var drawTooMany = rule{
	diag.Rule{Code: "draw-too-many", Severity: diag.Error,
		Summary: "A try draws no more questions than the check has for it."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			c := l.Check
			// What course.toml says for all checks is "so many, where there are".
			if c == nil || c.Draw == in.Rules.Draw || c.Draw == 0 || len(c.Questions) == 0 {
				continue
			}
			version, pool := smallest(c)
			if c.Draw <= pool {
				continue
			}
			of := "the check"
			if version != "" {
				of = fmt.Sprintf("version %q of the check", version)
			}
			report(c.At.Find("draw"), fmt.Sprintf("a try is to draw %s, but %s has only %d", count(c.Draw, "question"), of, pool),
				fmt.Sprintf("write draw = %d, or add questions", pool))
		}
	},
}

// smallest is the version of a check with the fewest questions to draw from,
// those without a version included; "" and all questions without versions.
func smallest(c *course.Check) (version string, pool int) {
	shared, own := 0, map[string]int{}
	for _, q := range c.Questions {
		if q.Version == "" {
			shared++
		} else {
			own[q.Version]++
		}
	}
	pool = len(c.Questions)
	for _, v := range c.Versions {
		if n := shared + own[v]; n < pool || version == "" {
			version, pool = v, n
		}
	}
	return version, pool
}

// perTry is how many questions a try has, at least.
func perTry(c *course.Check) int {
	_, pool := smallest(c)
	if c.Draw > 0 {
		return min(c.Draw, pool)
	}
	return pool
}
