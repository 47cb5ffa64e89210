package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var extraTranslation = rule{
	diag.Rule{Code: "extra-translation", Severity: diag.Warning,
		Summary: "Every lesson of a translation has the id of the lesson that it translates."},
	func(in *input, report report) {
		for _, u := range in.Units {
			if u.Translates == nil || u.Translates == u {
				continue
			}
			ids := localIDs(u.Translates)
			known := make(map[string]bool, len(ids))
			for _, id := range ids {
				known[id] = true
			}
			for _, l := range u.Lessons {
				if id := localID(u, l); !known[id] {
					report(l.Place("id"), fmt.Sprintf("the unit %q, which this one translates, has no lesson %q", u.Translates.ID, id),
						in.didYouMean(id, ids, "write the id of the lesson that this one translates, so that both are one in a student's record"))
				}
			}
		}
	},
}
