package lint

import (
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var identityCases = []testCase{
	{"two lessons of one id", func(c *course.Course) {
		l := lesson(c, "u/c")
		l.ID = "u/b"
	}, []string{`show after: unknown-after: no lesson "c"`,
		`u/c.md id: duplicate-lesson-id: the lesson id "b" is taken by u/b.md (id = "b-2")`}},
	{"two units of one id", func(c *course.Course) {
		c.Units = append(c.Units, &course.Unit{Page: page("w/index.md", "u"), Folder: "w",
			Lessons: []*course.Lesson{{Page: page("w/z.md", "u/z")}}, Stations: nil})
		w := c.Units[2]
		w.Stations = []course.Station{{Lesson: w.Lessons[0]}}
	}, []string{`w/index.md id: duplicate-unit-id: taken by the folder u/ (id = "u-2")`}},
	{"two units of one id, one without a page", func(c *course.Course) {
		w := &course.Unit{Page: course.Page{ID: "u"}, Folder: "w", Lessons: []*course.Lesson{{Page: page("w/z.md", "u/z")}}}
		w.Stations = []course.Station{{Lesson: w.Lessons[0]}}
		c.Units = append(c.Units, w)
	}, []string{`w/index.md: duplicate-unit-id: taken`}},
	{"a board with a lesson's id", func(c *course.Course) { c.Units[0].Boards[0].ID = "b" },
		[]string{`show id: duplicate-board-id: taken by a lesson (b-board)`}},
	{"two boards of one id", func(c *course.Course) {
		c.Units[0].Boards = append(c.Units[0].Boards, &course.Board{ID: "show", Pick: 1, At: keys("two"),
			Refs: []course.Need{{Ref: "c", Lesson: lesson(c, "u/c")}}, From: []*course.Lesson{lesson(c, "u/c")}})
		c.Units[0].Boards[0].After = "b"
	}, []string{`two id: duplicate-board-id: taken by another board`}},
	{"two items of one id", func(c *course.Course) {
		check(c, choice("1", "2"))
		p := choice("1", "2")
		p.ID = "task"
		p.At = keys("practice")
		stop := choice("1", "2")
		stop.ID = "q0"
		stop.At = keys("stop")
		lesson(c, "u/a").Practice = []*course.Question{p}
		lesson(c, "u/a").Tasks = []*course.Task{{ID: "task", At: diag.Pos{File: "box", Line: 9, Column: 3}}, {ID: "other"}}
		film(c, func(v *course.Video) { v.Stops = []*course.Stop{{Seconds: 3, Question: stop}} })
	}, []string{`box: duplicate-question-id: the id "task" is taken by another item of this lesson, in line 1 ("task-2")`,
		`stop id: duplicate-question-id: the id "q0" is taken`}},
	{"two videos of one id", func(c *course.Course) {
		film(c, func(*course.Video) {})
		film(c, func(v *course.Video) { v.Ref = "y"; v.At = keys("second") })
		film(c, func(v *course.Video) {})
	}, []string{`second id: duplicate-video-id: the video id "film" is taken (film-2)`}},
	{"an earlier id in use", func(c *course.Course) {
		lesson(c, "u/b").Was = []string{"u/b", "u/old", "u/c"}
		c.Units[1].Was = []string{"older", "u"}
	}, []string{`u/b.md was 2: reused-id: "u/c" in was is the id that u/c.md has now (take it out)`,
		`v/index.md was 1: reused-id: "u" in was is the id that u/ has now`}},
	{"an earlier id claimed twice", func(c *course.Course) {
		lesson(c, "u/b").Was = []string{"u/old"}
		lesson(c, "u/c").Was = []string{"u/old"}
		c.Units[0].Was = []string{"old"}
		c.Units[1].Was = []string{"old"}
	}, []string{`u/c.md was 0: reused-id: claimed by u/b.md too (only one lesson)`, `v/index.md was 0: reused-id: claimed by u/ too (only one unit)`}},
	{"a unit's earlier id claimed twice, and what its lessons inherit", func(c *course.Course) {
		w := &course.Unit{Page: page("w/index.md", "w"), Folder: "w", Lessons: []*course.Lesson{{Page: page("w/a.md", "w/a")}}}
		w.Stations = []course.Station{{Lesson: w.Lessons[0]}}
		c.Units = append(c.Units, w)
		for _, u := range []*course.Unit{c.Units[0], w} {
			u.Was = []string{"old"}
			u.Lessons[0].Was = []string{"old/a"}
		}
	}, []string{`w/index.md was 0: reused-id: claimed by u/ too`}},
	{"no id of the course", func(c *course.Course) { c.Derived = true },
		[]string{`course.toml: derived-course-id: "c" was made (id = "c")`}},
	{"no id of the course, and no course.toml", func(c *course.Course) { c.Derived = true; c.At = nil },
		[]string{`course.toml: derived-course-id: "c" was made`}},
}
