package lint

import (
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var noRubric = rule{
	diag.Rule{Code: "no-rubric", Severity: diag.Warning,
		Summary: "A written answer has a rubric that students mark themselves against."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			if q.Kind == course.Written && len(q.Rubric) == 0 {
				report(l.PlaceOf(q, "written"), "students cannot mark their own answer: this question has no rubric",
					`say what a good answer does: rubric = ["I name both numbers.", "I say why."]`)
			}
		}
	},
}
