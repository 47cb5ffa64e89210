package lint

import (
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var imageWithoutAlt = rule{
	diag.Rule{Code: "image-without-alt", Severity: diag.Warning,
		Summary: "Every image says in words what it shows."},
	func(in *input, report report) {
		const empty = "![]("
		const message, hint = "this image has no words for who cannot see it", "say what it shows between the brackets: ![The line climbs 2 for each step.](graph.svg)"
		for p := range in.eachPage() {
			for _, pos := range p.Unlabelled {
				report(pos, message, hint)
			}
		}
		for l, q := range in.eachQuestion() {
			judge := func(p course.Prose, keys ...any) {
				if i := strings.Index(p.Source, empty); i >= 0 {
					pos := l.PlaceOf(q, append(keys, course.Offset(i))...)
					// A question without keys is written in the body, whose images
					// are told above.
					if pos != l.PlaceOf(q) {
						report(pos, message, hint)
					}
				}
			}
			judge(q.Ask, "ask")
			judge(q.Why, "why")
			judge(q.Model, "model")
			for o, k := range options(q) {
				if strings.Contains(o.Text.Source, empty) || strings.Contains(o.Because.Source, empty) {
					judge(o.Text, k.path()...)
					judge(o.Because, k.path("because")...)
				}
			}
			many := func(key string, list []course.Prose) {
				for i, p := range list {
					judge(p, key, i)
				}
			}
			many("hint", q.Hint)
			many("order", q.Order)
			many("extra", q.Extra)
			many("rubric", q.Rubric)
			for i, p := range q.Match {
				judge(p.Left, "match", i, 0)
				judge(p.Right, "match", i, 1)
			}
		}
	},
}
