package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var reusedID = rule{
	diag.Rule{Code: "reused-id", Severity: diag.Error,
		Summary: "An id that something had before (was) is not in use now, nor claimed twice."},
	func(in *input, report report) {
		claimed := map[string]string{} // earlier id: who had it
		judge := func(was []string, own, source, kind string, current func(string) (string, bool), pos func(i int) diag.Pos) {
			for i, id := range was {
				key := kind + " " + id
				if id == own {
					continue
				}
				if by, used := current(id); used {
					report(pos(i), fmt.Sprintf("%q in was is the id that %s has now", id, by),
						"one record cannot belong to two: take it out of was, or give the other "+kind+" a new id")
				} else if by, used := claimed[key]; used && by != source {
					report(pos(i), fmt.Sprintf("%q in was is claimed by %s too", id, by),
						"only one "+kind+" can inherit the record: leave it out of the was of the other")
				} else {
					claimed[key] = source
				}
			}
		}
		for _, u := range in.Units {
			judge(u.Was, u.ID, folder(u), "unit", func(id string) (string, bool) {
				if other := in.units[id]; other != nil {
					return folder(other), true
				}
				return "", false
			}, func(i int) diag.Pos { return atUnit(u, "was", i) })
		}
		for _, l := range in.eachLesson() {
			judge(l.Was, l.ID, l.Source, "lesson", func(id string) (string, bool) {
				if other := in.lessons[id]; other != nil {
					return other.Source, true
				}
				return "", false
			}, func(i int) diag.Pos { return at(&l.Page, "was", i) })
		}
	},
}
