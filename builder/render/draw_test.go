package render

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/themes"
)

// speak is a language of the default theme.
func speak(t *testing.T, language string) *Wording {
	t.Helper()
	return newWording(themes.Words(language), nil)
}

// Whichever answer is right, a question looks the same.
func TestTheKeyDoesNotShow(t *testing.T) {
	w := speak(t, "en")
	for _, c := range []struct {
		name   string
		kind   course.QuestionKind
		change func(*course.Question)
	}{
		{"another right option", course.ChooseOne, swapRight},
		{"other right options", course.ChooseAll, swapRight},
		{"another right order", course.Order, func(q *course.Question) { slices.Reverse(q.Order) }},
		{"other pairs", course.Match, func(q *course.Question) { q.Match[0].Right, q.Match[1].Right = q.Match[1].Right, q.Match[0].Right }},
		{"another partner", course.Match, func(q *course.Question) { q.Match[0].Right, q.Extra[0] = q.Extra[0], q.Match[0].Right }},
		{"another number", course.Number, func(q *course.Question) { q.Number.Value, q.Number.Within = "7", "2" }},
		{"other accepted texts", course.ShortText, func(q *course.Question) { q.Text = []string{"another"} }},
		{"another model", course.Written, func(q *course.Question) { q.Model, q.Rubric = say("another"), saying("another") }},
	} {
		t.Run(c.name, func(t *testing.T) {
			one, another := questionOf(t, c.kind), questionOf(t, c.kind)
			c.change(another)
			if diff := cmp.Diff(view(t, w, one), view(t, w, another)); diff != "" {
				t.Errorf("(-one key +another)\n%s", diff)
			}
		})
	}
}

// A unit that must be named is part of the answer; one that may be helps.
func TestAUnitToBeNamedDoesNotShow(t *testing.T) {
	q := questionOf(t, course.Number)
	if got := view(t, speak(t, "en"), q).Unit; got != "cm" {
		t.Errorf("a unit that may be named is %q", got)
	}
	q.Number.UnitRequired = true
	if got := view(t, speak(t, "en"), q).Unit; got != "" {
		t.Errorf("a unit that must be named is shown: %q", got)
	}
}

// swapRight makes the last option the only right one, which puts it first.
func swapRight(q *course.Question) {
	slices.Reverse(q.Options)
	for i := range q.Options {
		q.Options[i].Right = i == 0
	}
}

// questionOf is the sample's question of a kind.
func questionOf(t *testing.T, kind course.QuestionKind) *course.Question {
	t.Helper()
	for _, q := range algebra().Units[0].Lessons[2].Check.Questions {
		if q.Kind == kind {
			return q
		}
	}
	t.Fatalf("no question of kind %s", kind)
	return nil
}

func view(t *testing.T, w *Wording, q *course.Question) Question {
	t.Helper()
	v, err := w.question(q)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// Nothing that answers a question is in any file of the site.
func TestNoKeyInTheSite(t *testing.T) {
	for address, content := range render(t, algebra(), Options{}) {
		for _, secret := range []string{"SECRET", "VERSION-B"} {
			if i := strings.Index(content, secret); i >= 0 {
				t.Errorf("%s: …%s…", address, content[max(0, i-60):min(len(content), i+60)])
			}
		}
	}
}

func TestTry(t *testing.T) {
	questions := func(versions ...string) []*course.Question {
		var all []*course.Question
		for i, v := range versions {
			all = append(all, &course.Question{ID: string(rune('a' + i)), Version: v})
		}
		return all
	}
	for name, c := range map[string]struct {
		check course.Check
		want  int
		never string
	}{
		"all":                   {course.Check{Questions: questions("", "", "")}, 3, ""},
		"as many as are drawn":  {course.Check{Draw: 2, Questions: questions("", "", "")}, 2, ""},
		"the first version":     {course.Check{Versions: []string{"A", "B"}, Questions: questions("A", "B", "", "B")}, 2, "b"},
		"one named beside none": {course.Check{Versions: []string{"B"}, Questions: questions("", "B", "")}, 3, ""},
		"only one":              {course.Check{Versions: []string{"B"}, Questions: questions("B", "B")}, 2, ""},
		"none":                  {course.Check{}, 0, ""},
	} {
		got := try(&c.check)
		if len(got) != c.want || got[c.never] {
			t.Errorf("%s: %v", name, got)
		}
	}
}
