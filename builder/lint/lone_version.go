package lint

import (
	"fmt"
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// A question without version belongs to every version. Where only one is named,
// nothing is kept for another try, and students still read of a "version B".
var loneVersion = rule{
	diag.Rule{Code: "lone-version", Severity: diag.Warning,
		Summary: "Where some questions of a check name a version and some none, at least two versions are named."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			if l.Check == nil || len(l.Check.Versions) != 1 {
				continue
			}
			named := func(q *course.Question) bool { return q.Version != "" }
			i := slices.IndexFunc(l.Check.Questions, named)
			if !slices.ContainsFunc(l.Check.Questions, func(q *course.Question) bool { return !named(q) }) {
				continue
			}
			only := l.Check.Versions[0]
			other := "A"
			if only == other {
				other = "B"
			}
			report(l.PlaceOf(l.Check.Questions[i], "version"),
				fmt.Sprintf("only version %q is named, and questions without a version belong to every version: each try asks all of them", only),
				fmt.Sprintf("write version = %q in the others, or leave version out everywhere", other))
		}
	},
}
