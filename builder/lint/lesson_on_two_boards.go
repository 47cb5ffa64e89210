package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var lessonOnTwoBoards = rule{
	diag.Rule{Code: "lesson-on-two-boards", Severity: diag.Error,
		Summary: "A lesson stands on one choice board, once."},
	func(in *input, report report) {
		first := map[*course.Lesson]*course.Board{}
		for u, b := range in.eachBoard() {
			refs := b.Refs
			if refs == nil {
				for _, l := range b.From {
					refs = append(refs, course.Need{Lesson: l})
				}
			}
			for i, ref := range refs {
				if ref.Lesson == nil {
					continue
				}
				switch other := first[ref.Lesson]; other {
				case nil:
					first[ref.Lesson] = b
				case b:
					report(b.At.Find("from", i), fmt.Sprintf("the lesson %q stands on this choice board twice", localID(u, ref.Lesson)),
						"leave one of the two out")
				default:
					report(b.At.Find("from", i), fmt.Sprintf("the lesson %q stands on the choice board %s already", localID(u, ref.Lesson), diag.Quote(other.Title)),
						"leave it out of one of the two boards: it cannot be picked twice")
				}
			}
		}
	},
}
