// Package pacing works a class calendar out: on which days a section meets, when
// each unit is taught, and how a student stands against the class. It is whole
// numbers only: no clock, no time zone, no fractions.
//
// js/src/calendar.ts and js/src/pacing.ts say the same for the browser. The
// tests of both read testdata/cases.json, and agree on ten thousand calendars
// by testdata/agreement.txt.
package pacing

import (
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
)

// LookAhead is how many days a timetable covers from the start of the earliest
// unit: two school years.
const LookAhead = 740

// Timetable is what a calendar works out to. It does not change once made, so
// any number of goroutines may read it.
type Timetable struct {
	calendar *course.Calendar
	sections []course.Section
	sound    bool
	// days are those with school, lost or not, from the earliest start on.
	days []schoolDay
	// meetings are each section's.
	meetings map[string][]course.Date
}

// schoolDay is a day with school, as a rotation turns.
type schoolDay struct {
	date    course.Date
	weekday int
	// letter is "" before the rotation begins, and without one.
	letter string
}

// New works a calendar out. Where dates are missing, which lint reports, nobody
// ever meets.
func New(c *course.Calendar) *Timetable {
	t := &Timetable{calendar: c, sections: c.Sections, meetings: map[string][]course.Date{}}
	t.days, t.sound = schoolDays(c)
	if len(t.sections) == 0 {
		t.sections = []course.Section{{}}
	}
	for _, s := range t.sections {
		if _, twice := t.meetings[s.ID]; !twice {
			t.meetings[s.ID] = t.meet(s)
		}
	}
	return t
}

// Sound reports whether the calendar has the dates that a timetable is made of:
// a unit with a start, and where a rotation begins.
func (t *Timetable) Sound() bool { return t.sound }

// Sections are those of the calendar; where it names none, one without a name
// that meets on every school day.
func (t *Timetable) Sections() []course.Section { return t.sections }

// Meetings are the dates on which a section meets, in order, lost days left out;
// none for a section that the calendar does not know.
func (t *Timetable) Meetings(section string) []course.Date { return t.meetings[section] }

// Would reports whether a section meets on a date, were nothing lost. Before the
// timetable begins nobody knows the letter of a day: there it may be any.
func (t *Timetable) Would(s course.Section, date course.Date) bool {
	if len(t.days) > 0 && date < t.days[0].date {
		on, ok := parse(date)
		return ok && hasSchool(t.calendar, on) && on.onWeekdays(s.Days)
	}
	i, ok := slices.BinarySearchFunc(t.days, date, func(d schoolDay, date course.Date) int { return cmp(d.date, date) })
	return ok && meets(s, t.days[i])
}

// Lost are the lost days that take a meeting from a section, by date, each once.
func (t *Timetable) Lost(section string) []course.Lost {
	var taken []course.Lost
	for _, s := range t.sections {
		if s.ID != section {
			continue
		}
		for _, l := range t.calendar.Lost {
			if concerns(l, section) && t.Would(s, l.Date) {
				taken = append(taken, l)
			}
		}
		break
	}
	slices.SortStableFunc(taken, func(a, b course.Lost) int { return cmp(a.Date, b.Date) })
	return slices.CompactFunc(taken, func(a, b course.Lost) bool { return a.Date == b.Date })
}

// meet are the meetings of a section.
func (t *Timetable) meet(s course.Section) []course.Date {
	lost := map[course.Date]bool{}
	for _, l := range t.calendar.Lost {
		if concerns(l, s.ID) {
			lost[l.Date] = true
		}
	}
	var dates []course.Date
	for _, d := range t.days {
		if meets(s, d) && !lost[d.date] {
			dates = append(dates, d.date)
		}
	}
	return dates
}

// concerns reports whether a section loses a lost day.
func concerns(l course.Lost, section string) bool {
	return len(l.Sections) == 0 || slices.Contains(l.Sections, section)
}

// meets reports whether a section has a class on a school day, lost or not.
func meets(s course.Section, d schoolDay) bool {
	return (len(s.Days) == 0 || slices.Contains(s.Days, d.weekday)) &&
		(len(s.Rotation) == 0 || slices.Contains(s.Rotation, d.letter))
}
