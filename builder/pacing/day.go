package pacing

import (
	"math"
	"slices"
	"strings"
	"time"

	"github.com/gradus-ssg/gradus/builder/course"
)

// day counts days from 1 January 1970.
type day int

const secondsOfDay = 24 * 60 * 60

// never is later than every day.
const never day = math.MaxInt

// parse reads a date; false for none, and for one that no calendar has.
func parse(date course.Date) (day, bool) {
	t, err := time.Parse(time.DateOnly, string(date))
	return day(t.Unix() / secondsOfDay), err == nil
}

// date writes a day as YYYY-MM-DD; by hand, since a timetable has hundreds.
func (d day) date() course.Date {
	year, month, on := time.Unix(int64(d)*secondsOfDay, 0).UTC().Date()
	two := func(n int) (byte, byte) { return byte('0' + n/10%10), byte('0' + n%10) }
	text := [...]byte{0, 0, 0, 0, '-', 0, 0, '-', 0, 0}
	text[0], text[1] = two(year / 100)
	text[2], text[3] = two(year)
	text[5], text[6] = two(int(month))
	text[8], text[9] = two(on)
	return course.Date(text[:])
}

// after is the day after one of the calendar.
func after(date course.Date) course.Date {
	d, _ := parse(date)
	return (d + 1).date()
}

// weekday is 0 for Sunday to 6 for Saturday.
func (d day) weekday() int { return (int(d)%7 + 11) % 7 }

// onWeekdays reports whether a day is one of some weekdays; none stand for all.
func (d day) onWeekdays(days []int) bool {
	return len(days) == 0 || slices.Contains(days, d.weekday())
}

func cmp(a, b course.Date) int { return strings.Compare(string(a), string(b)) }

// schoolDays are the days with school, from the earliest start of a unit on; false
// where dates are missing. The rotation's letter moves on at each of them, be it
// lost or not, from the day on which the rotation begins.
func schoolDays(c *course.Calendar) ([]schoolDay, bool) {
	first := never
	for _, u := range c.Units {
		if start, ok := parse(u.Start); ok {
			first = min(first, start)
		}
	}
	begins, rotates := never, len(c.Rotation) > 0
	if rotates {
		start, ok := parse(c.RotationStart)
		if !ok {
			return nil, false
		}
		begins = start
	}
	if first == never {
		return nil, false
	}
	closed := newClosed(c.NoSchool)
	var days []schoolDay
	turn := 0
	for d := min(first, begins); d < first+LookAhead; d++ {
		if closed.on(d) || !slices.Contains(c.SchoolDays, d.weekday()) {
			continue
		}
		letter := ""
		if d >= begins {
			letter = c.Rotation[turn%len(c.Rotation)]
			turn++
		}
		if d >= first {
			days = append(days, schoolDay{d.date(), d.weekday(), letter})
		}
	}
	return days, true
}

// hasSchool reports whether there is school on a day, lost or not.
func hasSchool(c *course.Calendar, d day) bool {
	date := d.date()
	return slices.Contains(c.SchoolDays, d.weekday()) &&
		!slices.ContainsFunc(c.NoSchool, func(r course.DateRange) bool { return r.First <= date && date <= r.Last })
}

// closed are the days without school, asked for day after day.
type closed struct {
	breaks [][2]day // by their first days
	next   int
	until  day
}

func newClosed(ranges []course.DateRange) *closed {
	c := &closed{until: math.MinInt}
	for _, r := range ranges {
		first, ok1 := parse(r.First)
		last, ok2 := parse(r.Last)
		if ok1 && ok2 {
			c.breaks = append(c.breaks, [2]day{first, last})
		}
	}
	slices.SortFunc(c.breaks, func(a, b [2]day) int { return int(a[0] - b[0]) })
	return c
}

// on reports whether there is no school on a day; no day comes before one that
// was asked for already.
func (c *closed) on(d day) bool {
	for ; c.next < len(c.breaks) && c.breaks[c.next][0] <= d; c.next++ {
		c.until = max(c.until, c.breaks[c.next][1])
	}
	return d <= c.until
}
