package lint

import (
	"fmt"
	"path"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var unknownNeed = rule{
	diag.Rule{Code: "unknown-need", Severity: diag.Error,
		Summary: "Every lesson in needs exists."},
	func(in *input, report report) {
		var local map[string][]string // full ids by the part after the unit
		for u, l := range in.eachLesson() {
			for i, need := range l.Needs {
				if need.Lesson != nil {
					continue
				}
				if local == nil {
					local = map[string][]string{}
					for _, other := range in.eachLesson() {
						name := path.Base(other.ID)
						local[name] = append(local[name], other.ID)
					}
				}
				report(l.Place("needs", i), fmt.Sprintf("no lesson %q", need.Ref), in.needHint(u, need, local))
			}
		}
	},
}

// needHint finds the lesson that was meant: one of that name in another unit,
// else one of nearly that name.
func (in *input) needHint(u *course.Unit, need course.Need, local map[string][]string) string {
	if same := local[path.Base(need.Ref)]; len(same) > 0 {
		return "did you mean " + diag.Quote(same[0]) + "?"
	}
	var near []string
	for _, l := range u.Lessons {
		near = append(near, localID(u, l))
	}
	if strings.Contains(need.Ref, "/") {
		near = nil
		for _, other := range in.eachLesson() {
			near = append(near, other.ID)
		}
	}
	return in.didYouMean(need.Ref, near,
		`write the id of a lesson of this unit, or "unit/lesson" for one of another; a lesson's id is its file name without number and .md`)
}
