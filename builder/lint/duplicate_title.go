package lint

import (
	"fmt"
	"path"
	"strings"

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
				title := writtenTitle(l)
				first := seen[title]
				if first == nil {
					seen[title] = l
					continue
				}
				report(l.Place("title"), fmt.Sprintf("%s has the title %s too", first.Source, diag.Quote(title)),
					"give one of them another title: on the path only the names of their files would tell them apart")
			}
		}
	},
}

// writtenTitle is a lesson's title without the file name that it was given to
// tell it from others. A number that tells lessons apart is part of the title.
func writtenTitle(l *course.Lesson) string {
	name := path.Base(l.Source)
	return plain(strings.TrimSuffix(l.Title, " ("+strings.TrimSuffix(name, path.Ext(name))+")"))
}
