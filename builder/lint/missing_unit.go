package lint

import (
	"github.com/gradus-ssg/gradus/builder/diag"
)

var missingUnit = rule{
	diag.Rule{Code: "missing-unit", Severity: diag.Error,
		Summary: "A number question that requires its unit names the unit."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			if q.Number != nil && q.Number.UnitRequired && q.Number.Unit == "" {
				report(l.PlaceOf(q, "unit_required"), "the unit is required, but the question does not say which",
					`add it, such as unit = "g", or leave unit_required out`)
			}
		}
	},
}
