package pacing_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/pacing"
)

// Five Must lessons of the same length over twelve classes, two of them for
// review, with a day off on Monday the 19th.
func TestFlags(t *testing.T) {
	tt := pacing.New(&course.Calendar{
		SchoolDays: []int{1, 2, 3, 4, 5},
		NoSchool:   []course.DateRange{{First: "2026-01-19", Last: "2026-01-19"}},
		Units:      []course.CalendarUnit{{ID: "frac", Start: "2026-01-12", Classes: 12}, {ID: "never", Follows: "nothing", Classes: 2}},
	})
	work := pacing.UnitWork{ID: "frac", Musts: make([]pacing.Must, 5)}
	want := []pacing.FlagDay{
		{From: "2026-01-12", Flag: 0}, {From: "2026-01-14", Flag: 1}, {From: "2026-01-16", Flag: 2}, {From: "2026-01-21", Flag: 3},
		{From: "2026-01-23", Flag: 4}, {From: "2026-01-27", Flag: 5}, {From: "2026-01-29", Flag: -1},
	}
	if diff := cmp.Diff(want, tt.Flags("", course.Pace{Review: 2}, work)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, other := range []struct{ section, unit string }{{"p1", "frac"}, {"", "other"}, {"", "never"}} {
		if days := tt.Flags(other.section, course.Pace{}, pacing.UnitWork{ID: other.unit}); days != nil {
			t.Errorf("%v: %v", other, days)
		}
	}
}

// On any day of any calendar the days of the flag say what Pace says.
func TestFlagsAgreeWithPace(t *testing.T) {
	compared := map[bool]int{}
	for n := range 6000 {
		q := ask(n)
		tt, rules, today := q.Calendar.timetable(), q.Calendar.rules(), course.Date(q.Today)
		for _, w := range q.Work {
			units := tt.Pace(q.Section, today, rules, []pacing.UnitWork{w}).Units
			want := -1
			if len(units) > 0 && units[0].Begun && !units[0].Over {
				want = units[0].Flag
			}
			got := -1
			for _, day := range tt.Flags(q.Section, rules, w) {
				if day.From <= today {
					got = day.Flag
				}
			}
			if got != want {
				t.Fatalf("calendar %d, unit %s on %s: the flag stands at %d, want %d", n, w.ID, today, got, want)
			}
			compared[want >= 0]++
		}
	}
	if compared[true] < 500 || compared[false] < 500 {
		t.Errorf("compared %v", compared)
	}
}
