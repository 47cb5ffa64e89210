package lint

import "github.com/gradus-ssg/gradus/builder/course"

// refs makes a board offer lessons; "?x" names none.
func refs(c *course.Course, b *course.Board, ids ...string) {
	b.From, b.Refs = nil, nil
	for _, id := range ids {
		n := course.Need{Ref: id}
		if id[0] == '?' {
			n.Ref = id[1:]
		} else {
			n.Lesson = lesson(c, "u/"+id)
			b.From = append(b.From, n.Lesson)
		}
		b.Refs = append(b.Refs, n)
	}
}

var pathCases = []testCase{
	{"unknown needs", func(c *course.Course) {
		lesson(c, "u/b").ID = "u/slope"
		need(c, "u/c", "u/a", "?slpoe", "?u/slpoe", "?w/a", "?nowhere")
	}, []string{`u/c.md needs 1: unknown-need: no lesson "slpoe" (did you mean "slope"?)`,
		`u/c.md needs 2: unknown-need: no lesson "u/slpoe" (did you mean "u/slope"?)`,
		`u/c.md needs 3: unknown-need: no lesson "w/a" (did you mean "u/a"?)`,
		`u/c.md needs 4: unknown-need: no lesson "nowhere" (unit/lesson)`}},
	{"a circle of needs", func(c *course.Course) {
		need(c, "u/a", "u/b")
		need(c, "u/b", "u/c")
		need(c, "u/c", "v/a", "u/a")
	}, []string{`u/c.md needs 1: circular-needs: in a circle: u/a → u/b → u/c → u/a (take "u/a" out)`}},
	{"a lesson that needs itself, and two circles", func(c *course.Course) {
		need(c, "u/a", "u/a", "u/b")
		need(c, "u/b", "u/a")
	}, []string{`u/a.md needs 0: circular-needs: needs itself (u/a)`, `u/b.md needs 0: circular-needs: u/a → u/b → u/a (u/a)`}},
	{"many ways to one lesson are no circle", func(c *course.Course) {
		need(c, "u/b", "u/a")
		need(c, "u/c", "u/a", "u/b")
		need(c, "v/a", "u/b", "u/c")
	}, nil},
	{"a need that may be left out", func(c *course.Course) {
		lesson(c, "u/a").Do = course.Should
		need(c, "u/b", "u/a")
		need(c, "u/c", "u/d")
		need(c, "u/e", "u/a")
	}, []string{`u/b.md needs 0: optional-need: they should do (do = "must" in u/a.md)`,
		`u/c.md needs 0: optional-need: not everyone picks "u/d" (board)`}},
	{"a board on which all must be picked", func(c *course.Course) {
		c.Units[0].Boards[0].Pick = 2
		need(c, "u/c", "u/d")
	}, nil},
	{"a lesson on no path", func(c *course.Course) { c.Units[0].Stations = c.Units[0].Stations[1:] },
		[]string{`u/a.md: unreachable-lesson: no student comes (lessons)`}},
	{"more of a board than may be picked", func(c *course.Course) {
		lesson(c, "u/c").Do = course.Should
		need(c, "u/c", "u/d", "u/a", "u/e")
		need(c, "u/d", "u/e")
	}, []string{`u/c.md needs 2: unreachable-lesson: it takes 2 lessons of the board "Show", of which only 1 (raise its pick)`,
		`u/d.md needs 0: unreachable-lesson: it takes 2 lessons`}},
	{"a gate without what it waits for", func(c *course.Course) {
		lesson(c, "u/a").Gate = course.GateCheck
		lesson(c, "u/b").Gate = course.GateTasks
		lesson(c, "u/c").Gate = course.GateTeacher
	}, []string{`u/a.md gate: gate-without-check: it has none (Mastery check)`, `u/b.md gate: gate-without-tasks: it has none (- [ ])`}},
	{"an unknown lesson on a board", func(c *course.Course) {
		lesson(c, "u/d").ID = "u/poster"
		refs(c, c.Units[0].Boards[0], "poster", "?postre", "e", "?x")
	}, []string{`show from 1: unknown-board-lesson: no lesson "postre" (did you mean "poster"?)`, `show from 3: unknown-board-lesson: no lesson "x" (ids)`}},
	{"too many to pick", func(c *course.Course) { c.Units[0].Boards[0].Pick = 3 },
		[]string{`show pick: pick-too-many: 3 are to be picked, but (pick = 2)`}},
	{"a board without lessons", func(c *course.Course) {
		refs(c, c.Units[0].Boards[0])
		c.Units[0].Stations = append(c.Units[0].Stations, course.Station{Lesson: lesson(c, "u/d")}, course.Station{Lesson: lesson(c, "u/e")})
	}, []string{`show from: pick-too-many: offers no lesson (from =)`}},
	{"a lesson on two boards", func(c *course.Course) {
		two := &course.Board{ID: "two", Title: "Two", Pick: 1, At: keys("two")}
		refs(c, two, "e")
		c.Units[0].Boards = append(c.Units[0].Boards, two)
		refs(c, c.Units[0].Boards[0], "d", "e", "d")
	}, []string{`show from 2: lesson-on-two-boards: the lesson "d" stands on this choice board twice (leave)`,
		`two from 0: lesson-on-two-boards: the lesson "e" stands on the choice board "Show" already (leave)`}},
	{"a board after an unknown lesson", func(c *course.Course) {
		lesson(c, "u/c").ID = "u/intercept"
		c.Units[0].Boards[0].After = "intercpet"
	}, []string{`show after: unknown-after: no lesson "intercpet" (did you mean "intercept"?)`}},
	{"a board after a lesson of a board", func(c *course.Course) { c.Units[0].Boards[0].After = "e" },
		[]string{`show after: unknown-after: not on the path (stays on the path)`}},
	{"a board at the end", func(c *course.Course) { c.Units[0].Boards[0].After = "" }, nil},
	{"a translation of nothing", func(c *course.Course) {
		c.Units[0].ID = "linear"
		for _, l := range c.Units[0].Lessons {
			l.ID = "linear" + l.ID[1:]
		}
		c.Units[1].TranslatesRef, c.Units[1].Translates = "linaer", nil
	}, []string{`v/index.md translates: unknown-translation: no unit "linaer" (did you mean "linear"?)`}},
	{"a translation of itself", func(c *course.Course) { c.Units[1].Translates = c.Units[1] },
		[]string{`v/index.md translates: self-translation: itself (first language)`}},
	{"a translation of a translation", func(c *course.Course) {
		w := &course.Unit{Page: page("w/index.md", "w"), Folder: "w", TranslatesRef: "v", Translates: c.Units[1]}
		w.Language = "ar"
		c.Units = append(c.Units, w)
		w.Lessons = []*course.Lesson{{Page: page("w/a.md", "w/a")}}
		w.Stations = []course.Station{{Lesson: w.Lessons[0]}}
	}, []string{`w/index.md translates: chained-translation: the unit "v" is itself a translation, of "u" (translates = "u")`}},
	{"translations in a circle", func(c *course.Course) {
		c.Units[0].Translates, c.Units[0].Lessons = c.Units[1], c.Units[0].Lessons[:1]
		c.Units[0].Boards = nil
	}, []string{`u/index.md translates: chained-translation: itself a translation (leave translates out)`,
		`v/index.md translates: chained-translation: itself a translation (leave translates out)`}},
	{"a lesson of a translation that translates none", func(c *course.Course) {
		lesson(c, "u/a").ID = "u/slope"
		lesson(c, "v/a").ID = "v/slpoe"
	}, []string{`v/a.md id: extra-translation: has no lesson "slpoe" (did you mean "slope"?)`}},
	{"a translation into the same language", func(c *course.Course) { c.Units[1].Language = "EN" },
		[]string{`v/index.md translates: same-language: both in "EN" (language = "es")`}},
}
