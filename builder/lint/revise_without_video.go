package lint

import (
	"slices"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var reviseWithoutVideo = rule{
	diag.Rule{Code: "revise-without-video", Severity: diag.Error,
		Summary: "A check that asks for the video before another try has a video."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			if l.Check == nil || len(l.Videos) > 0 {
				continue
			}
			if inherited(in, l.Check.Revise) {
				continue
			}
			if i := slices.Index(l.Check.Revise, "video"); i >= 0 {
				report(l.Check.At.Find("revise", i), "the video is to be watched before another try, but this lesson has none",
					"add a [[video]], or leave \"video\" out of revise")
			}
		}
	},
}
