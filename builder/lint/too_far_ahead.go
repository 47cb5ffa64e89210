package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/pacing"
)

var tooFarAhead = rule{
	diag.Rule{Code: "too-far-ahead", Severity: diag.Warning,
		Summary: "All classes of the calendar lie within two years."},
	func(in *input, report report) {
		t := in.timetable()
		if t == nil {
			return
		}
		reported := make([]bool, len(in.Calendar.Units))
		for _, s := range t.Sections() {
			meetings := t.Meetings(s.ID)
			for i, span := range t.Spans(s.ID) {
				u := in.Calendar.Units[i]
				switch {
				case len(meetings) == 0 || span.Begin < 0 || span.End < len(meetings) || reported[i]:
				case span.Begin < len(meetings):
					reported[i] = true
					report(in.Calendar.At.Find("unit", i, "classes"), fmt.Sprintf("%s of the unit %q reach further than %d days from the calendar's first start, which is as far as gradus looks",
						count(u.Classes, "class meeting"), u.ID, pacing.LookAhead),
						"write fewer classes, or a calendar for each school year")
				case u.Start != "": // else it follows one that is reported
					reported[i] = true
					report(in.Calendar.At.Find("unit", i, "start"), fmt.Sprintf("the unit %q starts on %s: no class that gradus knows of is as late, since it looks %d days ahead of the calendar's first start",
						u.ID, u.Start, pacing.LookAhead),
						"correct the date, or write a calendar for each school year")
				}
			}
		}
	},
}
