package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var unknownRotation = rule{
	diag.Rule{Code: "unknown-rotation", Severity: diag.Error,
		Summary: "The days a section meets on are letters of the calendar's rotation."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		for i, s := range in.Calendar.Sections {
			for j, letter := range s.Rotation {
				if slices.Contains(in.Calendar.Rotation, letter) {
					continue
				}
				hint := "its letters are " + strings.Join(in.Calendar.Rotation, ", ")
				if len(in.Calendar.Rotation) == 0 {
					hint = `write the letters of all days at the top of calendar.toml: rotation = ["A", "B"]`
				}
				report(in.Calendar.At.Find("section", i, "rotation", j), fmt.Sprintf("the rotation has no %q day", letter), hint)
			}
		}
	},
}
