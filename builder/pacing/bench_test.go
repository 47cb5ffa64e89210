package pacing_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/pacing"
)

// twoYears is as much calendar as a class can have: two school years, breaks,
// lost days, a rotation, six sections, forty units.
func twoYears() *course.Calendar {
	first := time.Date(2026, 8, 20, 0, 0, 0, 0, time.UTC)
	date := func(offset int) course.Date { return course.Date(first.AddDate(0, 0, offset).Format(time.DateOnly)) }
	c := &course.Calendar{SchoolDays: []int{1, 2, 3, 4, 5}, Rotation: []string{"A", "B"}, RotationStart: date(0)}
	for i := range 30 {
		c.NoSchool = append(c.NoSchool, course.DateRange{First: date(20 * i), Last: date(20*i + 2)})
		c.Lost = append(c.Lost, course.Lost{Date: date(23 * i)})
	}
	for i := range 6 {
		c.Sections = append(c.Sections, course.Section{ID: fmt.Sprint("p", i)})
	}
	for i := range 40 {
		u := course.CalendarUnit{ID: fmt.Sprint("u", i), Classes: 11, Follows: fmt.Sprint("u", i-1)}
		if i == 0 {
			u.Start, u.Follows = date(0), ""
		}
		c.Units = append(c.Units, u)
	}
	return c
}

// BenchmarkNew works a calendar of two school years out, for six sections.
func BenchmarkNew(b *testing.B) {
	c := twoYears()
	for b.Loop() {
		if len(pacing.New(c).Meetings("p5")) < 400 {
			b.Fatal("too few meetings")
		}
	}
}

// BenchmarkPace holds a course of a thousand lessons against it.
func BenchmarkPace(b *testing.B) {
	c := twoYears()
	var work []pacing.UnitWork
	for _, u := range c.Units {
		work = append(work, pacing.UnitWork{ID: u.ID, Musts: make([]pacing.Must, 25)})
	}
	t := pacing.New(c)
	for b.Loop() {
		if t.Pace("p5", "2028-01-10", course.Pace{Review: 2, Band: 1}, work).Status != pacing.Behind {
			b.Fatal("not behind")
		}
	}
}
