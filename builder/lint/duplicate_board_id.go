package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateBoardID = rule{
	diag.Rule{Code: "duplicate-board-id", Severity: diag.Error,
		Summary: "No choice board has the id of another board or of a lesson of its unit."},
	func(in *input, report report) {
		for _, u := range in.Units {
			if len(u.Boards) == 0 {
				continue
			}
			taken := map[string]string{}
			for _, l := range u.Lessons {
				taken[localID(u, l)] = "a lesson"
			}
			for _, b := range u.Boards {
				if by := taken[b.ID]; by != "" {
					report(b.At.Find("id"), fmt.Sprintf("the id %q of this choice board is taken by %s of the unit", b.ID, by),
						fmt.Sprintf("students' choices are kept under the id: write another, such as id = %q", b.ID+"-board"))
				}
				taken[b.ID] = "another board"
			}
		}
	},
}
