package pacing

import (
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
)

// FlagDay is a day from which on the class's flag stands behind a number of a
// unit's Must lessons; -1 says that it is there no more, the unit being over.
type FlagDay struct {
	From course.Date
	Flag int
}

// Flags are the days on which the class's flag comes to a unit, moves on and
// leaves, in order, as Pace would tell of each day; none for a unit that the
// section is not taught.
func (t *Timetable) Flags(section string, rules course.Pace, work UnitWork) []FlagDay {
	meetings, spans := t.meetings[section], t.Spans(section)
	i := slices.IndexFunc(spans, func(s Span) bool { return s.ID == work.ID })
	if i < 0 || spans[i].Begin < 0 || spans[i].Begin >= len(meetings) {
		return nil
	}
	taught := meetings[spans[i].Begin:min(spans[i].End+1, len(meetings))]
	candidates := []course.Date{taught[0]}
	for _, meeting := range taught {
		candidates = append(candidates, after(meeting))
	}
	var days []FlagDay
	for _, from := range candidates {
		u := unitPace(spans[i], t.calendar.Units[i], meetings, from, rules.Review, work)
		flag := u.Flag
		if u.Over {
			flag = -1
		}
		if len(days) == 0 || days[len(days)-1].Flag != flag {
			days = append(days, FlagDay{from, flag})
		}
	}
	return days
}
