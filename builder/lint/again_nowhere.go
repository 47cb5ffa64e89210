package lint

import (
	"fmt"
	"math"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var againNowhere = rule{
	diag.Rule{Code: "again-nowhere", Severity: diag.Warning,
		Summary: "What is to be watched again is a moment of a video of the lesson."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			// The longest video: which one is meant depends on where it is asked.
			last := math.Inf(-1)
			for _, v := range l.Videos {
				last = max(last, length(v))
			}
			judge := func(again float64, q *course.Question, keys ...any) {
				switch {
				case again < 0 || again <= last:
				case len(l.Videos) == 0:
					report(l.PlaceOf(q, keys...), "this lesson has no video to watch again", "add a [[video]], or leave again out")
				default:
					report(l.PlaceOf(q, keys...), fmt.Sprintf("again is at %s, after the end of the video", clock(again)),
						"write a time within the video, or correct its minutes")
				}
			}
			for q := range questions(l) {
				judge(q.Again, q, "again")
				for o, k := range options(q) {
					if o.Again >= 0 {
						judge(o.Again, q, k.path("again")...)
					}
				}
			}
		}
	},
}
