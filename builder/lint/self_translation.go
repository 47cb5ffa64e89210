package lint

import "github.com/gradus-ssg/gradus/builder/diag"

var selfTranslation = rule{
	diag.Rule{Code: "self-translation", Severity: diag.Error,
		Summary: "No unit translates itself."},
	func(in *input, report report) {
		for _, u := range in.Units {
			if u.Translates == u {
				report(u.Place("translates"), "this unit says that it translates itself",
					"write the id of the unit in the first language, or leave translates out")
			}
		}
	},
}
