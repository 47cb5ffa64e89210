package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var chapterBeyondVideo = rule{
	diag.Rule{Code: "chapter-beyond-video", Severity: diag.Warning,
		Summary: "A chapter begins before its video ends."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			for _, v := range l.Videos {
				for i, c := range v.Chapters {
					if c.At > length(v) {
						report(v.At.Find("chapter", i, "at"), fmt.Sprintf("this chapter begins at %s, but the video has only %v minutes", clock(c.At), v.Minutes),
							"write a time within the video, or correct its minutes")
					}
				}
			}
		}
	},
}
