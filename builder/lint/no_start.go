package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var noStart = rule{
	diag.Rule{Code: "no-start", Severity: diag.Error,
		Summary: "Every unit of the calendar starts on a day or follows another."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		for i, u := range in.Calendar.Units {
			if u.Start == "" && u.Follows == "" {
				report(in.Calendar.At.Find("unit", i, "start"), fmt.Sprintf("nothing says when the unit %q begins", u.ID),
					`write its first day, start = 2027-01-11, or the unit before it, follows = "points"`)
			}
		}
	},
}
