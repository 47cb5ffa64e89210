package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateUnitID = rule{
	diag.Rule{Code: "duplicate-unit-id", Severity: diag.Error,
		Summary: "No two units have the same id."},
	func(in *input, report report) {
		for _, u := range in.Units {
			if first := in.units[u.ID]; first != u {
				report(u.Place("id"), fmt.Sprintf("the unit id %q is taken by the folder %s", u.ID, folder(first)),
					fmt.Sprintf("students' work is kept under the id: give this unit one of its own, such as id = %q", u.ID+"-2"))
			}
		}
	},
}

// folder names a unit's folder for a message.
func folder(u *course.Unit) string {
	if u.Folder == "." || u.Folder == "" {
		return "of the course itself"
	}
	return u.Folder + "/"
}
