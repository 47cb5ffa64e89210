package lint

import (
	"fmt"
	"slices"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var idleLostDay = rule{
	diag.Rule{Code: "idle-lost-day", Severity: diag.Warning,
		Summary: "A lost day takes a class from somebody, within the units of the calendar."},
	func(in *input, report report) {
		t := in.timetable()
		if t == nil {
			return
		}
		for i, lost := range in.Calendar.Lost {
			if lost.Date == "" {
				continue
			}
			meets, within, known := false, false, len(lost.Sections) == 0
			for _, s := range t.Sections() {
				if len(lost.Sections) > 0 && !slices.Contains(lost.Sections, s.ID) {
					continue
				}
				known = true
				meets = meets || t.Would(s, lost.Date)
				within = within || t.Teaches(s.ID, lost.Date)
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
