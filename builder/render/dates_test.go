package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
)

// january is two sections from Thursday, 14 January 2027, and one that never has
// a class of a unit.
func january() *course.Calendar {
	return &course.Calendar{
		SchoolDays: []int{1, 2, 3, 4, 5},
		NoSchool:   []course.DateRange{{First: "2027-01-18", Last: "2027-01-18"}},
		Sections: []course.Section{
			{ID: "P1", Name: "Period 1"}, {ID: "ت5", Name: "Period <5>, B", Days: []int{4}}, {ID: "sunday", Name: "Sundays", Days: []int{0}},
		},
		Units: []course.CalendarUnit{
			{ID: "linear", Start: "2027-01-14", Classes: 2, Then: "open"},
			{ID: "using-lines", Follows: "linear", Classes: 2, Then: "open"},
		},
		Lost: []course.Lost{
			{Date: "2027-01-20", Sections: []string{"P1"}}, {Date: "2027-01-15", Why: "Snow, <deep>"}, {Date: "2027-01-15", Why: "again"},
			{Date: "2027-01-16"}, {Date: "2027-06-01"},
		},
	}
}

// events are what a calendar file says of its events, a line each.
func events(file string) []string {
	var all []string
	for _, part := range strings.Split(strings.ReplaceAll(strings.ReplaceAll(file, "\r\n ", ""), "\r\n", "\n"), "BEGIN:VEVENT\n")[1:] {
		value := func(name string) string {
			_, rest, _ := strings.Cut("\n"+part, "\n"+name+":")
			text, _, _ := strings.Cut(rest, "\n")
			return text
		}
		all = append(all, fmt.Sprintf("%s | %s | %s | %s", value("DTSTART;VALUE=DATE"), value("SUMMARY"), value("DESCRIPTION"), value("UID")))
	}
	return all
}

func TestDates(t *testing.T) {
	c := algebra()
	c.Calendar, c.Pace.Review = january(), 1
	pages := render(t, c, Options{URL: "https://x.org/algebra-1/"})
	want := []string{
		`20270114 | Linear functions: class 1 of 2 | Algebra 1 · Period 1\nhttps://x.org/algebra-1/linear/ | P1/linear/1@x.org/algebra-1`,
		`20270115 | No class: Snow\, <deep> | Algebra 1 · Period 1 | P1/lost/2027-01-15@x.org/algebra-1`,
		`20270119 | Linear functions: class 2 of 2 | Algebra 1 · Period 1\nThis class is kept free to catch up and to review.\nhttps://x.org/algebra-1/linear/ | P1/linear/2@x.org/algebra-1`,
		`20270120 | No class | Algebra 1 · Period 1 | P1/lost/2027-01-20@x.org/algebra-1`,
		`20270121 | Using lines: class 1 of 2 | Algebra 1 · Period 1\nhttps://x.org/algebra-1/using-lines/ | P1/using-lines/1@x.org/algebra-1`,
		`20270122 | Using lines: class 2 of 2 | Algebra 1 · Period 1\nThis class is kept free to catch up and to review.\nhttps://x.org/algebra-1/using-lines/ | P1/using-lines/2@x.org/algebra-1`,
	}
	file := pages["calendar-p1.ics"]
	if diff := cmp.Diff(want, events(file)); diff != "" {
		t.Error(diff)
	}
	for _, line := range []string{"NAME:Algebra 1 · Period 1", "URL:https://x.org/algebra-1/", "SOURCE;VALUE=URI:https://x.org/algebra-1/calendar-p1.ics", "DTSTAMP:20270114T000000Z"} {
		if !strings.Contains(file, "\r\n"+line+"\r\n") {
			t.Errorf("no line %s in\n%s", line, file)
		}
	}
	if _, ok := pages["calendar-sunday.ics"]; ok {
		t.Error("a section without a class has a calendar")
	}
}

// Adding a lost day moves classes and leaves them what they are.
func TestDatesStayTheSameEvents(t *testing.T) {
	uids := func(c *course.Course) (all []string) {
		for _, e := range events(render(t, c, Options{})["calendar-p1.ics"]) {
			if uid := e[strings.LastIndex(e, "| ")+2:]; !strings.Contains(uid, "/lost/") {
				all = append(all, uid)
			}
		}
		slices.Sort(all)
		return all
	}
	c := algebra()
	c.Calendar = january()
	before := uids(c)
	c.Calendar.Lost = append(c.Calendar.Lost, course.Lost{Date: "2027-01-14", Why: "Flood"})
	c.Units[0].Title = "Lines"
	if diff := cmp.Diff(before, uids(c)); diff != "" || len(before) != 4 || before[0] != "P1/linear/1@algebra-1" {
		t.Errorf("%v\n%s", before, diff)
	}
}

// No event counts how often it was changed: a build does not know what an earlier
// one said, and a count that a taken-back lost day lowers would have a program
// keep what is no longer so.
func TestDatesCountNoChanges(t *testing.T) {
	c := algebra()
	c.Calendar = january()
	file := func() string { return render(t, c, Options{})["calendar-p1.ics"] }
	for _, lost := range [][]course.Lost{c.Calendar.Lost, nil} {
		c.Calendar.Lost = lost
		if text := file(); strings.Contains(text, "SEQUENCE") || len(events(text)) < 4 {
			t.Errorf("%d days lost:\n%s", len(lost), text)
		}
	}
}

func TestDatesWithoutSectionsAndWithAClock(t *testing.T) {
	c := algebra()
	c.Calendar = &course.Calendar{SchoolDays: []int{1}, Units: []course.CalendarUnit{{ID: "linear", Start: "2027-01-11", Classes: 1}}}
	pages := render(t, c, Options{Clock: time.Date(2027, 2, 3, 4, 5, 6, 0, time.UTC)})
	file := pages["calendar.ics"]
	if diff := cmp.Diff([]string{"20270111 | Linear functions: class 1 of 1 | Algebra 1 | /linear/1@algebra-1"}, events(file)); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(file, "DTSTAMP:20270203T040506Z\r\n") || strings.Contains(file, "\r\nURL:") || strings.Contains(file, "SOURCE") {
		t.Error(file)
	}
	if want := `<li><a href="calendar.ics" type="text/calendar">All classes</a></li>`; !strings.Contains(pages["index.html"], want) {
		t.Errorf("the home page has no %s", want)
	}
}

func TestPagesOfferTheDates(t *testing.T) {
	c := algebra()
	c.Calendar = january()
	pages := render(t, c, Options{})
	links := `<ul>
<li><a href="calendar-p1.ics" type="text/calendar">Period 1</a></li>
<li><a href="calendar-%D8%AA5.ics" type="text/calendar">Period &lt;5&gt;, B</a></li>
</ul></details>`
	for _, address := range []string{homeAddress, workAddress} {
		if !strings.Contains(pages[address], links) {
			t.Errorf("%s does not lead to the dates", address)
		}
	}
	without := render(t, algebra(), Options{})
	for address, text := range without {
		if strings.HasSuffix(address, ".ics") || strings.Contains(text, ".ics") || strings.Contains(text, `class="dates"`) {
			t.Errorf("%s has dates, and the course none", address)
		}
	}
}
