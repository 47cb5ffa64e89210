package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var reusedID = rule{
	diag.Rule{Code: "reused-id", Severity: diag.Error,
		Summary: "An id that something had before (was) is not in use now, nor claimed twice."},
	func(in *input, report report) {
		// What follows for lessons from their unit's own earlier ids is judged
		// with the unit.
		inherited := func(u *course.Unit, id string) bool {
			return slices.ContainsFunc(u.Was, func(was string) bool { return strings.HasPrefix(id, was+"/") })
		}
		claimed := map[string]string{} // earlier id: who had it
		judge := func(u *course.Unit, was []string, own, source, kind string, current func(string) (string, bool), pos func(i int) diag.Pos) {
			for i, id := range was {
				key := kind + " " + id
				if id == own {
					continue
				}
				if by, used := current(id); used {
					report(pos(i), fmt.Sprintf("%q in was is the id that %s has now", id, by),
						"one record cannot belong to two: take it out of was, or give the other "+kind+" a new id")
				} else if by, used := claimed[key]; used && by != source && !inherited(u, id) {
					report(pos(i), fmt.Sprintf("%q in was is claimed by %s too", id, by),
						"only one "+kind+" can inherit the record: leave it out of the was of the other")
				} else {
					claimed[key] = source
				}
			}
		}
		for _, u := range in.Units {
			judge(u, u.Was, u.ID, folder(u), "unit", func(id string) (string, bool) {
				if other := in.units[id]; other != nil {
					return folder(other), true
				}
				return "", false
			}, func(i int) diag.Pos { return u.Place("was", i) })
		}
		for u, l := range in.eachLesson() {
			judge(u, l.Was, l.ID, l.Source, "lesson", func(id string) (string, bool) {
				if other := in.lessons[id]; other != nil && !inherited(u, id) {
					return other.Source, true
				}
				return "", false
			}, func(i int) diag.Pos { return l.Place("was", i) })
		}
	},
}
