package seal

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
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
		"bare": lessonOf(pooled("a", 1)), "many": lessonOf(pooled("a", 300)),
	} {
		estimated(t, name, l)
	}
	chance := rand.New(rand.NewPCG(7, 11))
	for i := range 300 {
		estimated(t, fmt.Sprint("random ", i), random(chance))
	}
	// And it is near enough to spare a lesson as they are the weighing.
	var all []*course.Question
	for _, id := range []string{"a", "b", "c", "d", "e"} {
		all = append(all, pooled(id, 12))
	}
	if size, _, err := estimate(lessonOf(all...)); err != nil || size > usualLimit*9/10 {
		t.Errorf("five questions of twelve variants: %d, %v", size, err)
	}
}

// estimated holds the estimate of a lesson against its weight, and its payload
// as Fit would have it against that of all comparing.
func estimated(t *testing.T, name string, l *course.Lesson) {
	t.Helper()
	o := Options{Course: "algebra", Limit: math.MaxInt}
	out, _ := written(t, l, o)
	size, whole, err := estimate(l)
	if n := weight([]byte(out)); err != nil || size < n {
		t.Errorf("%s: estimated %d, weighs %d, error %v", name, size, n, err)
	}
	o.Fitted = &Fitting{math.MaxInt, whole}
	if again, _ := written(t, l, o); again != out {
		t.Errorf("%s: whole %v, and the page would have another payload", name, whole)
	}
}

// random is a lesson with questions as they come: texts of any length, with and
// without values, such that holes can tell and such that they cannot.
func random(chance *rand.Rand) *course.Lesson {
	some := func(varies bool) string {
		var b strings.Builder
		for range 1 + chance.IntN(40) {
			switch {
			case varies && chance.IntN(6) == 0:
				fmt.Fprintf(&b, "{{v%d}} ", chance.IntN(4))
			case varies && chance.IntN(40) == 0:
				b.WriteString("#{{v0}}# ")
			default:
				fmt.Fprintf(&b, "%x ", chance.IntN(1<<(4+chance.IntN(28))))
			}
		}
		return b.String()
	}
	var all []*course.Question
	for i := range 1 + chance.IntN(6) {
		pool := chance.IntN(3) * chance.IntN(20)
		varies := pool > 0
		kinds := []course.QuestionKind{course.ChooseOne, course.Number, course.ShortText, course.Order, course.Match, course.Written}
		q := asked(fmt.Sprint("q", i), kinds[chance.IntN(len(kinds))], some(varies))
		switch q.Kind {
		case course.ChooseOne:
			for k := range 2 + chance.IntN(4) {
				because := ""
				if chance.IntN(2) == 0 {
					because = some(varies)
				}
				q.Options = append(q.Options, choice(k == 0, fmt.Sprint(k, some(varies)), because))
			}
		case course.Number:
			q.Number = &course.NumberAnswer{Value: "12", Within: []string{"", "0.125", "5"}[chance.IntN(3)]}
		case course.ShortText:
			q.Text = []string{"one", "two", "three"}
		case course.Order:
			q.Order = proses("1"+some(varies), "2"+some(varies), "3"+some(varies))
		case course.Match:
			q.Match = []course.Pair{{Left: text("1" + some(varies)), Right: text("2" + some(varies))}}
			q.Extra = proses("3" + some(varies))
		case course.Written:
			q.Model, q.Rubric = text(some(varies)), proses(some(varies), some(varies))
		}
		for range chance.IntN(3) {
			q.Hint = append(q.Hint, text(some(varies)))
		}
		if chance.IntN(2) == 0 {
			q.Why = text(some(varies))
		}
		for range pool {
			v := drawn(fmt.Sprint(chance.IntN(1000)))
			for k := range 4 {
				v.Values[fmt.Sprint("v", k)] = fmt.Sprint(chance.IntN(1 << (1 + chance.IntN(30))))
			}
			q.Pool = append(q.Pool, v)
		}
		if varies {
			q.Given = []course.Given{{Name: "v0"}}
		}
		all = append(all, q)
	}
	return lessonOf(all...)
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
