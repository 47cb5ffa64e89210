package lint

import (
	"fmt"
	"regexp"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// plainNumber is a number that an answer can be: a decimal, with a power of ten,
// or a fraction. Over given values it may be any expression, which content reads.
var plainNumber = regexp.MustCompile(`^\s*[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d{1,3}|\s*/\s*0*[1-9]\d*)?\s*$`)

var badNumber = rule{
	diag.Rule{Code: "bad-number", Severity: diag.Error,
		Summary: "The answer of a number question is a number."},
	func(in *input, report report) {
		for l, q := range in.eachQuestion() {
			if q.Kind == course.Number && q.Number != nil && q.Number.Value != "" &&
				len(q.Given) == 0 && !plainNumber.MatchString(q.Number.Value) {
				report(l.PlaceOf(q, "number"), fmt.Sprintf("%s is not a number", diag.Quote(q.Number.Value)),
					`write a number with a decimal point, such as number = 2.5 or number = "3/4"; for an answer that is computed add given = { a = "2..9" }`)
			}
		}
	},
}
