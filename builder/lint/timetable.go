package lint

import (
	"slices"
	"time"

	"github.com/gradus-ssg/gradus/builder/course"
)

// mostDays is how far a timetable looks ahead from its first day: two school
// years.
const mostDays = 740

// timetable is what a calendar works out to: who meets when. Rules about single
// keys do without it.
type timetable struct {
	*course.Calendar
	// sound is false where dates are missing or wrong, which other rules report.
	sound bool
	first time.Time
	// schoolDays are the days with school, letters their letters in the rotation.
	schoolDays []course.Date
	letters    []string
	weekdays   []int
	met        map[string][]course.Date
}

// timetable works the calendar out once; nil without a calendar.
func (in *input) timetable() *timetable {
	if in.table == nil {
		in.table = newTimetable(in.Calendar)
	}
	return in.table
}

func newTimetable(c *course.Calendar) *timetable {
	if c == nil {
		return nil
	}
	t := &timetable{Calendar: c, met: map[string][]course.Date{}}
	for _, u := range c.Units {
		day, ok := parseDate(u.Start)
		if ok && (t.first.IsZero() || day.Before(t.first)) {
			t.first = day
		}
	}
	start, rotates := parseDate(c.RotationStart)
	if t.first.IsZero() || len(c.Rotation) > 0 && !rotates {
		return t
	}
	t.sound = true
	// Letters are counted from the rotation's own start.
	from := t.first
	if rotates && start.Before(from) {
		from = start
	}
	turn := 0
	for day := from; day.Before(t.first.AddDate(0, 0, mostDays)); day = day.AddDate(0, 0, 1) {
		date := course.Date(day.Format(time.DateOnly))
		if !t.school(day, date) {
			continue
		}
		letter := ""
		if len(c.Rotation) > 0 && !day.Before(start) {
			letter = c.Rotation[turn%len(c.Rotation)]
			turn++
		}
		t.schoolDays = append(t.schoolDays, date)
		t.letters = append(t.letters, letter)
		t.weekdays = append(t.weekdays, int(day.Weekday()))
	}
	return t
}

func parseDate(d course.Date) (time.Time, bool) {
	day, err := time.Parse(time.DateOnly, string(d))
	return day, err == nil
}

// school reports whether there is school on a day, lost or not.
func (t *timetable) school(day time.Time, date course.Date) bool {
	weekday := int(day.Weekday())
	if len(t.SchoolDays) == 0 && (weekday == 0 || weekday == 6) ||
		len(t.SchoolDays) > 0 && !slices.Contains(t.SchoolDays, weekday) {
		return false
	}
	return !slices.ContainsFunc(t.NoSchool, func(r course.DateRange) bool { return r.First <= date && date <= r.Last })
}

// sections are those of the calendar; one that meets on every school day where
// it names none.
func (t *timetable) sections() []course.Section {
	if len(t.Sections) == 0 {
		return []course.Section{{}}
	}
	return t.Sections
}

// meets reports whether a section has a class on a school day, lost or not.
func (t *timetable) meets(s course.Section, i int) bool {
	return (len(s.Days) == 0 || slices.Contains(s.Days, t.weekdays[i])) &&
		(len(s.Rotation) == 0 || slices.Contains(s.Rotation, t.letters[i]))
}

// would reports whether a section meets on a date, were nothing lost. Before the
// timetable begins nobody knows the letter of a day: there it may be any.
func (t *timetable) would(s course.Section, date course.Date) bool {
	if i, ok := slices.BinarySearch(t.schoolDays, date); ok {
		return t.meets(s, i)
	}
	day, ok := parseDate(date)
	return ok && len(t.schoolDays) > 0 && date < t.schoolDays[0] && t.school(day, date) &&
		(len(s.Days) == 0 || slices.Contains(s.Days, int(day.Weekday())))
}

// meetings are the dates on which a section meets, in order.
func (t *timetable) meetings(s course.Section) []course.Date {
	if dates, ok := t.met[s.ID]; ok {
		return dates
	}
	lost := map[course.Date]bool{}
	for _, l := range t.Lost {
		if len(l.Sections) == 0 || slices.Contains(l.Sections, s.ID) {
			lost[l.Date] = true
		}
	}
	dates := []course.Date{}
	for i, date := range t.schoolDays {
		if !lost[date] && t.meets(s, i) {
			dates = append(dates, date)
		}
	}
	t.met[s.ID] = dates
	return dates
}

// firstFrom is the index of the first meeting on or after a date.
func firstFrom(meetings []course.Date, date course.Date) int {
	i, _ := slices.BinarySearch(meetings, date)
	return i
}

// span is when a unit is taught, in meetings of one section.
type span struct {
	// begin and end are the indices of its first and its last meeting; begin is
	// -1 when it is not known.
	begin, end int
	// first is its start, or the date of its first meeting where it follows.
	first course.Date
}

// spans works out when each unit of the calendar is taught.
func (t *timetable) spans(meetings []course.Date) []span {
	spans := make([]span, len(t.Units))
	index := calendarIndex(t.Units)
	done := make([]bool, len(t.Units))
	var work func(i, depth int)
	work = func(i, depth int) {
		if done[i] {
			return
		}
		done[i] = true
		u := t.Units[i]
		spans[i] = span{begin: -1, end: -1}
		if _, ok := parseDate(u.Start); ok {
			spans[i].begin, spans[i].first = firstFrom(meetings, u.Start), u.Start
		} else if before, ok := index[u.Follows]; ok && depth < len(t.Units) {
			work(before, depth+1)
			if spans[before].begin >= 0 {
				spans[i].begin = spans[before].end + 1
			}
			if spans[i].begin >= 0 && spans[i].begin < len(meetings) {
				spans[i].first = meetings[spans[i].begin]
			}
		}
		if spans[i].begin >= 0 {
			spans[i].end = spans[i].begin + max(1, u.Classes) - 1
		}
	}
	for i := range t.Units {
		work(i, 0)
	}
	return spans
}

// calendarIndex finds units of a calendar by id, the first where one is twice.
func calendarIndex(units []course.CalendarUnit) map[string]int {
	index := make(map[string]int, len(units))
	for i, u := range units {
		if _, twice := index[u.ID]; !twice && u.ID != "" {
			index[u.ID] = i
		}
	}
	return index
}
