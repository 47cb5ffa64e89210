package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateCalendarUnit = rule{
	diag.Rule{Code: "duplicate-calendar-unit", Severity: diag.Error,
		Summary: "The calendar teaches a unit once."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		seen := map[string]bool{}
		for i, u := range in.Calendar.Units {
			if seen[u.ID] {
				report(in.Calendar.At.Find("unit", i, "id"), fmt.Sprintf("the unit %q stands in the calendar twice", u.ID),
					"leave one of the two [[unit]] tables out")
			}
			seen[u.ID] = true
		}
	},
}
