package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// Before the rotation begins no day has a letter: a section that meets on some
// letters only loses those weeks without a word.
var lateRotationStart = rule{
	diag.Rule{Code: "late-rotation-start", Severity: diag.Warning,
		Summary: "The rotation has begun when the first unit starts, where a section meets on some of its letters."},
	func(in *input, report report) {
		if in.Calendar == nil || len(in.Calendar.Rotation) == 0 {
			return
		}
		var first course.CalendarUnit
		for _, u := range in.Calendar.Units {
			if u.Start != "" && (first.Start == "" || u.Start < first.Start) {
				first = u
			}
		}
		for _, s := range in.Calendar.Sections {
			if len(s.Rotation) > 0 && first.Start != "" && first.Start < in.Calendar.RotationStart {
				report(in.Calendar.At.Find("rotation_start"), fmt.Sprintf("the unit %q starts on %s, but the letters begin on %s: until then section %q does not meet",
					first.ID, first.Start, in.Calendar.RotationStart, s.ID),
					fmt.Sprintf("write the first %q day of the term: rotation_start = %s", in.Calendar.Rotation[0], first.Start))
				return
			}
		}
	},
}
