package variant

import (
	"strings"
	"testing"
)

func TestParseMistakes(t *testing.T) {
	for _, c := range []struct {
		source, code string
		offset       int
		hint         string
	}{
		{"", "bad-expression", 0, "{{a*b}}"},
		{"  ", "bad-expression", 2, "{{a*b}}"},
		{"a*", "bad-expression", 2, "missing"},
		{"2a", "bad-expression", 1, "2*a"},
		{"a b", "bad-expression", 2, "write *"},
		{"a(b)", "bad-expression", 1, "a*(…)"},
		{"(a+b", "bad-expression", 4, "add )"},
		{"a+b)", "bad-expression", 3, "leave ) out"},
		{"a × b", "bad-expression", 2, "write *"},
		{"a ÷ b", "bad-expression", 2, "write /"},
		{"a − b", "bad-expression", 2, "write the minus"},
		{"a**b", "bad-expression", 2, "write ^"},
		{"a²", "bad-expression", 1, "write ^"},
		{"√a", "bad-expression", 0, "sqrt"},
		{`\frac{1}{2}`, "bad-expression", 0, "TeX"},
		{"a%", "bad-expression", 1, "a/100"},
		{"2,5", "bad-expression", 1, "2.5"},
		{"1.2.3", "bad-expression", 0, "2.5"},
		{"é + .", "bad-expression", 5, "2.5"},
		{"min()", "bad-expression", 0, "min(a, b)"},
		{"abs(a, b)", "bad-expression", 0, "abs(a)"},
		{"a + c", "unknown-name", 4, "given"},
		{"a + sped_2", "unknown-name", 4, "speed_2"},
		{"ab", "unknown-name", 0, "a*b"},
		{"sqrt", "unknown-name", 0, "sqrt(a)"},
		{"sqr(a)", "unknown-name", 0, "sqrt"},
		{"floor(a)", "unknown-name", 0, "gcd"},
		{strings.Repeat("(", 1000), "bad-expression", 100, "fewer"},
		{strings.Repeat("-", 1000), "bad-expression", 100, "fewer"},
	} {
		e, wrong := parse(c.source, tableNames)
		if wrong == nil {
			t.Errorf("%q parses as %+v", c.source, e)
			continue
		}
		if wrong.rule.Code != c.code || wrong.offset != c.offset || !strings.Contains(wrong.hint, c.hint) {
			t.Errorf("%q: %s at %d, %q (%s); want %s at %d, %q", c.source,
				wrong.rule.Code, wrong.offset, wrong.hint, wrong.message, c.code, c.offset, c.hint)
		}
	}
}

func FuzzExpression(f *testing.F) {
	for _, s := range []string{"a*b", "min(a, -b^2)/3", "((", "2^2^2^2^2^2", "sqrt(a)^0.5", "round(a/b, 2)", "é²", "1e5", "9^(1/7)^b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		e, wrong := parse(source, tableNames)
		if wrong != nil {
			if wrong.offset < 0 || wrong.offset > len(source) || wrong.message == "" || wrong.hint == "" {
				t.Fatalf("%q: a mistake without place or words: %+v", source, wrong)
			}
			return
		}
		v, bad := e.compute(tableValues)
		if bad != fine {
			return
		}
		// What a student sees is a number that reads back near the value.
		shown, ok := decimal(text(v))
		if len(text(v)) <= 30 && !ok {
			t.Fatalf("%q shows %q", source, text(v))
		}
		if ok && shown.Sign() != v.Sign() {
			t.Fatalf("%q is %s but shows %q", source, v.RatString(), text(v))
		}
	})
}
