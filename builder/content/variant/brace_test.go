package variant

import (
	"fmt"
	"testing"
)

// Braces that are not closed would reach a student as they are; TeX has braces
// of its own.
func TestStrayBraces(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"What is {{a}} + 1?", "[]"},
		{"What is {a} + 1?", "[]"},
		{"What is {{a", "[8]"},
		{"What is {{a} + 1?", "[8]"},
		{"é {{a and {{b}} and {{c", "[3 21]"},
		{"{{a\n+ b}}", "[0]"},
		{"[[{{a]]", "[2]"},
		{"`{{a` and ``{{ ` {{`` are code", "[]"},
		{`$\frac{{a}}{{b}}$`, "[]"},
		{`$x^{{{a}}}$ and $\sqrt{{{a}}}$`, "[]"},
		{`$\frac{{x}^2}{{y}^2}$ and $\frac{{x}+{{a}}}{2}$`, "[]"},
		{`$\{{a}\}$ and $\left\{{{a}\right.$`, "[22]"},
		{`$\frac{{a}{{b}}$`, "[6]"},
		{`$${{a} + 1$$ and \({{a\) and \\[{{b}}\\]`, "[2 19]"},
		{`a dollar, ${{a}, and no maths`, "[11]"},
	} {
		if got := fmt.Sprint(strayBraces(c.source)); got != c.want {
			t.Errorf("%s: %s, want %s", c.source, got, c.want)
		}
	}
}

func TestClosedBraces(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"{{a} + 1", "{{a}}"},
		{"{{ a*b } + 1", "{{ a*b }}"},
		{"{{a", "{{a}}"},
		{"{{a + {{b}}", "{{a}}"},
		{"{{a*b} is", "{{a*b}}"},
		{"{{c + 1", "{{a}}"},
		{"{{\n", "{{a}}"},
	} {
		if got := closed(c.source, []string{"a", "b"}); got != c.want {
			t.Errorf("%s: %s, want %s", c.source, got, c.want)
		}
	}
}
