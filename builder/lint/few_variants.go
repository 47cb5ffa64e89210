package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var fewVariants = rule{
	diag.Rule{Code: "few-variants", Severity: diag.Warning,
		Summary: "A question with given values has a variant for every try."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			if l.Check == nil {
				continue
			}
			for _, q := range l.Check.Questions {
				tries := max(1, l.Check.Tries)
				if q.Version == "" {
					tries *= max(1, len(l.Check.Versions))
				}
				if n := len(q.Pool); n > 0 && n < tries {
					report(l.PlaceOf(q, "given"), fmt.Sprintf("the given values make only %s, but a student may meet this question %d times", count(n, "variant"), tries),
						`let the values vary more, such as a = "2..9"`)
				}
			}
		}
	},
}
