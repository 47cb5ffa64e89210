package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var pickTooMany = rule{
	diag.Rule{Code: "pick-too-many", Severity: diag.Error,
		Summary: "A choice board offers at least as many lessons as are to be picked."},
	func(in *input, report report) {
		for _, b := range in.eachBoard() {
			offered := max(len(b.From), len(b.Refs)) // unknown ones are reported as such
			if offered == 0 {
				report(b.At.Find("from"), fmt.Sprintf("the choice board %s offers no lesson", diag.Quote(b.Title)),
					`list lessons of the unit: from = ["poster", "talk"]`)
			} else if b.Pick > offered {
				report(b.At.Find("pick"), fmt.Sprintf("%d are to be picked, but the choice board %s offers only %d", b.Pick, diag.Quote(b.Title), offered),
					fmt.Sprintf("write pick = %d, or add lessons to from", offered))
			}
		}
	},
}
