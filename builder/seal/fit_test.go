package seal

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// pooled is a question with a pool of so many variants.
func pooled(id string, variants int) *course.Question {
	q := asked(id, course.Number, "A line climbs {{a*b}} for every {{b}} it runs. What is its slope?")
	q.Given, q.Number = []course.Given{{Name: "a"}, {Name: "b"}}, &course.NumberAnswer{Value: "a", Within: "0.1"}
	q.Hint, q.Why = proses("Divide {{a*b}} by {{b}}."), text("The slope is {{a}}.")
	for i := range variants {
		a := fmt.Sprint(i + 2)
		q.Pool = append(q.Pool, drawn(a, "a*b", a+"0", "b", "10", "a", a))
	}
	return q
}

// kept reads how many variants of each question are in a payload.
func kept(t *testing.T, out string) map[string]int {
	t.Helper()
	var p Payload
	if err := json.Unmarshal([]byte(out), &p); err != nil {
		t.Fatal(err)
	}
	n := map[string]int{}
	p.each(func(q Question) { n[q.ID] = len(q.Variants) })
	return n
}

func TestFiveQuestionsOfTwelveVariantsFit(t *testing.T) {
	l := lessonOf(pooled("a", 12), pooled("b", 12), pooled("c", 12), pooled("d", 12), pooled("e", 12))
	out, diags := written(t, l, words)
	if len(diags) > 0 || kept(t, out)["e"] != 12 {
		t.Errorf("%d bytes: %v", weight([]byte(out)), diags)
	}
}

func TestPoolShrinksToFit(t *testing.T) {
	l := lessonOf(pooled("a", 300), pooled("b", 40), pooled("fixed", 0))
	l.Check.Questions[2].Number.Value = "3"
	l.Check.Questions[2].Given = nil
	o := words
	o.Limit = 8 << 10
	out, diags := written(t, l, o)
	if n := weight([]byte(out)); n > o.Limit || n < o.Limit*9/10 {
		t.Errorf("%d bytes for a limit of %d", n, o.Limit)
	}
	n := kept(t, out)
	if n["a"] >= 300 || n["a"] < 40 || n["b"] != 40 || n["fixed"] != 1 {
		t.Errorf("kept %v: the largest pools give way first", n)
	}
	want := diag.List{{
		Code: "pool-shrunk", Severity: diag.Warning, Pos: diag.Pos{File: "slope.md", Line: 3, Column: 1},
		Message: diags[0].Message, Hint: diags[0].Hint,
	}}
	if diff := cmp.Diff(want, diags); diff != "" {
		t.Error(diff)
	}
	if part := fmt.Sprintf("it keeps room for 8.0 KB: %d of 341 are kept", n["a"]+41); !strings.Contains(diags[0].Message, part) {
		t.Errorf("%q does not say %q", diags[0].Message, part)
	}

	// Fit says the same before anything is written, and Questions keeps to it.
	fitting, found, err := Fit(l, o)
	if err != nil || cmp.Diff(diags, found) != "" || fitting.Most != n["a"] {
		t.Errorf("Fit: %v, %v, %v", fitting, found, err)
	}
	o.Fitted = &fitting
	if again, diags := written(t, l, o); again != out || diags != nil {
		t.Errorf("with Fitted another payload, or reported again: %v", diags)
	}
}

func TestNeverFewerVariantsThanTries(t *testing.T) {
	own := pooled("own", 30)
	own.Version = "A"
	l := lessonOf(pooled("dealt", 30), own, pooled("few", 3))
	l.Practice = []*course.Question{pooled("practice", 30)}
	l.Check.Versions, l.Check.Tries = []string{"A", "B", "C"}, 2
	o := words
	o.Limit = 100
	out, diags := written(t, l, o)
	if diff := cmp.Diff(map[string]int{"dealt": 6, "own": 2, "few": 3, "practice": fewPractice}, kept(t, out)); diff != "" {
		t.Error(diff)
	}
	var codes []string
	for _, d := range diags {
		codes = append(codes, d.Code)
	}
	if diff := cmp.Diff([]string{"pool-shrunk", "heavy-questions"}, codes); diff != "" {
		t.Error(diff)
	}
}

func TestVariantsAreDealtToVersions(t *testing.T) {
	own := pooled("own", 2)
	own.Version = "B"
	l := lessonOf(pooled("dealt", 5), own, pooled("few", 1))
	l.Check.Versions = []string{"A", "B"}
	whole, err := payload(l, words)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	whole.keep(l, math.MaxInt).each(func(q Question) {
		for _, v := range q.Variants {
			got[q.ID] += v.Version + "."
		}
	})
	if diff := cmp.Diff(map[string]string{"dealt": "A.B.A.B.A.", "own": "B.B.", "few": "."}, got); diff != "" {
		t.Error(diff)
	}
}

// Fit answers from lengths alone only where the payload is certain to fit.
func TestEstimateIsMoreThanTheWeight(t *testing.T) {
	secret, _ := secretWords()
	for name, l := range map[string]*course.Lesson{
		"sample": sample(), "secrets": secret, "pooled": lessonOf(pooled("a", 12), pooled("b", 3)),
		"bare": lessonOf(pooled("a", 1)),
	} {
		out, _ := written(t, l, words)
		if e, n := estimate(l), weight([]byte(out)); e < n {
			t.Errorf("%s: estimated %d, weighs %d", name, e, n)
		}
	}
}

func TestFitReportsHiddenGaps(t *testing.T) {
	gaps := func(ask course.Prose) *course.Lesson {
		q := asked("q", course.Gaps, "")
		q.Ask, q.Gaps = ask, [][]string{{"a"}}
		return lessonOf(q)
	}
	for _, c := range []struct {
		ask  course.Prose
		want string
	}{
		{text("Say [[a]]."), ""},
		{text("In code: `[[a]]`"), ""},
		{course.Prose{Source: "![[[a]]](x.png) shows it", Markup: rendered(`<img alt="[[a]]" src="x.png"> shows it`)}, "slope.md:7: hidden-gap: the page finds room for 0 of this question's 1 gaps"},
		{course.Prose{Source: "[more](x \"a > b\") [[a]]", Markup: rendered(`<a href="x" title="a > b">more</a> [[a]]`)}, ""},
		{course.Prose{Source: "In code: `[[a]]`", Markup: splitCode{}}, "slope.md:7: hidden-gap: the page finds room for 0 of this question's 1 gaps"},
	} {
		_, diags, err := Fit(gaps(c.ask), words)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, d := range diags {
			got += fmt.Sprintf("%s:%d: %s: %s", d.Pos.File, d.Pos.Line, d.Code, d.Message)
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.ask.Source, got, c.want)
		}
	}
}

func TestRulesAreThoseReported(t *testing.T) {
	for _, r := range Rules() {
		if r.Code == "" || r.Summary == "" {
			t.Errorf("an unfinished rule: %+v", r)
		}
	}
}
