package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// One record for all languages means one unit that it is kept under.
var chainedTranslation = rule{
	diag.Rule{Code: "chained-translation", Severity: diag.Error,
		Summary: "A translation names the unit in the first language, not another translation."},
	func(in *input, report report) {
		for _, u := range in.Units {
			via := u.Translates
			if via == nil || via == u || via.Translates == nil || via.Translates == via {
				continue
			}
			hint := "leave translates out in one of the two"
			if first := original(u); first != nil {
				hint = fmt.Sprintf("write translates = %q", first.ID)
			}
			report(u.Place("translates"), fmt.Sprintf("the unit %q is itself a translation, of %q", via.ID, via.Translates.ID), hint)
		}
	},
}

// original follows translations to the unit in the first language; nil when
// they lead in a circle.
func original(u *course.Unit) *course.Unit {
	seen := map[*course.Unit]bool{}
	for ; u.Translates != nil; u = u.Translates {
		if seen[u] {
			return nil
		}
		seen[u] = true
	}
	return u
}
