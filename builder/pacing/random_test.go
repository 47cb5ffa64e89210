package pacing_test

import (
	"fmt"
	"time"

	"github.com/gradus-ssg/gradus/builder/pacing"
)

// random is xorshift32: the same numbers in every language.
type random uint32

func (r *random) below(n int) int {
	x := *r
	x ^= x << 13
	x ^= x >> 17
	x ^= x << 5
	*r = x
	return int(uint32(x) % uint32(n))
}

// question is what the script and the builder are to answer alike.
type question struct {
	Calendar       calendar
	Section, Today string
	Work           []pacing.UnitWork
}

// ask makes up the question of a number, strange calendars among them: missing
// starts, circles, ids that stand twice, sections that nobody knows. It draws in
// the same order as js/test/unit/random.ts.
func ask(number int) question {
	r := random(uint32(number+1) * 2654435761)
	for range 4 {
		r.below(1)
	}
	base := 10000 + r.below(12000)
	date := func(offset int) string {
		return time.Unix(int64(base+offset)*24*60*60, 0).UTC().Format(time.DateOnly)
	}
	weekdays := func() (days []int) {
		for day := range 7 {
			if r.below(2) == 0 {
				days = append(days, day)
			}
		}
		return days
	}
	letter := func() string { return "ABCDEF"[r.below(6):][:1] }

	q := question{Calendar: calendar{SchoolDays: []int{1, 2, 3, 4, 5}}}
	c := &q.Calendar
	if r.below(4) == 0 {
		c.SchoolDays = weekdays()
	}
	for range r.below(9) {
		first := r.below(430) - 30
		last := first + r.below(15)
		c.NoSchool = append(c.NoSchool, [2]string{date(first), date(last)})
	}
	if letters := r.below(8); letters > 1 {
		for range letters - 1 {
			c.Rotation = append(c.Rotation, letter())
		}
		start := r.below(800) - 400
		if r.below(30) > 0 {
			c.RotationStart = date(start)
		}
	}
	sections := r.below(4)
	if sections == 0 {
		c.Sections = []section{{}}
	}
	for i := range sections {
		s := section{ID: fmt.Sprint("s", i)}
		if r.below(3) == 0 {
			for range 1 + r.below(2) {
				s.Rotation = append(s.Rotation, letter())
			}
		}
		if r.below(3) == 0 {
			s.Days = weekdays()
		}
		c.Sections = append(c.Sections, s)
	}
	at := 0
	for i := range 1 + r.below(7) {
		u := unit{ID: fmt.Sprint("u", i)}
		if r.below(40) == 0 {
			u.ID = "u0"
		}
		switch how := r.below(4); {
		case how == 2:
			u.Follows = fmt.Sprint("u", r.below(8))
		case how == 3 && i > 0:
			u.Follows = fmt.Sprint("u", i-1)
		default:
			u.Start = date(at)
			at += r.below(40)
		}
		u.Classes = r.below(16)
		u.Practice = r.below(3) == 0
		c.Units = append(c.Units, u)
	}
	for range r.below(10) {
		l := lost{Date: date(r.below(200))}
		if r.below(2) == 0 {
			l.Sections = []string{fmt.Sprint("s", r.below(4))}
		}
		c.Lost = append(c.Lost, l)
	}
	c.Review, c.Band = r.below(5), r.below(3)

	q.Section = "s9"
	if r.below(12) > 0 {
		q.Section = c.Sections[r.below(len(c.Sections))].ID
	}
	within := 250
	if r.below(10) == 0 {
		within = 1500
	}
	q.Today = date(r.below(within) - 20)
	for i := range 8 {
		if r.below(4) == 0 {
			continue
		}
		given := r.below(3)
		lessons := func() (musts []pacing.Must) {
			for range r.below(10) {
				minutes := 0
				if given == 1 || given == 2 && r.below(8) > 0 {
					minutes = 1 + r.below(60)
				}
				musts = append(musts, pacing.Must{Minutes: minutes, Done: r.below(2) == 0})
			}
			return musts
		}
		w := pacing.UnitWork{ID: fmt.Sprint("u", i), Musts: lessons()}
		if r.below(3) == 0 {
			pick := r.below(4)
			w.Musts = append(w.Musts, pacing.Picks(pick, lessons())...)
		}
		q.Work = append(q.Work, w)
	}
	return q
}
