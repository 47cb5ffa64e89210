package render

import (
	"regexp"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

// term is a calendar that uses everything a calendar can say.
func term() *course.Calendar {
	return &course.Calendar{
		SchoolDays: []int{1, 2, 3, 4, 5},
		NoSchool:   []course.DateRange{{First: "2027-01-18", Last: "2027-01-18"}, {First: "2027-03-01", Last: "2027-03-05"}},
		Rotation:   []string{"A", "B"}, RotationStart: "2027-01-11",
		Sections: []course.Section{
			{ID: "p1", Name: "Period 1"}, {ID: "p5", Name: "Period <5>", Rotation: []string{"B"}, Days: []int{1, 3}},
		},
		Units: []course.CalendarUnit{
			{ID: "linear", Start: "2027-01-11", Classes: 12, Then: "open"},
			{ID: "using-lines", Follows: "linear", Classes: 9, Then: "practice"},
		},
		Lost: []course.Lost{{Date: "2027-01-20", Sections: []string{"p5"}, Why: "Snow"}, {Date: "2027-02-10"}},
	}
}

// scripted is the value that a script gives to a global name.
func scripted(t *testing.T, pages map[string]string, prefix, name string) (address, value string) {
	t.Helper()
	for path, text := range pages {
		if strings.HasPrefix(path, prefix) {
			address, value = path, text
		}
	}
	value, found := strings.CutPrefix(value, "globalThis."+name+"=")
	if !found {
		t.Fatalf("no script %s… gives %s", prefix, name)
	}
	return address, value
}

// The fixture is what js/test/unit/page.test.ts reads too.
func TestCalendarScript(t *testing.T) {
	c := algebra()
	c.Calendar, c.Pace = term(), course.Pace{Review: 2, Band: 1}
	_, value := scripted(t, render(t, c, Options{}), "assets/calendar-", "gradusCalendar")
	isFixture(t, "testdata/calendar.json", value)
}

// A calendar that names no section has one class without a name.
func TestCalendarWithoutSections(t *testing.T) {
	c := algebra()
	c.Calendar = &course.Calendar{SchoolDays: []int{1}, Units: []course.CalendarUnit{{ID: "linear", Start: "2027-01-11", Classes: 3}}}
	_, value := scripted(t, render(t, c, Options{}), "assets/calendar-", "gradusCalendar")
	want := `{"schoolDays":[1],"noSchool":[],"sections":[{"id":"","name":""}],"units":[{"id":"linear","title":"Linear functions","titles":{"es":"Funciones lineales"},"start":"2027-01-11","classes":3}],"lost":[],"review":0,"band":0}` + "\n"
	if value != want {
		t.Errorf("got %s", value)
	}
}

// Every page loads the calendar before its own script; without a calendar there
// is nothing to load.
func TestPagesLoadTheCalendar(t *testing.T) {
	for path, html := range render(t, algebra(), Options{}) {
		if strings.Contains(path+html, "calendar-") {
			t.Errorf("%s names a calendar that is not there", path)
		}
	}
	c := algebra()
	c.Calendar = term()
	pages := render(t, c, Options{})
	address, _ := scripted(t, pages, "assets/calendar-", "gradusCalendar")
	for path, root := range map[string]string{"index.html": "", "linear/index.html": "../", "linear/slope.html": "../", "my-work.html": ""} {
		calendar := strings.Index(pages[path], `<script defer src="`+root+address+`"></script>`)
		last := strings.LastIndex(pages[path], `<script defer src="`)
		if calendar < 0 || last <= calendar {
			t.Errorf("%s: the calendar is at %d, the page's own script at %d", path, calendar, last)
		}
	}
}

// Home and unit pages load what the calendar needs after their own script.
func TestPaceScript(t *testing.T) {
	c := algebra()
	pace := regexp.MustCompile(`assets/page-AAAA\.js"></script>\n<script defer src="(\.\./)?assets/pace-PPPP\.js"></script>`)
	for path, html := range render(t, c, Options{}) {
		if strings.Contains(html, "assets/pace-") {
			t.Errorf("%s: there is no calendar", path)
		}
	}
	c.Calendar = term()
	for path, html := range render(t, c, Options{}) {
		wanted := path == "index.html" || strings.HasSuffix(path, "/index.html")
		if pace.MatchString(html) != wanted || strings.Contains(html, "assets/pace-") != wanted {
			t.Errorf("%s: loads it is %v", path, !wanted)
		}
	}
}

// Only a preview pretends a day.
func TestToday(t *testing.T) {
	for _, c := range []struct {
		options Options
		want    string
	}{
		{Options{Preview: true, Today: "2027-01-20"}, ` data-today="2027-01-20"`},
		{Options{Preview: true}, ""},
		{Options{Today: "2027-01-20"}, ""},
	} {
		html := render(t, algebra(), c.options)["linear/slope.html"]
		if !strings.Contains(html, `<html lang="en" dir="ltr" data-root="../"`+c.want+`>`) {
			t.Errorf("%+v: the page begins %.120s", c.options, html)
		}
	}
}
