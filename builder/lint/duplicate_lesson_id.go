package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateLessonID = rule{
	diag.Rule{Code: "duplicate-lesson-id", Severity: diag.Error,
		Summary: "No two lessons of a unit have the same id."},
	func(in *input, report report) {
		for u, l := range in.eachLesson() {
			first := in.lessons[l.ID]
			if first == l {
				continue
			}
			id := localID(u, l)
			report(l.Place("id"), fmt.Sprintf("the lesson id %q is taken by %s", id, first.Source),
				fmt.Sprintf("students' work is kept under the id: give this lesson one of its own, such as id = %q", id+"-2"))
		}
	},
}
