package lint

import "github.com/gradus-ssg/gradus/builder/course"

// calendar gives the sample a calendar in which there is nothing to report, and
// changes it. 2027-01-11 is a Monday. Unit "v" is no translation here.
func calendar(change func(*course.Calendar)) func(*course.Course) {
	return func(c *course.Course) {
		c.Units[0].Translations, c.Units[1].Translates, c.Units[1].TranslatesRef = nil, nil, ""
		c.Calendar = &course.Calendar{
			SchoolDays: []int{1, 2, 3, 4, 5},
			NoSchool:   []course.DateRange{{First: "2027-01-18", Last: "2027-01-18"}},
			Sections:   []course.Section{{ID: "p1"}, {ID: "p5", Days: []int{1, 3}}},
			Units: []course.CalendarUnit{
				{ID: "u", Start: "2027-01-11", Classes: 3, Then: "open"},
				{ID: "v", Start: "2027-01-25", Classes: 5, Then: "open"},
			},
			At: keys("cal"),
		}
		change(c.Calendar)
	}
}

var calendarCases = []testCase{
	{"a sound calendar", calendar(func(*course.Calendar) {}), nil},
	{"no sections", calendar(func(c *course.Calendar) { c.Sections = nil }), nil},
	{"an unknown unit", func(c *course.Course) {
		calendar(func(c *course.Calendar) { c.Units[0].ID = "linaer" })(c)
		c.Units[0].ID = "linear"
		for _, l := range c.Units[0].Lessons {
			l.ID = "linear" + l.ID[1:]
		}
	}, []string{`cal unit 0 id: unknown-calendar-unit: no unit "linaer" (did you mean "linear"?)`}},
	{"a unit twice", calendar(func(c *course.Calendar) { c.Units[1].ID = "u" }),
		[]string{`cal unit 1 id: duplicate-calendar-unit: "u" stands (leave)`}},
	{"a section twice, and one without id", calendar(func(c *course.Calendar) { c.Sections[1].ID = "p1"; c.Sections = append(c.Sections, course.Section{}) }),
		[]string{`cal section 1 id: duplicate-section: "p1" is taken (p1-2)`, `cal section 2 id: duplicate-section: no id (id = "p1")`}},
	{"a section in capitals", calendar(func(c *course.Calendar) { c.Sections = append(c.Sections, course.Section{ID: "P1"}) }),
		[]string{`cal section 2 id: duplicate-section: the section ids "p1" and "P1" differ in capital letters only (P1-2)`}},
	{"an unknown section", calendar(func(c *course.Calendar) {
		c.Sections[0].ID = "period"
		c.Lost = []course.Lost{{Date: "2027-01-12", Sections: []string{"period", "peroid"}}}
	}), []string{`cal lost 0 sections 1: unknown-section: no section "peroid" (did you mean "period"?)`}},
	{"a unit that never begins", calendar(func(c *course.Calendar) { c.Units[1].Start = "" }),
		[]string{`cal unit 1 start: no-start: when the unit "v" begins (start =)`}},
	{"a unit without classes", calendar(func(c *course.Calendar) { c.Units[1].Classes = 0 }),
		[]string{`cal unit 1 classes: no-classes: the unit "v" takes (classes = 12)`}},
	{"a start and follows", calendar(func(c *course.Calendar) { c.Units[1].Follows = "u" }),
		[]string{`cal unit 1 follows: start-and-follows: starts on 2027-01-25 and follows "u" (leave)`}},
	{"follows nothing", calendar(func(c *course.Calendar) { c.Units[1].Start, c.Units[1].Follows = "", "w" }),
		[]string{`cal unit 1 follows: unknown-follows: no unit "w" ([[unit]])`}},
	{"follows", calendar(func(c *course.Calendar) { c.Units[1].Start, c.Units[1].Follows = "", "u" }), nil},
	{"two follow one", calendar(func(c *course.Calendar) {
		c.Units[1].Start, c.Units[1].Follows = "", "u"
		c.Units = append(c.Units, course.CalendarUnit{ID: "x", Follows: "u", Classes: 2, Then: "open"})
	}), []string{`cal unit 2 follows: units-at-once: the units "v" and "x" both follow "u" (follows = "v")`, `cal unit 2 id: unknown-calendar-unit: no unit "x"`}},
	{"a lost day without its date", calendar(func(c *course.Calendar) { c.Lost = []course.Lost{{Date: "2027-01-12"}, {Why: "Snow"}} }),
		[]string{`cal lost 1 date: lost-without-date: does not say which day (date = 2026-11-19)`}},
	{"follows itself", calendar(func(c *course.Calendar) { c.Units[1].Start, c.Units[1].Follows = "", "v" }),
		[]string{`cal unit 1 follows: circular-follows: follows itself (start =)`}},
	{"follows in a circle", calendar(func(c *course.Calendar) {
		c.Units[0].Start, c.Units[0].Follows = "", "v"
		c.Units[1].Start, c.Units[1].Follows = "", "u"
	}), []string{`cal unit 0 follows: circular-follows: in a circle: u → v → u (start =)`}},
	{"an unknown day of the rotation", calendar(func(c *course.Calendar) {
		c.Rotation, c.RotationStart = []string{"A", "B"}, "2027-01-11"
		c.Sections[0].Rotation = []string{"B", "C"}
	}), []string{`cal section 0 rotation 1: unknown-rotation: no "C" day (A, B)`}},
	{"no rotation", calendar(func(c *course.Calendar) { c.Sections[0].Rotation = []string{"B"} }),
		[]string{`cal section 0 rotation 0: unknown-rotation: no "B" day (rotation =)`}},
	{"a rotation without a start", calendar(func(c *course.Calendar) { c.Rotation = []string{"A", "B"} }),
		[]string{`cal rotation: no-rotation-start: first "A" day (rotation_start)`}},
	{"a section on Sundays", calendar(func(c *course.Calendar) { c.Sections[1].Days = []int{0} }),
		[]string{`cal section 1: section-never-meets: "p5" never meets (days)`}},
	{"no school at all", calendar(func(c *course.Calendar) {
		c.Sections, c.NoSchool = nil, []course.DateRange{{First: "0001-01-01", Last: "9999-12-31"}}
	}), []string{`cal no_school: section-never-meets: no class ever meets (no_school)`}},
	{"a start without a class", calendar(func(c *course.Calendar) { c.Units[1].Start = "2027-01-30" }),
		[]string{`cal unit 1 start: start-without-class: no class meets on 2027-01-30 (start = 2027-02-01)`}},
	{"a start without school", calendar(func(c *course.Calendar) { c.Units[1].Start = "2027-01-18" }),
		[]string{`cal unit 0 classes: unit-does-not-fit: section "p5" has only 2 before`, `cal unit 1 start: start-without-class: 2027-01-18 (start = 2027-01-19)`}},
	{"a start on which one section meets", calendar(func(c *course.Calendar) { c.Units[1].Start = "2027-01-26" }), nil},
	{"a start that a rotation misses", calendar(func(c *course.Calendar) {
		c.Rotation, c.RotationStart = []string{"A", "B"}, "2027-01-11"
		c.Sections = []course.Section{{ID: "p", Rotation: []string{"B"}}}
	}), []string{`cal unit 0 start: start-without-class: 2027-01-11 (start = 2027-01-12)`}},
	{"a unit that does not fit", calendar(func(c *course.Calendar) { c.Units[0].Classes = 4 }),
		[]string{`cal unit 0 classes: unit-does-not-fit: takes 4 class meetings, but section "p5" has only 3 before the unit "v" starts (follows = "u")`}},
	{"a unit that a lost day makes too long", calendar(func(c *course.Calendar) {
		c.Lost = []course.Lost{{Date: "2027-01-20", Sections: []string{"p5"}}}
	}), []string{`cal unit 0 classes: unit-does-not-fit: "p5" has only 2`}},
	{"a unit that follows and does not fit", calendar(func(c *course.Calendar) {
		c.Units = append(c.Units, course.CalendarUnit{ID: "x", Follows: "u", Classes: 9})
	}), []string{`cal unit 2 classes: unit-does-not-fit: takes 9 class meetings`, `cal unit 2 id: unknown-calendar-unit: no unit "x"`}},
	{"two units on one day", calendar(func(c *course.Calendar) { c.Units[1].Start = "2027-01-11" }),
		[]string{`cal unit 0 classes: unit-does-not-fit: has only 0 before`}},
	{"a unit that follows and begins as the next one starts", calendar(func(c *course.Calendar) {
		c.Sections = c.Sections[1:]
		c.Units = []course.CalendarUnit{{ID: "u", Start: "2027-01-11", Classes: 1}, {ID: "x", Follows: "u", Classes: 1}, {ID: "v", Start: "2027-01-12", Classes: 1}}
	}), []string{`cal unit 1 classes: unit-does-not-fit: "p5" has only 0 before the unit "v"`, `cal unit 1 id: unknown-calendar-unit: no unit "x"`,
		`cal unit 2 start: start-without-class: 2027-01-12 (start = 2027-01-13)`}},
	{"starts in another order", calendar(func(c *course.Calendar) {
		c.Units = append(c.Units, course.CalendarUnit{ID: "x", Follows: "v", Classes: 1})
		c.Units[0].Start, c.Units[1].Start, c.Units[1].Classes = "2027-01-25", "2027-01-11", 2
	}), []string{`cal unit 1 start: units-out-of-order: "v" starts on 2027-01-11, before "u", which stands above it and starts on 2027-01-25 (order)`,
		`cal unit 2 id: unknown-calendar-unit: no unit "x"`}},
	{"starts on one day are in order", calendar(func(c *course.Calendar) {
		c.Sections, c.Units[0].Classes, c.Units[1].Start = nil, 1, "2027-01-11"
	}), []string{`cal unit 0 classes: unit-does-not-fit: the class has only 0 before`}},
	{"letters that begin after the first unit", calendar(func(c *course.Calendar) {
		c.Rotation, c.RotationStart = []string{"A", "B"}, "2027-01-12"
		c.Sections = append(c.Sections, course.Section{ID: "b", Rotation: []string{"B"}})
	}), []string{`cal rotation_start: late-rotation-start: "u" starts on 2027-01-11, but the letters begin on 2027-01-12: until then section "b" (rotation_start = 2027-01-11)`}},
	{"letters that begin with the first unit, or that nobody heeds", calendar(func(c *course.Calendar) {
		c.Rotation, c.RotationStart = []string{"A", "B"}, "2027-01-12"
	}), nil},
	{"more classes than two years have", calendar(func(c *course.Calendar) { c.Units[1].Classes = 600 }),
		[]string{`cal unit 1 classes: too-far-ahead: 600 class meetings of the unit "v" (fewer)`}},
	{"what follows them is not told of", calendar(func(c *course.Calendar) {
		c.Units = []course.CalendarUnit{{ID: "u", Start: "2027-01-11", Classes: 600}, {ID: "v", Follows: "u", Classes: 5}}
	}), []string{`cal unit 0 classes: too-far-ahead: 600 class meetings (fewer)`}},
	{"a year that is wrong", calendar(func(c *course.Calendar) { c.Units[1].Start = "2072-01-25" }),
		[]string{`cal unit 1 start: too-far-ahead: the unit "v" starts on 2072-01-25 (correct)`}},
	{"all classes kept for review", func(c *course.Course) {
		calendar(func(c *course.Calendar) {})(c)
		c.Pace.Review = 2
		c.Units[0].Boards[0].Do = course.Must
	}, []string{`cal unit 0 classes: no-class-before-review: the unit "u" takes 3 class meetings, of which review = 2 keeps all but one free: its 4 Must lessons (smaller review)`}},
	{"review that leaves classes enough", func(c *course.Course) {
		calendar(func(*course.Calendar) {})(c)
		c.Pace.Review = 1
	}, nil},
	{"a translation in the calendar", func(c *course.Course) {
		u := c.Units[0]
		calendar(func(*course.Calendar) {})(c)
		c.Units[1].Translates, c.Units[1].TranslatesRef, u.Translations = u, "u", c.Units[1:]
	}, []string{`cal unit 1 id: translated-calendar-unit: the unit "v" is "u" in another language (id = "u")`}},
	{"a lost day that puts off the next unit", calendar(func(c *course.Calendar) {
		c.Sections, c.Lost = nil, []course.Lost{{Date: "2027-01-14"}}
		c.Units = []course.CalendarUnit{{ID: "u", Start: "2027-01-11", Classes: 3}, {ID: "v", Follows: "u", Classes: 2}}
	}), nil},
	{"a lost day at the weekend", calendar(func(c *course.Calendar) { c.Lost = []course.Lost{{Date: "2027-01-16"}} }),
		[]string{`cal lost 0 date: idle-lost-day: no class would have met (correct)`}},
	{"a lost day of another section", calendar(func(c *course.Calendar) {
		c.Lost = []course.Lost{{Date: "2027-01-12", Sections: []string{"p5"}}}
	}), []string{`cal lost 0 date: idle-lost-day: no class would have met`}},
	{"a lost day before everything", calendar(func(c *course.Calendar) { c.Lost = []course.Lost{{Date: "2026-12-07"}} }),
		[]string{`cal lost 0 date: idle-lost-day: no unit of the calendar (correct)`}},
	{"a lost day after everything", calendar(func(c *course.Calendar) { c.Lost = []course.Lost{{Date: "2027-03-08"}} }),
		[]string{`cal lost 0 date: idle-lost-day: no unit of the calendar`}},
	{"a lost day of an unknown section only", calendar(func(c *course.Calendar) {
		c.Lost = []course.Lost{{Date: "2027-01-12", Sections: []string{"x"}}}
	}), []string{`cal lost 0 sections 0: unknown-section: "x"`}},
}
