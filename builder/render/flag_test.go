package render

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
)

// daily is a calendar of one unit with a class on each school day, from Monday
// 11 January 2027 on.
func daily(unit string, classes int, sections ...course.Section) *course.Calendar {
	return &course.Calendar{
		SchoolDays: []int{1, 2, 3, 4, 5}, Sections: sections,
		Units: []course.CalendarUnit{{ID: unit, Start: "2027-01-11", Classes: classes, Then: "open"}},
	}
}

// flagsOf are the days of the flag in a page's payload, as JSON; "" for none.
func flagsOf(t *testing.T, html string) string {
	t.Helper()
	flag, ok := payloadOf(t, html)["flag"]
	if !ok {
		return ""
	}
	out, err := json.Marshal(flag)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestLessonsKnowTheDaysOfTheFlag(t *testing.T) {
	c := long(3)
	c.Units[0].Lessons[1].Do = course.Should
	c.Calendar = daily("u", 2, course.Section{ID: "p1"}, course.Section{ID: "p5", Days: []int{2}})
	pages := render(t, c, Options{})
	want := `{"p1":[["2027-01-11",0],["2027-01-12",1],["2027-01-13",-1]],"p5":[["2027-01-12",0],["2027-01-13",1],["2027-01-20",-1]]}`
	if got := flagsOf(t, pages["u/l0.html"]); got != want {
		t.Errorf("got %s", got)
	}
	// It is for lessons: other pages work it out.
	for _, path := range []string{"index.html", "u/index.html", "my-work.html"} {
		if got := flagsOf(t, pages[path]); got != "" {
			t.Errorf("%s: %s", path, got)
		}
	}
}

func TestNoFlagWithoutItsUnitInTheCalendar(t *testing.T) {
	c := long(3)
	if got := flagsOf(t, render(t, c, Options{})["u/l0.html"]); got != "" {
		t.Errorf("without a calendar: %s", got)
	}
	c.Calendar = daily("other", 2)
	if got := flagsOf(t, render(t, c, Options{})["u/l0.html"]); got != "" {
		t.Errorf("without the unit: %s", got)
	}
}

// A folded margin counts from the first station it shows, and says so where the
// flag is out of its sight.
func TestFlagInAFoldedMargin(t *testing.T) {
	c := long(60)
	c.Calendar = daily("u", 4)
	pages := render(t, c, Options{})
	for path, want := range map[string]string{
		"u/l0.html":  `{"":[["2027-01-11",0],["2027-01-12",-1],["2027-01-13",-1],["2027-01-14",-1],["2027-01-15",-1]]}`,
		"u/l20.html": `{"":[["2027-01-11",-1],["2027-01-12",7],["2027-01-13",22],["2027-01-14",-1],["2027-01-15",-1]]}`,
		"u/l59.html": `{"":[["2027-01-11",-1],["2027-01-12",-1],["2027-01-13",-1],["2027-01-14",-1],["2027-01-15",-1]]}`,
	} {
		if diff := cmp.Diff(want, flagsOf(t, pages[path])); diff != "" {
			t.Errorf("%s (-want +got)\n%s", path, diff)
		}
	}
}

// The same path as in js/test/unit/workload.test.ts.
func TestFlagStation(t *testing.T) {
	must := func(do course.Kind) course.Station { return course.Station{Lesson: &course.Lesson{Do: do}} }
	board := &course.Board{Do: course.Must, Pick: 2, From: []*course.Lesson{{Minutes: 20}, {Minutes: 25}, {Minutes: 30}}}
	u := &course.Unit{Stations: []course.Station{
		must(course.Should), must(course.Must), must(course.Aspire), {Board: board}, must(course.Must), must(course.Should),
	}}
	for flag, want := range map[int]int{-1: -1, 0: 0, 1: 2, 2: 2, 3: 4, 4: 5} {
		if got := flagStation(u, flag); got != want {
			t.Errorf("behind %d Must lessons: %d stations, want %d", flag, got, want)
		}
	}
	if got := musts(u); len(got) != 4 || got[1].Minutes != 25 {
		t.Errorf("Must lessons %v", got)
	}
}

// A translation that has all of its original is taught with it; another is not.
func TestFlagOfATranslation(t *testing.T) {
	for whole, want := range map[bool]string{true: `{"":[["2027-01-11",0],["2027-01-12",1],["2027-01-13",-1]]}`, false: ""} {
		c := long(2)
		es := &course.Unit{Folder: "es", Translates: c.Units[0], Page: course.Page{Path: "es/index.html", ID: "es", Title: "Largo", Language: "es"}}
		unitOf(es, lesson("es", "l0", "Uno", 10))
		if whole {
			unitOf(es, lesson("es", "l1", "Dos", 10))
		}
		c.Units[0].Translations = []*course.Unit{es}
		c.Units = append(c.Units, es)
		c.Calendar = daily("u", 2)
		pages := render(t, c, Options{})
		if got := flagsOf(t, pages["es/l0.html"]); got != want {
			t.Errorf("whole %v: %s", whole, got)
		}
	}
}
