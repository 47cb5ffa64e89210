package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/pacing"
)

// Sections need not all meet on a unit's first day: one with other days begins
// at its next meeting.
var startWithoutClass = rule{
	diag.Rule{Code: "start-without-class", Severity: diag.Warning,
		Summary: "A unit starts on a day on which a section meets."},
	func(in *input, report report) {
		t := in.timetable()
		if t == nil {
			return
		}
		for i, u := range in.Calendar.Units {
			if u.Start == "" {
				continue
			}
			next, met := course.Date(""), false
			for _, s := range t.Sections() {
				meetings := t.Meetings(s.ID)
				at := pacing.From(meetings, u.Start)
				if at == len(meetings) {
					continue
				}
				met = met || meetings[at] == u.Start
				if next == "" || meetings[at] < next {
					next = meetings[at]
				}
			}
			if !met && next != "" {
				report(in.Calendar.At.Find("unit", i, "start"), fmt.Sprintf("no class meets on %s, the first day of the unit %q", u.Start, u.ID),
					fmt.Sprintf("the next day with a class is %s: write start = %s", next, next))
			}
		}
	},
}
