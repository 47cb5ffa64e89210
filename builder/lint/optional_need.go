package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var optionalNeed = rule{
	diag.Rule{Code: "optional-need", Severity: diag.Warning,
		Summary: "A Must lesson needs no lesson that a student may leave out."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			if l.Do != course.Must || in.boards[l] != nil {
				continue
			}
			for i, need := range l.Needs {
				n := need.Lesson
				if n == nil {
					continue
				}
				if b := in.boards[n]; b != nil && b.Pick < len(b.From) {
					report(l.Place("needs", i),
						fmt.Sprintf("every student must do this lesson, but not everyone picks %q from the board %q", need.Ref, b.Title),
						"take it out of needs, or out of the board")
				} else if b == nil && n.Do != course.Must {
					report(l.Place("needs", i),
						fmt.Sprintf("every student must do this lesson, but %q is only a lesson that they %s do", need.Ref, n.Do),
						fmt.Sprintf("take it out of needs, or write do = \"must\" in %s", n.Source))
				}
			}
		}
	},
}
