package lint

import (
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var gateWithoutTasks = rule{
	diag.Rule{Code: "gate-without-tasks", Severity: diag.Error,
		Summary: `A lesson with gate = "tasks" has tasks.`},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			if l.Gate == course.GateTasks && len(l.Tasks) == 0 {
				report(l.Place("gate"), "this lesson is completed by its tasks, but it has none",
					"write tasks as a list of boxes in the text (- [ ] Draw the graph), or leave gate out")
			}
		}
	},
}
