package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var noRotationStart = rule{
	diag.Rule{Code: "no-rotation-start", Severity: diag.Error,
		Summary: "A rotation says on which day it begins."},
	func(in *input, report report) {
		if in.Calendar != nil && len(in.Calendar.Rotation) > 0 && in.Calendar.RotationStart == "" {
			report(in.Calendar.At.Find("rotation"), fmt.Sprintf("nothing says which day is the first %q day", in.Calendar.Rotation[0]),
				"add it: rotation_start = 2027-01-11")
		}
	},
}
