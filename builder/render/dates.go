package render

import (
	"bytes"
	"context"
	"html/template"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/icalendar"
	"github.com/gradus-ssg/gradus/builder/pacing"
	"github.com/gradus-ssg/gradus/builder/site"
)

// Dates are what a family takes into its own calendar: one file a section, with
// an event for each class meeting ("Linear functions: class 3 of 12") and for
// each lost day. Where a unit begins and ends is seen from these; days on which
// nobody has school are in the school's own calendar.

// DatesLink leads to the file of a section.
type DatesLink struct {
	// Name is the section's; "" where the calendar names no sections.
	Name string
	Href template.URL
}

// dates makes the calendar files of a course; nil without a calendar.
type dates struct {
	course *course.Course
	table  *pacing.Timetable
	// sections are those with a class in one of the units.
	sections []course.Section
	units    map[string]*course.Unit
	words    *Wording
	// base is the site's URL, "" when unknown.
	base  string
	stamp time.Time
}

// DatesAddress is where a section's calendar file stands in the site; section
// is "" in a calendar without sections.
func DatesAddress(section string) string {
	if section == "" {
		return "calendar.ics"
	}
	return "calendar-" + strings.ToLower(section) + ".ics"
}

// newDates makes what the calendar files are written from.
func (r *renderer) newDates() (*dates, error) {
	c := r.course
	if c.Calendar == nil {
		return nil, nil
	}
	words, err := r.speech(c.Language, homeAddress)
	if err != nil {
		return nil, err
	}
	d := &dates{course: c, table: r.timetable, units: map[string]*course.Unit{}, words: words, base: r.options.URL, stamp: r.options.Clock}
	for _, u := range c.Units {
		d.units[u.ID] = u
	}
	for _, s := range d.table.Sections() {
		meetings := d.table.Meetings(s.ID)
		if slices.ContainsFunc(d.table.Spans(s.ID), func(span pacing.Span) bool {
			first, _ := span.Dates(meetings)
			return first != "" && d.units[span.ID] != nil
		}) {
			d.sections = append(d.sections, s)
		}
	}
	if d.stamp.IsZero() {
		for _, u := range c.Calendar.Units {
			if on := midnight(u.Start); u.Start != "" && (d.stamp.IsZero() || on.Before(d.stamp)) {
				d.stamp = on
			}
		}
	}
	return d, nil
}

// midnight is a date as an instant, in UTC.
func midnight(date course.Date) time.Time {
	at, _ := time.Parse(time.DateOnly, string(date)) // dates are held against the calendar when they are read
	return at
}

// links lead from a page to the files of all sections.
func (d *dates) links(from string) []DatesLink {
	if d == nil {
		return nil
	}
	var all []DatesLink
	for _, s := range d.sections {
		all = append(all, DatesLink{s.Name, relative(from, DatesAddress(s.ID))})
	}
	return all
}

// entries are the files.
func (d *dates) entries() []site.Entry {
	if d == nil {
		return nil
	}
	var all []site.Entry
	for _, s := range d.sections {
		all = append(all, site.Entry{Path: DatesAddress(s.ID), Source: "calendar.toml", Write: func(_ context.Context, w *bytes.Buffer) error {
			w.Write(d.file(s).Bytes())
			return nil
		}})
	}
	return all
}

// file is the calendar of a section.
func (d *dates) file(s course.Section) icalendar.Calendar {
	c := icalendar.Calendar{Name: d.name(s), URL: d.base, Stamp: d.stamp}
	if d.base != "" {
		c.Source = absolute(d.base, DatesAddress(s.ID))
	}
	c.Events = append(d.classes(s), d.lost(s)...)
	slices.SortStableFunc(c.Events, func(a, b icalendar.Event) int { return a.Day.Compare(b.Day) })
	return c
}

// name is what a section's calendar is listed as.
func (d *dates) name(s course.Section) string {
	if s.Name == "" {
		return d.course.Title
	}
	return d.course.Title + " · " + s.Name
}

// classes are the class meetings of a section, unit for unit.
func (d *dates) classes(s course.Section) []icalendar.Event {
	var all []icalendar.Event
	meetings := d.table.Meetings(s.ID)
	for i, span := range d.table.Spans(s.ID) {
		u, total := d.units[span.ID], d.course.Calendar.Units[i].Classes
		if u == nil || span.Begin < 0 {
			continue
		}
		for n := 1; n <= total && span.Begin+n <= len(meetings); n++ {
			e := icalendar.Event{
				UID: d.uid(s, u.ID, strconv.Itoa(n)), Day: midnight(meetings[span.Begin+n-1]),
				Summary:     plain(string(d.words.fill("dates.class", "unit", u.Title, "n", n, "total", total))),
				Description: d.name(s),
			}
			if n > max(1, total-d.course.Pace.Review) {
				e.Description += "\n" + plain(string(d.words.Say("dates.review")))
			}
			if d.base != "" {
				e.URL = absolute(d.base, page(u))
				e.Description += "\n" + e.URL
			}
			all = append(all, e)
		}
	}
	return all
}

// lost are the days, by date, on which a section would have had a class of a unit.
func (d *dates) lost(s course.Section) []icalendar.Event {
	var all []icalendar.Event
	for _, l := range d.table.Lost(s.ID) {
		if !d.table.Teaches(s.ID, l.Date) {
			continue
		}
		e := icalendar.Event{
			UID: d.uid(s, "lost", string(l.Date)), Day: midnight(l.Date), Description: d.name(s), URL: d.base,
			Summary: plain(string(d.words.Say("dates.lost"))),
		}
		if l.Why != "" {
			e.Summary = plain(string(d.words.fill("dates.lost.why", "why", l.Why)))
		}
		all = append(all, e)
	}
	return all
}

// uid names an event by what it is and never by its day, so that a class that
// moves stays the same event. Its end, which makes it the only one of the world,
// is the site's address; where that is unknown, the course's id has to do.
func (d *dates) uid(s course.Section, parts ...string) string {
	where := d.course.ID
	if u, err := url.Parse(d.base); err == nil && u.Host != "" {
		where = u.Host + strings.TrimSuffix(u.EscapedPath(), "/")
	}
	for i, part := range parts {
		parts[i] = url.PathEscape(part)
	}
	return url.PathEscape(s.ID) + "/" + strings.Join(parts, "/") + "@" + where
}
