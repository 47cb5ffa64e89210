package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var stopsTogether = rule{
	diag.Rule{Code: "stops-together", Severity: diag.Warning,
		Summary: "No two stops of a video are at the same moment."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			for _, v := range l.Videos {
				seen := map[float64]bool{}
				for i, s := range v.Stops {
					if seen[s.Seconds] {
						report(v.At.Find("stop", i, "at"), fmt.Sprintf("the video stops at %s twice", clock(s.Seconds)),
							"move one of the two by a second or more")
					}
					seen[s.Seconds] = true
				}
			}
		}
	},
}
