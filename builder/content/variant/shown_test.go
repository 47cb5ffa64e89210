package variant

import (
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

// An answer that depends on a value which nobody is shown cannot be known.
func TestAnswersDependOnWhatIsShown(t *testing.T) {
	number := &course.NumberAnswer{Value: "3*a"}
	for _, c := range []struct {
		name       string
		q          course.Question
		given      []string
		says, hint string
	}{
		{"braces forgotten", course.Question{Ask: prose("What is 3 times a?"), Number: number}, []string{"a = 2..9"},
			"depends on a,", "What is 3 times {{a}}?"},
		{"one pair of braces", course.Question{Ask: prose("What is a third of 9 times {a}?"), Number: number}, []string{"a = 2..9"},
			"depends on a,", "What is a third of 9 times {{a}}?"},
		{"named nowhere", course.Question{Ask: prose("What is it, Anna?"), Number: number}, []string{"a = 2..9"},
			"depends on a,", "write {{a}} into the question where its value belongs"},
		{"two", course.Question{Ask: prose("Look:\n\n$a \\cdot b$ for {{c}}?\n\nThink."), Number: &course.NumberAnswer{Value: "a*b+c"}},
			[]string{"a = 2..9", "b = 2..9", "c = 1..2"}, "depends on a and b,", `${{a}} \cdot {{b}}$ for {{c}}?`},
		{"one of two", course.Question{Ask: prose("What is {{a}} + b?"), Number: &course.NumberAnswer{Value: "a+b"}}, []string{"a = 2..9", "b = 2..9"},
			"depends on b,", "What is {{a}} + {{b}}?"},
		{"shown in the hint only", course.Question{Ask: prose("What is it?"), Hint: []course.Prose{prose("Three times {{a}}.")}, Number: number},
			[]string{"a = 2..9"}, "depends on a,", "write {{a}}"},
		{"a text", course.Question{Ask: prose("What is 3 times a?"), Text: []string{"{{3*a}} m"}}, []string{"a = 2..9"}, "depends on a,", "{{a}}?"},
		{"a gap", course.Question{Kind: course.Gaps, Ask: prose("Three times a is [[{{3*a}}]]."), Gaps: [][]string{{"{{3*a}}"}}}, []string{"a = 2..9"},
			"depends on a,", "Three times {{a}} is [[{{3*a}}]]."},
		{"shown", course.Question{Ask: prose("What is {{a}} times 3?"), Number: number}, []string{"a = 2..9"}, "", ""},
		{"shown otherwise", course.Question{Ask: prose("What is half of {{6*a}}?"), Number: number}, []string{"a = 2..9"}, "", ""},
		{"shown in a hint first", course.Question{Ask: prose("What is 3 times {{a + 0}}, {{a}}?"), Hint: []course.Prose{prose("{{a}}")}, Number: number}, []string{"a = 2..9"}, "", ""},
		{"a picture of each", course.Question{Ask: prose("What is 3 times ![this](img/{{a}}.png)?"), Number: number}, []string{"a = 2..9"}, "", ""},
		{"one value only", course.Question{Ask: prose("How long is it around, for {{r}}?"), Number: &course.NumberAnswer{Value: "2*p*r"}}, []string{"p = 3.14", "r = 2..9"}, "", ""},
		{"a gap beside its value", course.Question{Kind: course.Gaps, Ask: prose("3 times {{a}} is [[{{3*a}}]]."), Gaps: [][]string{{"{{3*a}}"}}}, []string{"a = 2..9"}, "", ""},
	} {
		q := vary(t, c.q, c.given...)
		diags := Draw(q, "en")
		if c.says == "" {
			if len(diags) > 0 || len(q.Pool) == 0 {
				t.Errorf("%s: %v", c.name, diags)
			}
			continue
		}
		if len(diags) != 1 || diags[0].Code != "hidden-value" || !strings.HasPrefix(diags[0].Pos.File, "ask") ||
			!strings.Contains(diags[0].Message, c.says) || !strings.Contains(diags[0].Hint, c.hint) || len(q.Pool) > 0 {
			t.Errorf("%s: %v", c.name, diags)
		}
	}
}
