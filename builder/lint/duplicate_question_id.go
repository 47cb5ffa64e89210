package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateQuestionID = rule{
	diag.Rule{Code: "duplicate-question-id", Severity: diag.Error,
		Summary: "No two questions, stops or tasks of a lesson have the same id."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			taken := map[string]item{}
			for q := range questions(l) {
				judgeItem(taken, q.ID, item{lesson: l, question: q}, report)
			}
			for _, t := range l.Tasks {
				judgeItem(taken, t.ID, item{task: t}, report)
			}
		}
	},
}

// item is a question, a stop's question or a task of a lesson.
type item struct {
	lesson   *course.Lesson
	question *course.Question
	task     *course.Task
}

func (i item) pos() diag.Pos {
	if i.task != nil {
		return i.task.At
	}
	return i.lesson.PlaceOf(i.question, "id")
}

func judgeItem(taken map[string]item, id string, i item, report report) {
	first, ok := taken[id]
	if !ok || id == "" {
		taken[id] = i
		return
	}
	report(i.pos(), fmt.Sprintf("the id %q is taken by another item of this lesson, in line %d", id, first.pos().Line),
		fmt.Sprintf("answers are kept under the id: write another, such as %q", id+"-2"))
}
