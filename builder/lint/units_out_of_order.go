package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var unitsOutOfOrder = rule{
	diag.Rule{Code: "units-out-of-order", Severity: diag.Warning,
		Summary: "The units of the calendar stand in the order of their starts."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		before := -1
		for i, u := range in.Calendar.Units {
			if u.Start == "" {
				continue
			}
			if before >= 0 && u.Start < in.Calendar.Units[before].Start {
				report(in.Calendar.At.Find("unit", i, "start"), fmt.Sprintf("the unit %q starts on %s, before %q, which stands above it and starts on %s",
					u.ID, u.Start, in.Calendar.Units[before].ID, in.Calendar.Units[before].Start),
					"correct the date that is wrong, or put the [[unit]] tables in the order in which they are taught")
				continue
			}
			before = i
		}
	},
}
