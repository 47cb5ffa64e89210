package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var unreachableLesson = rule{
	diag.Rule{Code: "unreachable-lesson", Severity: diag.Warning,
		Summary: "Every lesson can be come to: it stands on a path or a board, and needs no more of a board than may be picked."},
	func(in *input, report report) {
		stations := map[any]bool{} // lessons and boards on some path
		for _, u := range in.Units {
			for _, s := range u.Stations {
				if s.Lesson != nil {
					stations[s.Lesson] = true
				} else {
					stations[s.Board] = true
				}
			}
		}
		for _, l := range in.eachLesson() {
			if !stations[l] && !stations[in.boards[l]] {
				report(l.Place(), "no student comes to this lesson: it stands neither on the path of its unit nor on a choice board",
					"add its id to lessons in the unit's index.md, or to a board there")
				continue
			}
			if len(l.Needs) == 0 {
				continue
			}
			needed := map[*course.Board]int{}
			if own := in.boards[l]; own != nil {
				needed[own] = 1
			}
			for i, need := range l.Needs {
				b := in.boards[need.Lesson]
				if need.Lesson == nil || need.Lesson == l || b == nil {
					continue
				}
				if needed[b]++; needed[b] == b.Pick+1 {
					report(l.Place("needs", i), fmt.Sprintf("no student comes to this lesson: it takes %d lessons of the board %s, of which only %d may be picked", needed[b], diag.Quote(b.Title), b.Pick),
						"take lessons of the board out of needs, or raise its pick")
				}
			}
		}
	},
}
