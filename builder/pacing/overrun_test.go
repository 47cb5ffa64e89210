package pacing_test

import (
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/pacing"
)

// snow is two sections from Monday, 11 January 2027: p1 meets daily, p5 on B
// days, and a unit of five classes stands before one that starts on the 20th.
func snow() *course.Calendar {
	return &course.Calendar{
		SchoolDays: []int{1, 2, 3, 4, 5},
		NoSchool:   []course.DateRange{{First: "2027-01-18", Last: "2027-01-18"}},
		Rotation:   []string{"A", "B"}, RotationStart: "2027-01-11",
		Sections: []course.Section{{ID: "p1"}, {ID: "p5", Rotation: []string{"B"}}},
		Units: []course.CalendarUnit{
			{ID: "a", Start: "2027-01-11", Classes: 4},
			{ID: "b", Follows: "a", Classes: 2},
			{ID: "c", Start: "2027-01-20", Classes: 1},
		},
		Lost: []course.Lost{
			{Date: "2027-01-15", Sections: []string{"p1"}, Why: "Snow"},
			{Date: "2027-01-19", Why: "Assembly"},
			{Date: "2027-01-19", Sections: []string{"p1"}, Why: "Assembly, again"},
			{Date: "2027-01-16"},
			{Date: "2027-01-12", Sections: []string{"p5"}},
		},
	}
}

func TestOverruns(t *testing.T) {
	tt := pacing.New(snow())
	// p1 meets on the 11, 12, 13 and 14, then on the 20: b has no class.
	same(t, "p1", []pacing.Overrun{{Unit: 1, Next: 2, Room: 0}}, tt.Overruns("p1"))
	// p5 meets on the 14 only, then on the 21.
	same(t, "p5", []pacing.Overrun{{Unit: 0, Next: 2, Room: 1}}, tt.Overruns("p5")[:1])
	if got := tt.Overruns("p9"); got != nil {
		t.Errorf("p9: %v", got)
	}
}

func TestSpansHaveTheirTurnBeforeTheirFirstClass(t *testing.T) {
	var turns []string
	for _, s := range pacing.New(snow()).Spans("p1") {
		turns = append(turns, s.ID+" "+string(s.From))
	}
	same(t, "turns", []string{"a 2027-01-11", "b 2027-01-15", "c 2027-01-20"}, turns)
}

func TestTeaches(t *testing.T) {
	tt := pacing.New(snow())
	for date, want := range map[course.Date]bool{
		"2027-01-10": false, "2027-01-11": true, "2027-01-15": true, "2027-01-19": true, "2027-01-21": true, "2027-01-22": false,
	} {
		same(t, "taught on "+string(date), want, tt.Teaches("p1", date))
	}
}

func TestWouldMeet(t *testing.T) {
	c := snow()
	tt := pacing.New(c)
	for _, tc := range []struct {
		section int
		date    course.Date
		want    bool
	}{
		{0, "2027-01-15", true},  // lost
		{0, "2027-01-16", false}, // Saturday
		{0, "2027-01-18", false}, // no school
		{1, "2027-01-12", true},  // a B day, lost
		{1, "2027-01-13", false}, // an A day
		{1, "2027-01-08", true},  // a Friday before the calendar: any letter
		{1, "2027-01-10", false}, // a Sunday before it
		{0, "2029-06-01", false}, // beyond it
		{0, "2027-02-30", false}, // no date
		{0, "not a date", false},
	} {
		same(t, c.Sections[tc.section].ID+" on "+string(tc.date), tc.want, tt.Would(c.Sections[tc.section], tc.date))
	}
}

func TestLostDaysOfASection(t *testing.T) {
	tt := pacing.New(snow())
	days := func(section string) (dates []course.Date) {
		for _, l := range tt.Lost(section) {
			dates = append(dates, l.Date)
		}
		return dates
	}
	// The 15th is an A day, the 19th a B day, the 16th a Saturday.
	same(t, "p1", []course.Date{"2027-01-15", "2027-01-19"}, days("p1"))
	same(t, "p5", []course.Date{"2027-01-12", "2027-01-19"}, days("p5"))
	same(t, "p9", []course.Date(nil), days("p9"))
}

func TestACalendarIsSoundWithItsDates(t *testing.T) {
	for name, tc := range map[string]struct {
		change func(*course.Calendar)
		want   bool
	}{
		"sound":                      {func(*course.Calendar) {}, true},
		"no school ever":             {func(c *course.Calendar) { c.SchoolDays = nil }, true},
		"no start":                   {func(c *course.Calendar) { c.Units = c.Units[1:2] }, false},
		"no units":                   {func(c *course.Calendar) { c.Units = nil }, false},
		"a rotation without a start": {func(c *course.Calendar) { c.RotationStart = "" }, false},
	} {
		c := snow()
		tc.change(c)
		same(t, name, tc.want, pacing.New(c).Sound())
	}
}
