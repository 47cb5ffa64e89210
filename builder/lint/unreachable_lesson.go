package lint

import (
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var unreachableLesson = rule{
	diag.Rule{Code: "unreachable-lesson", Severity: diag.Warning,
		Summary: "Every lesson stands on its unit's path or on a choice board where it can be picked."},
	func(in *input, report report) {
		for _, u := range in.Units {
			reached := make(map[*course.Lesson]bool, len(u.Lessons))
			for _, s := range u.Stations {
				if s.Lesson != nil {
					reached[s.Lesson] = true
				}
				if s.Board != nil {
					for _, l := range s.Board.From {
						reached[l] = true
					}
				}
			}
			for _, l := range u.Lessons {
				if !reached[l] {
					report(at(&l.Page), "no student comes to this lesson: it stands neither on the path of its unit nor on a choice board",
						"add its id to lessons in the unit's index.md, or to a board there")
				}
			}
		}
	},
}
