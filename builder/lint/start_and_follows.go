package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var startAndFollows = rule{
	diag.Rule{Code: "start-and-follows", Severity: diag.Error,
		Summary: "No unit of the calendar both starts on a day and follows another."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		for i, u := range in.Calendar.Units {
			if u.Start != "" && u.Follows != "" {
				report(in.Calendar.At.Find("unit", i, "follows"), fmt.Sprintf("the unit %q starts on %s and follows %q: only one can hold", u.ID, u.Start, u.Follows),
					"leave start out, or follows")
			}
		}
	},
}
