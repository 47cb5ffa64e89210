package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var chapterOrder = rule{
	diag.Rule{Code: "chapter-order", Severity: diag.Warning,
		Summary: "The chapters of a video stand in the order in which they begin."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			for _, v := range l.Videos {
				for i := 1; i < len(v.Chapters); i++ {
					if before, c := v.Chapters[i-1], v.Chapters[i]; c.At <= before.At {
						report(v.At.Find("chapter", i, "at"), fmt.Sprintf("this chapter begins at %s, not after the one before it (%s)", clock(c.At), clock(before.At)),
							"put the chapters in order, or correct the time")
					}
				}
			}
		}
	},
}
