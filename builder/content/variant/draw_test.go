package variant

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// pathPlaces gives each path as the file of its place, so that a test sees which
// key a diagnostic points at.
type pathPlaces struct{}

func (pathPlaces) Find(path ...any) diag.Pos {
	return diag.Pos{File: strings.TrimSuffix(fmt.Sprintln(path...), "\n"), Line: 1, Column: 1}
}

// vary makes a question with given values written "a = 2..9".
func vary(t *testing.T, q course.Question, given ...string) *course.Question {
	t.Helper()
	for _, g := range given {
		name, source, _ := strings.Cut(g, " = ")
		parsed, _ := ParseGiven(name, source)
		q.Given = append(q.Given, parsed)
	}
	q.At = pathPlaces{}
	return &q
}

func prose(s string) course.Prose { return course.Prose{Source: s} }

func choice(right string, wrong ...string) []course.Option {
	all := []course.Option{{Text: prose(right), Right: true}}
	for _, w := range wrong {
		all = append(all, course.Option{Text: prose(w)})
	}
	return all
}

func TestDraw(t *testing.T) {
	q := vary(t, course.Question{
		Ask:    prose(`A line climbs {{a*b}} for every {{ b }} it runs: $\frac{{a*b}}{{b}}$.`),
		Hint:   []course.Prose{prose("Divide {{a*b}} by {{b}}.")},
		Why:    prose("It is {{a/3}}."),
		Number: &course.NumberAnswer{Value: "a/3"},
	}, "a = 2..3", "b = 1..2")
	if diags := Draw(q, "en"); diags != nil {
		t.Fatal(diags)
	}
	var got []string
	for _, v := range q.Pool {
		if v.Values["b"] != v.Values[" b "] {
			t.Errorf("spaces change a value: %v", v.Values)
		}
		got = append(got, fmt.Sprint(v.Given, " ", v.Values["a*b"], " ", v.Values["b"], " ", v.Values["a/3"], " ", v.Number))
	}
	// The pool is part of students' records: it may never change for the same given values.
	want := []string{"[2 2] 4 2 0.666667 2/3", "[3 1] 3 1 1 1", "[2 1] 2 1 0.666667 2/3", "[3 2] 6 2 1 1"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestDrawIsBoundedAndRepeats(t *testing.T) {
	make := func(variants int, given ...string) *course.Question {
		return vary(t, course.Question{Ask: prose("{{a}} {{b}} {{c}}"), Variants: variants}, given...)
	}
	wide := []string{"a = 1..9999", "b = 1..9999", "c = 1..9999"}
	one, two, other := make(0, wide...), make(0, wide...), make(0, "a = 1..9998", "b = 1..9999", "c = 1..9999")
	two.ID, two.Ask = "another", prose("{{c}} {{b}} {{a}}") // what it is called and says makes no difference
	for _, q := range []*course.Question{one, two, other} {
		Draw(q, "en")
	}
	for i, v := range two.Pool {
		if !cmp.Equal(v.Given, one.Pool[i].Given) {
			t.Errorf("drawn are %v and %v", one.Pool[i].Given, v.Given)
		}
	}
	if len(one.Pool) != 12 || len(two.Pool) != 12 || cmp.Equal(one.Pool, other.Pool) {
		t.Errorf("pools: %v\n%v\n%v", one.Pool, two.Pool, other.Pool)
	}
	if q := make(5000, wide...); Draw(q, "en") != nil || len(q.Pool) != mostVariants {
		t.Errorf("5000 variants asked, %d drawn", len(q.Pool))
	}
	if q := make(20, "a = 1..2", "b = 1..2", "c = 5"); Draw(q, "en") != nil || len(q.Pool) != 4 {
		t.Errorf("4 variants are possible, %d drawn", len(q.Pool))
	}
	if q := vary(t, course.Question{Ask: prose("{{a*0}}")}, "a = 1..9999"); Draw(q, "en") != nil || len(q.Pool) != 1 {
		t.Errorf("1 variant is possible, %d drawn", len(q.Pool))
	}
	plain := &course.Question{Ask: prose("{{ user.name }} is not ours"), At: pathPlaces{}}
	if diags := Draw(plain, "en"); diags != nil || plain.Pool != nil {
		t.Errorf("a question without given values: %v %v", diags, plain.Pool)
	}
}

func TestDrawLeavesOut(t *testing.T) {
	q := vary(t, course.Question{
		Ask:     prose("What is {{a}} + {{b}}?"),
		Options: choice("{{a+b}}", "{{a*b}}", "{{a-b}}", "none"),
	}, "a = 1..4", "b = 0..4")
	Draw(q, "en")
	for _, v := range q.Pool {
		if v.Values["a+b"] == v.Values["a*b"] || v.Values["a+b"] == v.Values["a-b"] || v.Values["a*b"] == v.Values["a-b"] {
			t.Errorf("options collide: %v", v.Values)
		}
	}
	if len(q.Pool) != 12 {
		t.Errorf("%d variants", len(q.Pool))
	}
}

func TestDrawDiagnostics(t *testing.T) {
	number := func(s string) *course.NumberAnswer { return &course.NumberAnswer{Value: s} }
	for _, c := range []struct {
		name  string
		q     course.Question
		given []string
		want  []string // place: severity code: part of message (part of hint)
	}{
		{"given", course.Question{Ask: prose("{{a}}")}, []string{"a = 9..2", "min = 1..2"},
			[]string{"given a: error bad-given: empty (2..9)", "given min: error bad-given: function (min_1)"}},
		{"twice", course.Question{Ask: prose("{{a}}")}, []string{"a = 1..2", "a = 1..2"},
			[]string{"given a: error bad-given: twice (leave)"}},
		{"unused", course.Question{Ask: prose("{{a}}")}, []string{"a = 2..9", "b = 2..9"},
			[]string{"given b: warning unused-given: b is given ({{b}})"}},
		{"every text is read", course.Question{
			Ask: prose("é {{a*}}"), Hint: []course.Prose{prose(""), prose("{{1*}}")}, Why: prose("{{2*}}"),
			Options: []course.Option{
				{Text: prose("{{3*}}")}, {Text: prose("{{4*}}"), Right: true}, {Text: prose("x"), Because: prose("{{5*}}")}},
			Text: []string{"{{6*}}"}, Order: []course.Prose{prose("{{7*}}")},
			Match: []course.Pair{{Left: prose("{{8*}}"), Right: prose("{{9*}}")}}, Extra: []course.Prose{prose("{{10*}}")},
			Model: prose("{{11*}}"), Rubric: []course.Prose{prose("{{12*}} {{12*}}")},
		}, []string{"a = 2..9"}, []string{
			"ask 7: error bad-expression: {{a*}}: the expression ends too early (add)",
			"hint 1 4: error bad-expression: {{1*}} ()", "why 4: error bad-expression: {{2*}} ()",
			"wrong 0 4: error bad-expression: {{3*}} ()", "right 0 4: error bad-expression: {{4*}} ()",
			"wrong 1 because 4: error bad-expression: {{5*}} ()", "text 0 4: error bad-expression: {{6*}} ()",
			"order 0 4: error bad-expression: {{7*}} ()", "match 0 0 4: error bad-expression: {{8*}} ()",
			"match 0 1 4: error bad-expression: {{9*}} ()", "extra 0 5: error bad-expression: {{10*}} ()",
			"model 5: error bad-expression: {{11*}} ()", "rubric 0 5: error bad-expression: {{12*}} ()",
		}},
		{"number", course.Question{Ask: prose("{{a}}"), Number: number("a + c")}, []string{"a = 2..9"},
			[]string{`number 4: error unknown-name: number = "a + c": c is not (given)`}},
		{"number in braces", course.Question{Ask: prose("{{a}}"), Number: number("{{a}}")}, []string{"a = 2..9"},
			[]string{`number: error bad-expression: without braces (number = "a")`}},
		{"zero always", course.Question{Ask: prose("{{a}} {{1/(a-a)}}")}, []string{"a = 2..9"},
			[]string{"ask 8: error division-by-zero: {{1/(a-a)}} divides by zero whatever is drawn (never 0)"}},
		{"zero sometimes", course.Question{Ask: prose("{{a}} {{b}}"), Number: number("1/a")}, []string{"a = 0..2", "b = 1..3"},
			[]string{`number 0: warning unusable-drawings: number = "1/a" divides by zero when a = 0 (left out)`}},
		{"root", course.Question{Ask: prose("{{sqrt(0-a)}} {{gcd(a/7, 2)}} {{9^9^a}}")}, []string{"a = 2..3"}, []string{
			"ask 2: error undefined-value: takes a root of a negative number whatever (change)",
			"ask 16: error undefined-value: whole number (round)",
			"ask 32: error undefined-value: too large (change)"}},
		{"nothing left", course.Question{Ask: prose("{{1/a}} {{1/b}}")}, []string{"a = 0", "b = 0..1"}, []string{
			"ask 2: error division-by-zero: {{1/a}} divides by zero whatever (never 0)",
			"ask 10: error division-by-zero: {{1/b}} divides by zero when b = 0, and no other drawing is left (never 0)"}},
		{"options always", course.Question{Ask: prose("{{a}}"), Options: choice("{{a+a}}", "{{2*a}}")}, []string{"a = 2..9"},
			[]string{"wrong 0: error colliding-options: \"{{a+a}}\" and \"{{2*a}}\" are both (differ)"}},
		{"options at times", course.Question{Ask: prose("{{a}}"), Options: choice("{{2*a}}", "{{a^2}}", "4 m")}, []string{"a = 1..9"},
			[]string{"wrong 0: warning unusable-drawings: are both \"4\" when a = 2 (left out)"}},
		{"alike as written", course.Question{Ask: prose("{{a}}"), Options: choice("{{a}}", "{{a}}")}, []string{"a = 2..9"}, nil},
		{"order", course.Question{Order: []course.Prose{prose("{{a}}"), prose("{{5-a}}"), prose("{{7*a}}")}}, []string{"a = 2..3"}, nil},
		{"order alike", course.Question{Order: []course.Prose{prose("{{a}}"), prose("{{4-a}}")}}, []string{"a = 2"},
			[]string{"order 1: error colliding-options: are both \"2\" (differ)"}},
		{"match", course.Question{Match: []course.Pair{{Left: prose("{{a}}"), Right: prose("x")}, {Left: prose("{{a*1}}"), Right: prose("x")}},
			Extra: []course.Prose{prose("y")}}, []string{"a = 2"},
			[]string{"match 1 0: error colliding-options: are both \"2\" (differ)"}},
		{"extra", course.Question{Match: []course.Pair{{Left: prose("l"), Right: prose("{{a}}")}}, Extra: []course.Prose{prose("2")}}, []string{"a = 2"},
			[]string{"extra 0: error colliding-options: are both \"2\" (differ)"}},
	} {
		q := vary(t, c.q, c.given...)
		diags := Draw(q, "en")
		if len(diags) != len(c.want) {
			t.Errorf("%s: %d diagnostics, want %d: %v", c.name, len(diags), len(c.want), diags)
			continue
		}
		for i, d := range diags {
			place, rest, _ := strings.Cut(c.want[i], ": ")
			code, words, _ := strings.Cut(rest, ": ")
			message, hint, _ := strings.Cut(strings.TrimSuffix(words, ")"), " (")
			if strings.HasSuffix(words, " ()") {
				message, hint = strings.TrimSuffix(words, " ()"), ""
			}
			if d.Pos.File != place || d.Severity.String()+" "+d.Code != code ||
				!strings.Contains(d.Message, message) || !strings.Contains(d.Hint, hint) || d.Hint == "" {
				t.Errorf("%s: got %s: %s %s: %s (%s)\nwant %s", c.name, d.Pos.File, d.Severity, d.Code, d.Message, d.Hint, c.want[i])
			}
		}
		if diags.Failed() && len(q.Pool) > 0 {
			t.Errorf("%s: an error and a pool of %d", c.name, len(q.Pool))
		}
	}
}

func TestDrawReportsBadLists(t *testing.T) {
	q := vary(t, course.Question{Ask: prose("{{a}} {{b}} {{c}}")})
	q.Given = []course.Given{GivenList("a", []string{"1", "x"}), GivenList("b", nil), GivenList("c", []string{"2"})}
	diags := Draw(q, "en")
	if len(diags) != 2 || diags[0].Pos.File != "given a 1" || diags[1].Pos.File != "given b" {
		t.Errorf("got %v", diags)
	}
}

func TestRulesListsEveryCode(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if r.Code == "" || r.Summary == "" || seen[r.Code] {
			t.Errorf("rule %+v", r)
		}
		seen[r.Code] = true
	}
	if len(seen) != 11 {
		t.Errorf("%d rules", len(seen))
	}
}

func BenchmarkDraw(b *testing.B) {
	q := course.Question{
		Ask:     prose("A line climbs {{a*b}} for every {{b}} it runs. What is its slope?"),
		Options: choice("{{a}}", "{{a*b}}", "{{b}}", "{{1/a}}"), At: pathPlaces{},
	}
	for _, g := range []string{"a", "b"} {
		given, _ := ParseGiven(g, "2..9")
		q.Given = append(q.Given, given)
	}
	b.ReportAllocs()
	for b.Loop() {
		Draw(&q, "en")
	}
}
