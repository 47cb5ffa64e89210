package content

import (
	"slices"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/course"
)

// readCalendar reads calendar.toml, where there is one.
func (l *loader) readCalendar() error {
	text, ok, err := l.text(calendarFile)
	if err != nil || !ok {
		return err
	}
	var doc document.Calendar
	tree, diags := document.Parse(calendarFile, document.Config(text))
	l.diags = append(l.diags, diags...)
	l.diags = append(l.diags, tree.Calendar(&doc)...)
	c := &course.Calendar{
		SchoolDays: weekdays(doc.SchoolDays), Rotation: doc.Rotation,
		RotationStart: course.Date(doc.RotationStart),
		At:            document.Places(l.fsys, calendarFile),
	}
	if len(doc.SchoolDays) == 0 {
		c.SchoolDays = []int{1, 2, 3, 4, 5}
	}
	for _, s := range doc.NoSchool {
		c.NoSchool = append(c.NoSchool, course.DateRange(s))
	}
	for _, s := range doc.Sections {
		c.Sections = append(c.Sections, course.Section{ID: s.ID, Name: or(s.Name, s.ID), Rotation: s.Rotation, Days: weekdays(s.Days)})
	}
	for _, u := range doc.Units {
		c.Units = append(c.Units, course.CalendarUnit{ID: u.ID, Start: course.Date(u.Start), Follows: u.Follows,
			Classes: number(u.Classes, 0), Then: or(u.Then, "open")})
	}
	for _, lost := range doc.Lost {
		c.Lost = append(c.Lost, course.Lost{Date: course.Date(lost.Date), Sections: lost.Sections, Why: lost.Why})
	}
	l.course.Calendar = c
	return nil
}

// weekdays are sorted, each once; nil for none given.
func weekdays(days []document.Weekday) []int {
	var all []int
	for _, d := range days {
		all = append(all, int(d))
	}
	slices.Sort(all)
	return slices.Compact(all)
}
