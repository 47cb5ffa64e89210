package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var unknownBoardLesson = rule{
	diag.Rule{Code: "unknown-board-lesson", Severity: diag.Error,
		Summary: "Every lesson of a choice board is a lesson of its unit."},
	func(in *input, report report) {
		for u, b := range in.eachBoard() {
			for i, ref := range b.Refs {
				if ref.Lesson == nil {
					report(b.At.Find("from", i), fmt.Sprintf("no lesson %q in this unit", ref.Ref),
						in.didYouMean(ref.Ref, localIDs(u), "write the ids of lessons of this unit; a lesson's id is its file name without number and .md"))
				}
			}
		}
	},
}
