package lint

import (
	"fmt"
	"slices"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var unknownSection = rule{
	diag.Rule{Code: "unknown-section", Severity: diag.Error,
		Summary: "Every section that loses a day is a section of the calendar."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		var ids []string
		for _, s := range in.Calendar.Sections {
			ids = append(ids, s.ID)
		}
		for i, lost := range in.Calendar.Lost {
			for j, id := range lost.Sections {
				if !slices.Contains(ids, id) {
					report(in.Calendar.At.Find("lost", i, "sections", j), fmt.Sprintf("no section %q in this calendar", id),
						in.didYouMean(id, ids, "write the id of a [[section]], or leave sections out for all of them"))
				}
			}
		}
	},
}
