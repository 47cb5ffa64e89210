package pacing

import (
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Span is when a unit of the calendar is taught in a section.
type Span struct {
	ID string
	// Begin and End are the indices of its first and its last meeting among the
	// section's; they may lie beyond the timetable. Both are -1 when nobody knows.
	Begin, End int
	// From is the day on which it is the unit's turn: its start, or the day after
	// the last class of what it follows; "" when nobody knows. Its first meeting
	// may be later.
	From course.Date
	// Practice says that after its end the unit is for practice only.
	Practice bool
}

// Spans works out when each unit is taught, in the order of the calendar. A unit
// that follows another begins at the section's next meeting after that one's
// last.
func (t *Timetable) Spans(section string) []Span {
	units, meetings := t.calendar.Units, t.meetings[section]
	index := Index(units)
	spans := make([]Span, len(units))
	for i, u := range units {
		spans[i] = Span{ID: u.ID, Begin: -1, End: -1, Practice: u.Then == "practice"}
	}
	worked := make([]bool, len(units))
	for i := range units {
		// What a unit follows is worked out before it. A circle, which lint
		// reports, ends where it is entered.
		var chain []int
		for at, ok := i, true; ok && !worked[at]; at, ok = followed(index, units[at]) {
			worked[at] = true
			chain = append(chain, at)
		}
		for _, at := range slices.Backward(chain) {
			begin, from := -1, course.Date("")
			if _, ok := parse(units[at].Start); ok {
				begin, from = From(meetings, units[at].Start), units[at].Start
			} else if before, ok := followed(index, units[at]); ok && spans[before].Begin >= 0 {
				begin = spans[before].End + 1
				if _, last := spans[before].Dates(meetings); last != "" {
					from = after(last)
				}
			}
			if begin >= 0 {
				spans[at].Begin, spans[at].End, spans[at].From = begin, begin+max(1, units[at].Classes)-1, from
			}
		}
	}
	return spans
}

// Dates are a span's first and last day; "" for one that nobody knows or that
// lies beyond the timetable.
func (s Span) Dates(meetings []course.Date) (first, last course.Date) {
	return at(meetings, s.Begin), at(meetings, s.End)
}

func at(meetings []course.Date, i int) course.Date {
	if i < 0 || i >= len(meetings) {
		return ""
	}
	return meetings[i]
}

// From is the index of the first meeting on or after a date, the number of
// meetings where there is none.
func From(meetings []course.Date, date course.Date) int {
	i, _ := slices.BinarySearch(meetings, date)
	return i
}

// Index finds units of a calendar by id, the first where one stands twice.
func Index(units []course.CalendarUnit) map[string]int {
	index := make(map[string]int, len(units))
	for i, u := range units {
		if _, twice := index[u.ID]; !twice && u.ID != "" {
			index[u.ID] = i
		}
	}
	return index
}

// followed is the unit that another follows; one with a start follows none.
func followed(index map[string]int, u course.CalendarUnit) (int, bool) {
	if u.Start != "" {
		return 0, false
	}
	i, ok := index[u.Follows]
	return i, ok
}
