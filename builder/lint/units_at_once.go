package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// Of units with a start of their own, unit-does-not-fit tells.
var unitsAtOnce = rule{
	diag.Rule{Code: "units-at-once", Severity: diag.Warning,
		Summary: "One unit of the calendar follows another: a class is in one at a time."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		first := map[string]string{}
		for i, u := range in.Calendar.Units {
			if u.Follows == "" || u.Start != "" {
				continue
			}
			if other, taken := first[u.Follows]; taken {
				report(in.Calendar.At.Find("unit", i, "follows"), fmt.Sprintf("the units %q and %q both follow %q, so the class would be in both at once", other, u.ID, u.Follows),
					fmt.Sprintf("write follows = %q here if this one comes after that", other))
				continue
			}
			first[u.Follows] = u.ID
		}
	},
}
