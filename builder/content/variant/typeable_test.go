package variant

import (
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

// A computed answer can be typed by whoever knows it, or a tolerance is written.
func TestAnswersCanBeTyped(t *testing.T) {
	for _, c := range []struct {
		ask, number, within string
		given               []string
		says, hint          string
	}{
		{"Root of {{a}}?", "sqrt(a)", "", []string{"a = 12"}, "the answer is 3.46410161514 when a = 12", "within = 0.01"},
		{"Root of {{a}}?", "sqrt(a)", "", []string{"a = 4..9 step 5"}, "", ""},
		{"Root of {{a}}?", "sqrt(a)", "0.01", []string{"a = 12"}, "", ""},
		{"Root of {{a}}?", "round(sqrt(a), 2)", "", []string{"a = 12"}, "", ""},
		{"Square of the root of {{a}}?", "sqrt(a)^2", "", []string{"a = 12"}, "", ""},
		{"After {{n}} years?", "1000*1.05^n", "", []string{"n = 9"}, "the answer is 1551.328215978515625 when n = 9, and nothing shorter", "within = 0.01"},
		{"After {{n}} years?", "1000*1.05^n", "", []string{"n = 2"}, "", ""},
		{"{{a}} m of thread?", "1/a^3", "", []string{"a = 20"}, "", ""},
		{"{{a}} m of thread?", "1/a^5", "", []string{"a = 20"}, "the answer is 0.0000003125", `within = "1%"`},
		{"{{a}} dollars for three friends?", "a/3", "", []string{"a = 4"}, "the answer is 4/3 when a = 4", "within = 0.01"},
		{"{{a}} dollars for three friends?", "a/3", "", []string{"a = 4"}, "typed it as 1.33", "within = 0 "},
		{"{{a}} dollars for three friends?", "a/3", "0", []string{"a = 4"}, "", ""},
		{"{{a}} dollars for three friends?", "a/3", "", []string{"a = 3..9 step 3"}, "", ""},
		{"{{d}} km in {{t}} h: how many km/h?", "d/t", "", []string{"d = 100", "t = 3"}, "the answer is 100/3 when d = 100 and t = 3", "100/3"},
		{`What is $\frac{{a}}{3} + \frac{1}{3}$?`, "(a+1)/3", "", []string{"a = 3"}, "", ""},
		{`Simplify {{2*a}}/6.`, "a/3", "", []string{"a = 4"}, "", ""},
		{`Simplify 8 / {{6*a}}.`, "4/(3*a)", "", []string{"a = 4"}, "", ""},
		{`Which number is {{a}} ÷ 3, as a fraction (½)?`, "a/3", "", []string{"a = 4"}, "the answer is 4/3", ""},
	} {
		q := vary(t, course.Question{Ask: prose(c.ask), Number: &course.NumberAnswer{Value: c.number, Within: c.within}}, c.given...)
		diags := Draw(q, "en")
		if len(q.Pool) == 0 {
			t.Errorf("%s = %s: no pool: %v", c.ask, c.number, diags)
		}
		if c.says == "" {
			if len(diags) > 0 {
				t.Errorf("%s = %s: %v", c.ask, c.number, diags)
			}
			continue
		}
		if len(diags) != 1 || diags[0].Code != "untypeable-answer" || diags[0].Pos.File != "number" ||
			!strings.Contains(diags[0].Message, c.says) || !strings.Contains(diags[0].Hint, c.hint) {
			t.Errorf("%s = %s: %v", c.ask, c.number, diags)
		}
	}
}
