package render

import (
	"encoding/json"
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
)

// clientCalendar is the JSON of a calendar; js/src/calendar.ts is its twin, and
// testdata/calendar.json holds both to one form. Dates are YYYY-MM-DD.
type clientCalendar struct {
	// SchoolDays are weekdays, 0 for Sunday.
	SchoolDays []int `json:"schoolDays"`
	// NoSchool are first and last days, both included.
	NoSchool      [][2]course.Date `json:"noSchool"`
	Rotation      []string         `json:"rotation,omitempty"`
	RotationStart course.Date      `json:"rotationStart,omitempty"`
	// Sections has one without id and name where the course names none.
	Sections []clientSection `json:"sections"`
	Units    []clientUnit    `json:"units"`
	Lost     []clientLost    `json:"lost"`
	Review   int             `json:"review"`
	Band     int             `json:"band"`
}

// clientSection is a class; without rotation and days it meets on all.
type clientSection struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Rotation []string `json:"rotation,omitempty"`
	Days     []int    `json:"days,omitempty"`
}

// clientUnit is when a unit is taught, in the order of calendar.toml.
type clientUnit struct {
	ID string `json:"id"`
	// Title names the unit on pages that know only another; Titles do so in the
	// languages that it is translated into. Both are left out where there is no such unit.
	Title  string            `json:"title,omitempty"`
	Titles map[string]string `json:"titles,omitempty"`

	Start   course.Date `json:"start,omitempty"`
	Follows string      `json:"follows,omitempty"`
	Classes int         `json:"classes"`
	// Practice says that the unit is practice after its end.
	Practice bool `json:"practice,omitempty"`
}

// clientLost is a day on which sections, or all, do not meet.
type clientLost struct {
	Date     course.Date `json:"date"`
	Sections []string    `json:"sections,omitempty"`
	Why      string      `json:"why,omitempty"`
}

// newCalendar makes the script with the calendar of a course; nil without one.
// Every page loads it, so that none carries it.
func newCalendar(c *course.Course) (*dataScript, error) {
	if c.Calendar == nil {
		return nil, nil
	}
	text, err := json.Marshal(clientForm(c))
	if err != nil {
		return nil, fmt.Errorf("encode the calendar: %w", err)
	}
	return newDataScript("calendar", "gradusCalendar", text), nil
}

func clientForm(c *course.Course) clientCalendar {
	k, pace := c.Calendar, c.Pace
	form := clientCalendar{
		SchoolDays: append([]int{}, k.SchoolDays...), NoSchool: [][2]course.Date{},
		Rotation: k.Rotation, RotationStart: k.RotationStart,
		Sections: []clientSection{}, Units: []clientUnit{}, Lost: []clientLost{},
		Review: pace.Review, Band: pace.Band,
	}
	for _, days := range k.NoSchool {
		form.NoSchool = append(form.NoSchool, [2]course.Date{days.First, days.Last})
	}
	for _, s := range k.Sections {
		form.Sections = append(form.Sections, clientSection{s.ID, s.Name, s.Rotation, s.Days})
	}
	if len(k.Sections) == 0 {
		form.Sections = append(form.Sections, clientSection{})
	}
	for _, u := range k.Units {
		taught := clientUnit{ID: u.ID, Start: u.Start, Follows: u.Follows, Classes: u.Classes, Practice: u.Then == "practice"}
		taught.Title, taught.Titles = titles(c, u.ID)
		form.Units = append(form.Units, taught)
	}
	for _, lost := range k.Lost {
		form.Lost = append(form.Lost, clientLost{lost.Date, lost.Sections, lost.Why})
	}
	return form
}

// titles are the title of a unit and those of its translations, by language.
func titles(c *course.Course, id string) (title string, translated map[string]string) {
	for _, u := range c.Units {
		if u.ID != id {
			continue
		}
		for _, t := range u.Translations {
			if translated == nil {
				translated = map[string]string{}
			}
			translated[t.Language] = t.Title
		}
		return u.Title, translated
	}
	return "", nil
}
