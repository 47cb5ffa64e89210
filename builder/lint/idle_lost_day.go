package lint

import (
	"fmt"
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var idleLostDay = rule{
	diag.Rule{Code: "idle-lost-day", Severity: diag.Warning,
		Summary: "A lost day takes a class from somebody, within the units of the calendar."},
	func(in *input, report report) {
		t := in.timetable()
		if t == nil || !t.sound {
			return
		}
		for i, lost := range in.Calendar.Lost {
			if lost.Date == "" {
				continue
			}
			meets, within, known := false, false, len(lost.Sections) == 0
			for _, s := range t.sections() {
				if len(lost.Sections) > 0 && !slices.Contains(lost.Sections, s.ID) {
					continue
				}
				known = true
				meets = meets || t.would(s, lost.Date)
				within = within || t.teaches(s, lost.Date)
			}
			switch pos := in.Calendar.At.Find("lost", i, "date"); {
			case !known: // an unknown section is reported as such
			case !meets:
				report(pos, fmt.Sprintf("no class would have met on %s anyway", lost.Date),
					"correct the date, or leave this [[lost]] table out")
			case !within && len(in.Calendar.Units) > 0:
				report(pos, fmt.Sprintf("on %s no unit of the calendar is taught", lost.Date),
					"correct the date, or the start and the classes of the units")
			}
		}
	},
}

// teaches reports whether a unit runs in a section on a day, or would if the
// day were not lost.
func (t *timetable) teaches(s course.Section, day course.Date) bool {
	meetings := t.meetings(s)
	for _, span := range t.spans(meetings) {
		if span.first != "" && span.first <= day && (span.end >= len(meetings) || day <= meetings[span.end]) {
			return true
		}
	}
	return false
}
