package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateTitle = rule{
	diag.Rule{Code: "duplicate-title", Severity: diag.Warning,
		Summary: "No two lessons of a unit have the same title."},
	func(in *input, report report) {
		for _, u := range in.Units {
			seen := make(map[string]*course.Lesson, len(u.Lessons))
			for _, l := range u.Lessons {
				if first := seen[plain(l.Title)]; first != nil {
					report(at(&l.Page, "title"), fmt.Sprintf("%s has the title %s too", first.Source, diag.Quote(l.Title)),
						"give one of them another title, so that students can tell them apart on the path")
					continue
				}
				seen[plain(l.Title)] = l
			}
		}
	},
}
