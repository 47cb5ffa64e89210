package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var translatedCalendarUnit = rule{
	diag.Rule{Code: "translated-calendar-unit", Severity: diag.Error,
		Summary: "The calendar names units, not their translations: a student's lessons count once."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		for i, u := range in.Calendar.Units {
			if unit := in.units[u.ID]; unit != nil && unit.Translates != nil {
				report(in.Calendar.At.Find("unit", i, "id"), fmt.Sprintf("the unit %q is %q in another language: its dates are those of %q", u.ID, unit.Translates.ID, unit.Translates.ID),
					fmt.Sprintf("write id = %q, or leave this [[unit]] table out where that one is in the calendar", unit.Translates.ID))
			}
		}
	},
}
