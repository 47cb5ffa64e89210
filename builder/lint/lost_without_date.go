package lint

import "github.com/gradus-ssg/gradus/builder/diag"

var lostWithoutDate = rule{
	diag.Rule{Code: "lost-without-date", Severity: diag.Error,
		Summary: "A lost day has its date."},
	func(in *input, report report) {
		if in.Calendar == nil {
			return
		}
		for i, lost := range in.Calendar.Lost {
			if lost.Date == "" {
				report(in.Calendar.At.Find("lost", i, "date"), "this [[lost]] table does not say which day was lost",
					"write date = 2026-11-19, with the day that it was, or leave the table out")
			}
		}
	},
}
