package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// A unit with a single Must lesson is expected after its first class anyway.
var noClassBeforeReview = rule{
	diag.Rule{Code: "no-class-before-review", Severity: diag.Warning,
		Summary: "A unit has more classes than are kept free for review at its end."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		for i, taught := range in.Calendar.Units {
			u, review := in.units[taught.ID], in.Pace.Review
			if u == nil || taught.Classes < 1 || review < 1 || taught.Classes > review+1 {
				continue
			}
			if musts := mustLessons(u); musts > taught.Classes {
				report(in.Calendar.At.Find("unit", i, "classes"), fmt.Sprintf("the unit %q takes %s, of which review = %d keeps all but one free: its %d Must lessons are expected after the first",
					taught.ID, count(taught.Classes, "class meeting"), review, musts),
					"give the unit more classes, or write a smaller review under [pace] in course.toml")
			}
		}
	},
}

// mustLessons counts what a unit asks of everybody: its Must lessons, and the
// picks of its Must boards.
func mustLessons(u *course.Unit) int {
	n := 0
	for _, s := range u.Stations {
		switch {
		case s.Board != nil && s.Board.Do == course.Must:
			n += s.Board.Pick
		case s.Lesson != nil && s.Lesson.Do == course.Must:
			n++
		}
	}
	return n
}
