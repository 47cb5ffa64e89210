package lint

import (
	"fmt"
	"slices"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var sectionNeverMeets = rule{
	diag.Rule{Code: "section-never-meets", Severity: diag.Error,
		Summary: "Every section meets on some school day."},
	func(in *input, report report) {
		t := in.timetable()
		if t == nil {
			return
		}
		if len(in.Calendar.Sections) == 0 && len(t.Meetings("")) == 0 {
			report(in.Calendar.At.Find("no_school"), "no class ever meets: there is no school on any school day",
				"correct no_school or school_days at the top of calendar.toml")
		}
		for i, s := range in.Calendar.Sections {
			strange := slices.ContainsFunc(s.Rotation, func(letter string) bool { return !slices.Contains(in.Calendar.Rotation, letter) })
			if len(t.Meetings(s.ID)) == 0 && !strange { // what is strange is reported as such
				report(in.Calendar.At.Find("section", i), fmt.Sprintf("the section %q never meets: its days and the school days have none in common", s.ID),
					"correct its days or its rotation, or school_days at the top of calendar.toml")
			}
		}
	},
}
