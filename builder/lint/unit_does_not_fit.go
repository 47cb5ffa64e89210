package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var unitDoesNotFit = rule{
	diag.Rule{Code: "unit-does-not-fit", Severity: diag.Warning,
		Summary: "A unit's classes are over before the next unit starts."},
	func(in *input, report report) {
		t := in.timetable()
		if t == nil || !t.sound {
			return
		}
		units := in.Calendar.Units
		reported := make([]bool, len(units))
		for _, s := range t.sections() {
			meetings := t.meetings(s)
			if len(meetings) == 0 {
				continue // reported as such
			}
			spans := t.spans(meetings)
			for i, u := range units {
				next := nextStart(units, spans, i)
				if next < 0 || reported[i] {
					continue
				}
				if room := firstFrom(meetings, units[next].Start) - spans[i].begin; room < u.Classes {
					reported[i] = true
					who := "the class"
					if s.ID != "" {
						who = "section " + diag.Quote(s.ID)
					}
					report(in.Calendar.At.Find("unit", i, "classes"), fmt.Sprintf("the unit %q takes %s, but %s has only %d before the unit %q starts on %s",
						u.ID, count(u.Classes, "class meeting"), who, max(0, room), units[next].ID, units[next].Start),
						fmt.Sprintf("write fewer classes, a later start, or follows = %q for the next unit", u.ID))
				}
			}
		}
	},
}

// nextStart is the unit with a fixed start that comes next after unit i begins,
// -1 when there is none.
func nextStart(units []course.CalendarUnit, spans []span, i int) int {
	next := -1
	if spans[i].first == "" {
		return next
	}
	for j, o := range units {
		if j == i || o.Start == "" || o.Start < spans[i].first || o.Start == spans[i].first && j < i {
			continue
		}
		if next < 0 || o.Start < units[next].Start {
			next = j
		}
	}
	return next
}
