package pacing

import "github.com/gradus-ssg/gradus/builder/course"

// Overrun is a unit that has fewer meetings in a section than it takes before
// the next one starts.
type Overrun struct {
	// Unit and Next are indices of the calendar's units; Next starts on a day.
	Unit, Next int
	// Room is how many meetings there are.
	Room int
}

// Overruns are the units of a section that do not fit, in the calendar's order.
func (t *Timetable) Overruns(section string) []Overrun {
	meetings, units := t.meetings[section], t.calendar.Units
	if len(meetings) == 0 {
		return nil
	}
	spans := t.Spans(section)
	var found []Overrun
	for i, u := range units {
		next := nextStart(units, spans, i)
		if next < 0 {
			continue
		}
		if room := max(0, From(meetings, units[next].Start)-spans[i].Begin); room < u.Classes {
			found = append(found, Overrun{Unit: i, Next: next, Room: room})
		}
	}
	return found
}

// nextStart is the unit with a start of its own that comes next after it is the
// turn of unit i, -1 when there is none.
func nextStart(units []course.CalendarUnit, spans []Span, i int) int {
	next := -1
	if spans[i].From == "" {
		return next
	}
	for j, o := range units {
		if j == i || o.Start == "" || o.Start < spans[i].From || o.Start == spans[i].From && j < i {
			continue
		}
		if next < 0 || o.Start < units[next].Start {
			next = j
		}
	}
	return next
}

// Teaches reports whether a unit runs in a section on a day, or would if the day
// were not lost.
func (t *Timetable) Teaches(section string, date course.Date) bool {
	meetings := t.meetings[section]
	for _, s := range t.Spans(section) {
		if s.Covers(meetings, date) {
			return true
		}
	}
	return false
}

// Covers reports whether a day is one on which it is the unit's turn, up to its
// last class.
func (s Span) Covers(meetings []course.Date, date course.Date) bool {
	_, last := s.Dates(meetings)
	return s.From != "" && s.From <= date && (last == "" || date <= last)
}
