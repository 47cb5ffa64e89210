package pacing_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/pacing"
)

// fixture is testdata/cases.json, worked out by hand. js/test/unit/calendar.ts
// reads the same.
type fixture struct {
	Calendars map[string]calendar
	Days      []struct{ Name, Zone, At, Day string }
	Cases     []fixtureCase
}

type fixtureCase struct {
	Name string
	// Calendar is the name of one.
	Calendar, Section string
	// Meets are the section's first meetings, Count is how many there are in all.
	Meets []string
	Count *int
	// Taught is when each unit is taught.
	Taught []string
	Today  string
	// Work is a unit's id and its Must lessons: minutes, with + for done; an
	// array is a board, its pick before its lessons.
	Work [][]any
	// Units and Pace are what spelled makes of a pace.
	Units []string
	Pace  string
}

// calendar is a calendar as pages hold it.
type calendar struct {
	SchoolDays    []int       `json:"schoolDays"`
	NoSchool      [][2]string `json:"noSchool"`
	Rotation      []string    `json:"rotation,omitempty"`
	RotationStart string      `json:"rotationStart,omitempty"`
	Sections      []section   `json:"sections"`
	Units         []unit      `json:"units"`
	Lost          []lost      `json:"lost"`
	Review        int         `json:"review"`
	Band          int         `json:"band"`
}

type section struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Rotation []string `json:"rotation,omitempty"`
	Days     []int    `json:"days,omitempty"`
}

type unit struct {
	ID       string `json:"id"`
	Start    string `json:"start,omitempty"`
	Follows  string `json:"follows,omitempty"`
	Classes  int    `json:"classes"`
	Practice bool   `json:"practice,omitempty"`
}

type lost struct {
	Date     string   `json:"date"`
	Sections []string `json:"sections,omitempty"`
}

// timetable works a calendar out.
func (c calendar) timetable() *pacing.Timetable {
	m := &course.Calendar{SchoolDays: c.SchoolDays, Rotation: c.Rotation, RotationStart: course.Date(c.RotationStart)}
	for _, r := range c.NoSchool {
		m.NoSchool = append(m.NoSchool, course.DateRange{First: course.Date(r[0]), Last: course.Date(r[1])})
	}
	for _, s := range c.Sections {
		m.Sections = append(m.Sections, course.Section(s))
	}
	for _, u := range c.Units {
		then := "open"
		if u.Practice {
			then = "practice"
		}
		m.Units = append(m.Units, course.CalendarUnit{ID: u.ID, Start: course.Date(u.Start), Follows: u.Follows, Classes: u.Classes, Then: then})
	}
	for _, l := range c.Lost {
		m.Lost = append(m.Lost, course.Lost{Date: course.Date(l.Date), Sections: l.Sections})
	}
	return pacing.New(m)
}

func (c calendar) rules() course.Pace { return course.Pace{Review: c.Review, Band: c.Band} }

// read reads the fixture.
func read(t testing.TB) fixture {
	t.Helper()
	text, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var f fixture
	if err := json.Unmarshal(text, &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// work reads what a case writes of a student's work.
func work(t testing.TB, units [][]any) []pacing.UnitWork {
	t.Helper()
	var all []pacing.UnitWork
	for _, u := range units {
		w := pacing.UnitWork{ID: u[0].(string)}
		for _, m := range u[1:] {
			board, ok := m.([]any)
			if !ok {
				w.Musts = append(w.Musts, must(t, m))
				continue
			}
			var lessons []pacing.Must
			for _, m := range board[1:] {
				lessons = append(lessons, must(t, m))
			}
			w.Musts = append(w.Musts, pacing.Picks(int(board[0].(float64)), lessons)...)
		}
		all = append(all, w)
	}
	return all
}

func must(t testing.TB, m any) pacing.Must {
	t.Helper()
	minutes, done := strings.CutSuffix(m.(string), "+")
	n, err := strconv.Atoi(minutes)
	if err != nil {
		t.Fatal(err)
	}
	return pacing.Must{Minutes: n, Done: done}
}

// taught spells when units are taught.
func taught(tt *pacing.Timetable, section string) []string {
	all := []string{}
	for _, s := range tt.Spans(section) {
		first, last := s.Dates(tt.Meetings(section))
		all = append(all, s.ID+" "+span(first, last)+practice(s.Practice))
	}
	return all
}

// spelled spells how a student stands, and how each unit does.
func spelled(p pacing.Pace) (units []string, pace string) {
	units = []string{}
	for _, u := range p.Units {
		state := "ahead"
		if u.Begun {
			state = "begun"
		}
		if u.Over {
			state += " and over"
		}
		units = append(units, fmt.Sprintf("%s %s %s, %d ended, %d left, flag %d, %d of %d done%s",
			u.ID, span(u.First, u.Last), state, u.Ended, u.Left, u.Flag, u.Done, u.Total, practice(u.Practice)))
	}
	pace = fmt.Sprintf("%s: %d expected, %d done, %d behind", p.Status, p.Expected, p.Done, p.Behind)
	if p.Running != nil {
		pace += ", in " + p.Running.ID
	}
	return units, pace
}

func span(first, last course.Date) string {
	if first == "" {
		first = "?"
	}
	if last == "" {
		last = "?"
	}
	return string(first + ".." + last)
}

func practice(then bool) string {
	if then {
		return ", then practice"
	}
	return ""
}
