package lint

import (
	"fmt"
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var unknownFollows = rule{
	diag.Rule{Code: "unknown-follows", Severity: diag.Error,
		Summary: "The unit that another follows stands in the calendar."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		for i, u := range in.Calendar.Units {
			if u.Follows == "" || slices.ContainsFunc(in.Calendar.Units, func(o course.CalendarUnit) bool { return o.ID == u.Follows }) {
				continue
			}
			var ids []string
			for _, o := range in.Calendar.Units {
				if o.ID != u.ID {
					ids = append(ids, o.ID)
				}
			}
			report(in.Calendar.At.Find("unit", i, "follows"), fmt.Sprintf("no unit %q in this calendar to follow", u.Follows),
				in.didYouMean(u.Follows, ids, fmt.Sprintf("add a [[unit]] with id = %q, or write a start", u.Follows)))
		}
	},
}
