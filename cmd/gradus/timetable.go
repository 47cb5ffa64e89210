package main

import (
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/pacing"
)

// timetable is what a calendar works out to for one section, as a teacher reads
// it.
type timetable struct {
	course  *course.Course
	table   *pacing.Timetable
	section course.Section
}

// print prints who meets when, a line a unit, then lost days and what does not
// fit.
func (t timetable) print(to *terminal) error {
	to.result("%s\n", t.heading())
	meetings, spans := t.table.Meetings(t.section.ID), t.table.Spans(t.section.ID)
	w := tabwriter.NewWriter(to.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "UNIT\tFIRST CLASS\tLAST CLASS\tCLASSES")
	for i, span := range spans {
		first, last := span.Dates(meetings)
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", t.title(span.ID), weekdayDate(first), weekdayDate(last), t.classes(t.course.Calendar.Units[i]))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	var notes []string
	for _, lost := range t.table.Lost(t.section.ID) {
		note := "Lost: " + weekdayDate(lost.Date)
		if lost.Why != "" {
			note += ", " + lost.Why
		}
		var during []string
		for _, span := range spans {
			if span.Covers(meetings, lost.Date) {
				during = append(during, t.title(span.ID))
			}
		}
		if len(during) > 0 {
			note += " (" + strings.Join(during, ", ") + ")"
		} else {
			note += " (no unit is taught)"
		}
		notes = append(notes, note)
	}
	for _, o := range t.table.Overruns(t.section.ID) {
		unit, next := t.course.Calendar.Units[o.Unit], t.course.Calendar.Units[o.Next]
		notes = append(notes, fmt.Sprintf("Does not fit: %s takes %s, and has %d before %s starts on %s",
			t.title(unit.ID), classMeetings(unit.Classes), o.Room, t.title(next.ID), weekdayDate(next.Start)))
	}
	if len(notes) > 0 {
		to.result("\n%s", strings.Join(notes, "\n"))
	}
	return nil
}

// heading says who meets, and when: "Period 5 (p5): on Mon and Thu".
func (t timetable) heading() string {
	who := t.course.Title
	if t.section.ID != "" {
		who = t.section.Name
		if who != t.section.ID {
			who += " (" + t.section.ID + ")"
		}
	}
	when := "on every school day"
	if len(t.section.Days) > 0 {
		var days []string
		for _, d := range t.section.Days {
			days = append(days, time.Weekday(d).String()[:3])
		}
		when = "on " + strings.Join(days, ", ")
	}
	if len(t.section.Rotation) > 0 {
		letters := strings.Join(t.section.Rotation, " or ")
		if len(t.section.Days) > 0 {
			when += " that are " + letters + " days"
		} else {
			when = "on " + letters + " days"
		}
	}
	return who + ": " + when
}

// title is a unit's, its id where the course has no such unit.
func (t timetable) title(id string) string {
	for _, u := range t.course.Units {
		if u.ID == id {
			return u.Title
		}
	}
	return id
}

// classes says how many classes a unit takes, and what they are for.
func (t timetable) classes(u course.CalendarUnit) string {
	text := fmt.Sprint(u.Classes)
	switch review := min(t.course.Pace.Review, u.Classes-1); {
	case review == 1:
		text += ", the last for review"
	case review > 1:
		text += fmt.Sprintf(", the last %d for review", review)
	}
	if u.Then == "practice" {
		text += ", then practice"
	}
	return text
}

// classMeetings counts classes, with the plural of the word.
func classMeetings(n int) string {
	if n == 1 {
		return "1 class"
	}
	return fmt.Sprintf("%d classes", n)
}

// weekdayDate is a date as calendar.toml writes it, with its weekday.
func weekdayDate(date course.Date) string {
	day, err := time.Parse(time.DateOnly, string(date))
	if err != nil {
		return "too far ahead"
	}
	return day.Format("Mon 2006-01-02")
}
