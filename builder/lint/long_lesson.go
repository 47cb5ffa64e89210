package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// longest is how many minutes a lesson may take: more is a slip of the finger,
// or a unit.
const longest = 600

var longLesson = rule{
	diag.Rule{Code: "long-lesson", Severity: diag.Warning,
		Summary: "A lesson takes no more than 600 minutes."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			if l.Minutes > longest {
				report(l.Place("minutes"), fmt.Sprintf("this lesson is to take %d minutes, which is %d hours", l.Minutes, l.Minutes/60),
					"write the minutes that a student needs, such as minutes = 35, or divide the lesson")
			}
		}
	},
}
