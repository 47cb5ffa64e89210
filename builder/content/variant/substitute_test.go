package variant

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestExpressions(t *testing.T) {
	for _, c := range []struct {
		source string
		want   []Expression
	}{
		{"no braces", nil},
		{"one {a} pair", nil},
		{"{{a}} and {{ a*b }}", []Expression{{"a", 2}, {" a*b ", 12}}},
		{`$\frac{{a}}{{b}}$`, []Expression{{"a", 8}, {"b", 13}}},
		{`$x^{{{a}}}$`, []Expression{{"a", 6}}},
		{`$\sqrt{\frac{{a}}{{b}}}$`, []Expression{{"a", 14}, {"b", 19}}},
		{"{{}}", []Expression{{"", 2}}},
		{"{{a", nil},
		{"{{a}", nil},
		{"{{a\n}}", nil},
		{"{{{{{{", nil},
		{"ü {{é}}", []Expression{{"é", 5}}},
	} {
		if diff := cmp.Diff(c.want, Expressions(c.source)); diff != "" {
			t.Errorf("%s:\n%s", c.source, diff)
		}
	}
}

func TestSubstitute(t *testing.T) {
	values := map[string]string{"a": "2", "b": "-3", "a*b": "-6", " a ": "2"}
	for _, c := range []struct{ source, want string }{
		{"no braces", "no braces"},
		{"{{a*b}} grams", "-6 grams"},
		{"{{a}}{{b}}", "2-3"},
		{"{{ a }} and {{  a  }}", "2 and 2"},
		{"{{c}} stays, {{a}} goes", "{{c}} stays, 2 goes"},
		{`$\frac{{a}}{{b}}$`, `$\frac{2}{-3}$`},
		{`$y = {{a}}x$ and {{a}}`, `$y = {2}x$ and 2`},
		{`$x^{{{a}}}$`, `$x^{{2}}$`},
		{`$$\frac{{a}}{2}$$ {{a}}`, `$$\frac{2}{2}$$ 2`},
		{`\(\frac{{a}}{2}\) {{a}}`, `\(\frac{2}{2}\) 2`},
		{`\[{{a}}\] \\({{a}}\\) \\[{{a}}\\]`, `\[{2}\] \\({2}\\) \\[{2}\\]`},
		{"it costs ${{a}} or $ {{a}} $ or {{b}}$", "it costs $2 or $ 2 $ or -3$"},
		{"between $5 and ${{a}}", "between $5 and $2"},
		{"`$x = {{a}}$` is code, ``{{a}}`` too, `{{b}}", "`$x = 2$` is code, ``2`` too, `-3"},
		{`\${{a}} and $x{{a}}$`, `\$2 and $x{2}$`},
		{`$a\$b {{a}}$ {{a}}`, `$a\$b {2}$ 2`},
		{`\( never closed {{a}}`, `\( never closed 2`},
		{`\`, `\`},
		{"$", "$"},
		{"[[{{a*b}}|{{b}}]]", "[[-6|-3]]"},
	} {
		if got := Substitute(c.source, values); got != c.want {
			t.Errorf("%s gives %s; want %s", c.source, got, c.want)
		}
	}
}
