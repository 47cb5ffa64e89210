package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var unitDoesNotFit = rule{
	diag.Rule{Code: "unit-does-not-fit", Severity: diag.Warning,
		Summary: "A unit's classes are over before the next unit starts."},
	func(in *input, report report) {
		t := in.timetable()
		if t == nil {
			return
		}
		units := in.Calendar.Units
		reported := make([]bool, len(units))
		for _, s := range t.Sections() {
			for _, o := range t.Overruns(s.ID) {
				if reported[o.Unit] {
					continue
				}
				reported[o.Unit] = true
				who := "the class"
				if s.ID != "" {
					who = "section " + diag.Quote(s.ID)
				}
				u, next := units[o.Unit], units[o.Next]
				report(in.Calendar.At.Find("unit", o.Unit, "classes"), fmt.Sprintf("the unit %q takes %s, but %s has only %d before the unit %q starts on %s",
					u.ID, count(u.Classes, "class meeting"), who, o.Room, next.ID, next.Start),
					fmt.Sprintf("write fewer classes, a later start, or follows = %q for the next unit", u.ID))
			}
		}
	},
}
