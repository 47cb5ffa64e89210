package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var unknownCalendarUnit = rule{
	diag.Rule{Code: "unknown-calendar-unit", Severity: diag.Error,
		Summary: "Every unit of the calendar is a unit of the course."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		for i, u := range in.Calendar.Units {
			if in.units[u.ID] == nil {
				report(in.Calendar.At.Find("unit", i, "id"), fmt.Sprintf("no unit %q in this course", u.ID),
					in.didYouMean(u.ID, unitIDs(in), "write the id of a unit; a unit's id is the name of its folder"))
			}
		}
	},
}
