package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var noClasses = rule{
	diag.Rule{Code: "no-classes", Severity: diag.Error,
		Summary: "Every unit of the calendar says how many class meetings it takes."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		for i, u := range in.Calendar.Units {
			if u.Classes <= 0 {
				report(in.Calendar.At.Find("unit", i, "classes"), fmt.Sprintf("nothing says how many class meetings the unit %q takes", u.ID),
					"add them: classes = 12 counts the meetings of a section, not days")
			}
		}
	},
}
