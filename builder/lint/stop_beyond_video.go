package lint

import (
	"fmt"
	"math"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var stopBeyondVideo = rule{
	diag.Rule{Code: "stop-beyond-video", Severity: diag.Warning,
		Summary: "A video stops before it ends."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			for _, v := range l.Videos {
				for i, s := range v.Stops {
					if s.Seconds > length(v) {
						report(v.At.Find("stop", i, "at"), fmt.Sprintf("this stop is at %s, but the video has only %v minutes", clock(s.Seconds), v.Minutes),
							"write a time within the video, or correct its minutes")
					}
				}
			}
		}
	},
}

// length is the latest moment a video may have, in seconds: whole minutes may
// have been rounded down from up to half a minute more.
func length(v *course.Video) float64 {
	switch {
	case v.Minutes <= 0:
		return math.Inf(1)
	case v.Minutes == math.Trunc(v.Minutes):
		return v.Minutes*60 + 30
	}
	return v.Minutes * 60
}

// clock writes seconds as authors do: 1:35.
func clock(seconds float64) string {
	s := int(seconds)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
