package document

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Day is a calendar day, "" when none is given.
type Day course.Date

// Span is a day, or the days from one to another, both included.
type Span course.DateRange

// Weekday is 0 for Sunday to 6 for Saturday.
type Weekday int

// parseDay reads YYYY-MM-DD and holds it against the calendar. A year of less than
// four digits is a slip, and no page could work with it: to a browser's Date the
// year 27 is 1927.
func parseDay(s string) (course.Date, bool) {
	s = strings.TrimSpace(s)
	if day, err := time.Parse(time.DateOnly, s); err != nil || day.Year() < 1000 {
		return "", false
	}
	return course.Date(s), true
}

// dayText is a date as text, whether TOML read it as one or not.
func (d *decoder) dayText(v any, path []any) (string, bool) {
	if t, ok := v.(time.Time); ok {
		return t.Format(time.DateOnly), true
	}
	return d.t.written(v, path)
}

func (y *Day) read(d *decoder, v any, path []any) bool {
	text, ok := d.dayText(v, path)
	if date, valid := parseDay(text); ok && valid {
		*y = Day(date)
		return true
	}
	d.report(badDate, path, fmt.Sprintf("%s is no date of the calendar: %s", name(path), shown(text, ok)),
		fmt.Sprintf("write year, month and day: %s", d.assign(name(path), "2027-01-18")))
	return false
}

func (s *Span) read(d *decoder, v any, path []any) bool {
	text, ok := d.dayText(v, path)
	from, to, span := strings.Cut(text, "..")
	if !span {
		to = from
	}
	first, okFirst := parseDay(from)
	last, okLast := parseDay(strings.TrimPrefix(to, "."))
	switch {
	case !ok || !okFirst || !okLast:
		d.report(badDate, path, fmt.Sprintf("%s holds what is no date: %s", name(path), shown(text, ok)),
			`write a day as 2027-01-18 and several as "2027-03-01..2027-03-05"`)
		return false
	case last < first:
		d.report(badDate, path, fmt.Sprintf("these days end before they begin: %s", shown(text, ok)),
			fmt.Sprintf(`write the earlier day first: "%s..%s"`, last, first))
		return false
	}
	*s = Span{First: first, Last: last}
	return true
}

func (w *Weekday) read(d *decoder, v any, path []any) bool {
	days := []string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}
	text, ok := d.t.written(v, path)
	for i, day := range days {
		if full := time.Weekday(i).String(); ok && (strings.EqualFold(text, day) || strings.EqualFold(text, full)) {
			*w = Weekday(i)
			return true
		}
	}
	rest := slices.Concat(days[1:], days[:1])
	d.report(badValue, path, fmt.Sprintf("%s holds what is no weekday: %s", name(path), shown(text, ok)),
		"write "+quotedList(rest))
	return false
}
