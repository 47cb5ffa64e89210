package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateQuestionID = rule{
	diag.Rule{Code: "duplicate-question-id", Severity: diag.Error,
		Summary: "No two questions, stops or tasks of a lesson have the same id."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			taken := map[string]func() diag.Pos{} // where the first one stands
			hold := func(id string, pos func() diag.Pos) {
				first, ok := taken[id]
				if !ok || id == "" {
					taken[id] = pos
					return
				}
				report(pos(), fmt.Sprintf("the id %q is taken by another item of this lesson, in line %d", id, first().Line),
					fmt.Sprintf("answers are kept under the id: write another, such as %q", id+"-2"))
			}
			for q := range questions(l) {
				hold(q.ID, func() diag.Pos { return atQuestion(l, q, "id") })
			}
			for _, t := range l.Tasks {
				hold(t.ID, func() diag.Pos { return t.At })
			}
		}
	},
}
