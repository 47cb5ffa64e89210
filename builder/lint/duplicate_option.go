package lint

import (
	"fmt"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var duplicateOption = rule{
	diag.Rule{Code: "duplicate-option", Severity: diag.Error,
		Summary: "No two options of a question are the same."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			eachDouble(q, func(first, second course.Option, keys []any) {
				if first.Right == second.Right {
					report(atQuestion(l, q, keys...), fmt.Sprintf("the option %s stands here twice", diag.Quote(second.Text.Source)),
						"leave one out, or change it")
				}
			})
		}
	},
}

// eachDouble finds the options of a question that say the same as an earlier one.
func eachDouble(q *course.Question, found func(first, second course.Option, keys []any)) {
	if len(q.Options) < 2 {
		return
	}
	seen := make(map[string]course.Option, len(q.Options))
	for o, keys := range options(q) {
		text := plain(o.Text.Source)
		if text == "" {
			continue
		}
		if first, ok := seen[text]; ok {
			found(first, o, keys)
		} else {
			seen[text] = o
		}
	}
}

// plain is a text without differences that a reader does not see.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }
