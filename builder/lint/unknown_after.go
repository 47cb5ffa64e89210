package lint

import (
	"fmt"
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var unknownAfter = rule{
	diag.Rule{Code: "unknown-after", Severity: diag.Error,
		Summary: "A choice board stands after a lesson of its unit's path."},
	func(in *input, report report) {
		for u, b := range in.eachBoard() {
			if b.After == "" {
				continue
			}
			i := slices.IndexFunc(u.Lessons, func(l *course.Lesson) bool { return localID(u, l) == b.After || l.ID == b.After })
			switch {
			case i < 0:
				report(b.At.Find("after"), fmt.Sprintf("no lesson %q in this unit to put the choice board after", b.After),
					in.didYouMean(b.After, localIDs(u), "write the id of the lesson it follows, or leave after out to put the board at the end"))
			case in.boards[u.Lessons[i]] != nil:
				report(b.At.Find("after"), fmt.Sprintf("the lesson %q stands on a choice board, not on the path", b.After),
					"write the id of a lesson that stays on the path")
			}
		}
	},
}

// localIDs are the ids of a unit's lessons, without the unit.
func localIDs(u *course.Unit) []string {
	ids := make([]string, len(u.Lessons))
	for i, l := range u.Lessons {
		ids[i] = localID(u, l)
	}
	return ids
}
