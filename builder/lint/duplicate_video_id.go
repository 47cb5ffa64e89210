package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// The same film twice in a body is no mistake: what was watched of it is one
// record.
var duplicateVideoID = rule{
	diag.Rule{Code: "duplicate-video-id", Severity: diag.Error,
		Summary: "No two videos of a lesson have the same id."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			if len(l.Videos) < 2 {
				continue
			}
			taken := map[string]*course.Video{}
			for _, v := range l.Videos {
				first := taken[v.ID]
				if first == nil {
					taken[v.ID] = v
					continue
				}
				if first.Provider == v.Provider && first.Ref == v.Ref {
					continue
				}
				report(v.At.Find("id"), fmt.Sprintf("the video id %q is taken by another video of this lesson", v.ID),
					fmt.Sprintf("what a student has watched is kept under the id: write another, such as id = %q", v.ID+"-2"))
			}
		}
	},
}
