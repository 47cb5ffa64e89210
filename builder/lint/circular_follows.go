package lint

import (
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/pacing"
)

var circularFollows = rule{
	diag.Rule{Code: "circular-follows", Severity: diag.Error,
		Summary: "No unit of the calendar follows itself, be it by way of others."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		units := in.Calendar.Units
		index := pacing.Index(units)
		// Each unit follows at most one, so a walk from each, up to what an
		// earlier walk has seen, finds every circle once.
		seen := make([]int, len(units)) // the walk that came by, from 1
		for i := range units {
			at, ok := i, true
			for ok && seen[at] == 0 {
				seen[at] = i + 1
				at, ok = index[units[at].Follows]
			}
			if !ok || seen[at] != i+1 {
				continue
			}
			circle := []string{units[at].ID}
			for n := index[units[at].Follows]; n != at; n = index[units[n].Follows] {
				circle = append(circle, units[n].ID)
			}
			message := "these units follow each other in a circle: " + strings.Join(append(circle, units[at].ID), " → ")
			if len(circle) == 1 {
				message = "this unit follows itself"
			}
			report(in.Calendar.At.Find("unit", at, "follows"), message, "give one of them a start instead, such as start = 2027-01-11")
		}
	},
}
