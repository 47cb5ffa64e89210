package pacing_test

import (
	"testing"
	"time"
	_ "time/tzdata" // machines without time zones of their own test them too

	"github.com/google/go-cmp/cmp"
	"github.com/gradus-ssg/gradus/builder/course"
)

func TestCasesWorkedOutByHand(t *testing.T) {
	f := read(t)
	if len(f.Cases) < 40 {
		t.Errorf("%d cases", len(f.Cases))
	}
	for _, c := range f.Cases {
		t.Run(c.Name, func(t *testing.T) {
			calendar, ok := f.Calendars[c.Calendar]
			if !ok {
				t.Fatalf("no calendar %q", c.Calendar)
			}
			tt := calendar.timetable()
			if c.Meets != nil {
				same(t, "meetings", c.Meets, dates(tt.Meetings(c.Section), len(c.Meets)))
			}
			if c.Count != nil {
				same(t, "number of meetings", *c.Count, len(tt.Meetings(c.Section)))
			}
			if c.Taught != nil {
				same(t, "units", c.Taught, taught(tt, c.Section))
			}
			if c.Today != "" {
				units, pace := spelled(tt.Pace(c.Section, course.Date(c.Today), calendar.rules(), work(t, c.Work)))
				same(t, "units", c.Units, units)
				same(t, "pace", c.Pace, pace)
			} else if c.Meets == nil && c.Taught == nil && c.Count == nil {
				t.Error("the case expects nothing")
			}
		})
	}
}

// The script asks the device for its day; here the same instants are held
// against Go's idea of the zones, so that the fixture is right.
func TestDaysOfZones(t *testing.T) {
	for _, d := range read(t).Days {
		t.Run(d.Name, func(t *testing.T) {
			at, err := time.Parse(time.RFC3339, d.At)
			if err != nil {
				t.Fatal(err)
			}
			zone, err := time.LoadLocation(d.Zone)
			if err != nil {
				t.Fatal(err)
			}
			same(t, "day", d.Day, at.In(zone).Format(time.DateOnly))
		})
	}
}

func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// dates are the first n.
func dates(meetings []course.Date, n int) []string {
	all := []string{}
	for _, d := range meetings[:min(n, len(meetings))] {
		all = append(all, string(d))
	}
	return all
}
