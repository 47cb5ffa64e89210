package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateSection = rule{
	diag.Rule{Code: "duplicate-section", Severity: diag.Error,
		Summary: "Every section of the calendar has an id of its own."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		seen := map[string]bool{}
		for i, s := range in.Calendar.Sections {
			switch {
			case s.ID == "":
				report(in.Calendar.At.Find("section", i), "this section has no id", `write one that never changes, such as id = "p1"`)
			case seen[s.ID]:
				report(in.Calendar.At.Find("section", i, "id"), fmt.Sprintf("the section id %q is taken", s.ID),
					fmt.Sprintf("students choose their section by it: write another, such as id = %q", s.ID+"-2"))
			}
			seen[s.ID] = true
		}
	},
}
