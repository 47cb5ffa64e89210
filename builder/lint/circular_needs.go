package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var circularNeeds = rule{
	diag.Rule{Code: "circular-needs", Severity: diag.Error,
		Summary: "No lesson needs itself, be it by way of others."},
	func(in *input, report report) {
		// Depth first, in course order: trail is the way from the first lesson
		// to where the search stands, and a need that leads back onto it closes
		// a circle.
		done := map[*course.Lesson]bool{}
		depth := map[*course.Lesson]int{} // place on the trail, from 1
		var trail []*course.Lesson
		var visit func(*course.Lesson)
		visit = func(l *course.Lesson) {
			trail = append(trail, l)
			depth[l] = len(trail)
			for i, need := range l.Needs {
				switch n := need.Lesson; {
				case n == nil || done[n]:
				case depth[n] > 0:
					report(l.Place("needs", i), circleMessage(trail[depth[n]-1:]),
						fmt.Sprintf("nobody could begin with any of them: take %q out of these needs, or the need that leads back to this lesson", need.Ref))
				default:
					visit(n)
				}
			}
			trail = trail[:len(trail)-1]
			delete(depth, l)
			done[l] = true
		}
		for _, l := range in.eachLesson() {
			if !done[l] {
				visit(l)
			}
		}
	},
}

// circleMessage names the lessons of a circle in the order of their needs.
func circleMessage(circle []*course.Lesson) string {
	if len(circle) == 1 {
		return "this lesson needs itself"
	}
	const most = 8
	var names []string
	for _, l := range circle {
		names = append(names, l.ID)
	}
	if len(names) > most {
		names = slices.Concat(names[:most-1], []string{"…"}, names[len(names)-1:])
	}
	return "these lessons need each other in a circle: " + strings.Join(append(names, circle[0].ID), " → ")
}
