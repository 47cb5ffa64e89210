package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var emptyUnit = rule{
	diag.Rule{Code: "empty-unit", Severity: diag.Warning,
		Summary: "Every unit has lessons."},
	func(in *input, report report) {
		for _, u := range in.Units {
			if len(u.Lessons) == 0 {
				report(u.Place("lessons"), fmt.Sprintf("the unit %s has no lessons", diag.Quote(u.Title)),
					"add a Markdown file to its folder, or its id to lessons in its index.md")
			}
		}
	},
}
