package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var derivedCourseID = rule{
	diag.Rule{Code: "derived-course-id", Severity: diag.Warning,
		Summary: "The course has an id of its own, so that a new title or address loses nobody's work."},
	func(in *input, report report) {
		if in.Derived {
			report(in.Place(), fmt.Sprintf("the course has no id; %q was made from its address or title", in.ID),
				fmt.Sprintf("students' work is kept under it: write id = %q at the top of course.toml and never change it", in.ID))
		}
	},
}
