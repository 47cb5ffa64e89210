package lint

import (
	"fmt"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateSection = rule{
	diag.Rule{Code: "duplicate-section", Severity: diag.Error,
		Summary: "Every section of the calendar has an id of its own."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		seen := map[string]string{} // ids by how they are spelled in addresses
		for i, s := range in.Calendar.Sections {
			spelled := strings.ToLower(s.ID)
			before, taken := seen[spelled]
			hint := fmt.Sprintf("students choose their section by it: write another, such as id = %q", s.ID+"-2")
			switch {
			case s.ID == "":
				report(in.Calendar.At.Find("section", i, "id"), "this section has no id", `write one that never changes, such as id = "p1"`)
			case taken && before == s.ID:
				report(in.Calendar.At.Find("section", i, "id"), fmt.Sprintf("the section id %q is taken", s.ID), hint)
			case taken:
				report(in.Calendar.At.Find("section", i, "id"), fmt.Sprintf("the section ids %q and %q differ in capital letters only", before, s.ID), hint)
			default:
				seen[spelled] = s.ID
			}
		}
	},
}
