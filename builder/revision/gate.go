package revision

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var changedGate = diag.Rule{Code: "changed-gate", Severity: diag.Warning,
	Summary: "What completes a lesson stays what it was, so that who has completed it is not asked for more."}

// gate compares what completes a lesson. Mastered stays mastered, whatever
// completes the lesson later; what was ticked or said counts where it is asked.
func (c *comparison) gate(p pair) {
	was, is := p.before.Gate, p.now.Gate
	if was == is || was == course.GateCheck || original(p.now.unit) != nil {
		return
	}
	effect := ""
	switch {
	case was == course.GateTasks:
		effect = "who had ticked all of them has not completed it any more"
	case is == course.GateCheck, is == course.GateTeacher:
		effect = "who had completed it is now shown as done by their own word"
	default:
		return
	}
	c.tell(changedGate, p.now.Place("gate"),
		fmt.Sprintf("this lesson is completed by %s now, and was by %s: %s", completes(is), completes(was), effect),
		fmt.Sprintf("gate = %s keeps it as it was", quoteKey(string(was))))
}

// completes says what a gate asks for.
func completes(g course.Gate) string {
	switch g {
	case course.GateCheck:
		return "its mastery check"
	case course.GateTasks:
		return "its tasks"
	case course.GateTeacher:
		return "its teacher"
	}
	return "reading it"
}
