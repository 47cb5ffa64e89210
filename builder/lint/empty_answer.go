package lint

import (
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var emptyAnswer = rule{
	diag.Rule{Code: "empty-answer", Severity: diag.Error,
		Summary: "No option, gap, step or side of a pair is empty."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			judge := func(text, message, hint string, keys ...any) {
				if strings.TrimSpace(text) == "" {
					report(l.PlaceOf(q, keys...), message, hint)
				}
			}
			for o, k := range options(q) {
				if strings.TrimSpace(o.Text.Source) == "" {
					report(l.PlaceOf(q, k.path()...), "this option is empty", "write its text, or leave it out")
				}
			}
			for i, t := range q.Text {
				judge(t, "an accepted answer is empty", "write what is right, or leave it out", "text", i)
			}
			for _, gap := range q.Gaps {
				judge(strings.Join(gap, ""), "a gap has no answer", "write what belongs into it between the brackets: [[H2O]]", "ask")
			}
			prose(q.Order, func(i int, text string) {
				judge(text, "a step of this order is empty", "write it, or leave it out", "order", i)
			})
			for i, p := range q.Match {
				judge(p.Left.Source, "the left side of this pair is empty", `write both sides: ["H2O", "water"]`, "match", i, 0)
				judge(p.Right.Source, "the right side of this pair is empty", `write both sides: ["H2O", "water"]`, "match", i, 1)
			}
			prose(q.Extra, func(i int, text string) {
				judge(text, "an extra answer is empty", "write it, or leave it out", "extra", i)
			})
		}
	},
}

func prose(list []course.Prose, each func(i int, text string)) {
	for i, p := range list {
		each(i, p.Source)
	}
}
