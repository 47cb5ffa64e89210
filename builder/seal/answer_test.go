package seal

import (
	"slices"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

// The revision decides whether stored answers are judged again: it changes
// exactly when what is judged right changes.
func TestRevision(t *testing.T) {
	one := func() *course.Question {
		q := asked("q", course.ChooseOne, "Which?")
		q.Options = []course.Option{choice(true, "a", "x"), choice(false, "b", "y")}
		return q
	}
	number := func() *course.Question {
		q := asked("q", course.Number, "How much?")
		q.Number = &course.NumberAnswer{Value: "2.5", Within: "0.5", Unit: "g"}
		return q
	}
	computed := func() *course.Question {
		q := asked("q", course.Number, "What is {{a}} doubled?")
		q.Given, q.Number = []course.Given{{Name: "a"}}, &course.NumberAnswer{Value: "2*a"}
		q.Pool = []course.Variant{drawn("4", "a", "2"), drawn("6", "a", "3")}
		return q
	}
	typed := func() *course.Question {
		q := asked("q", course.ShortText, "What?")
		q.Text = []string{"one", "two"}
		return q
	}
	gaps := func() *course.Question {
		q := asked("q", course.Gaps, "[[a]] [[b]]")
		q.Gaps = [][]string{{"a"}, {"b"}}
		return q
	}
	order := func() *course.Question {
		q := asked("q", course.Order, "In order")
		q.Order = proses("a", "b")
		return q
	}
	match := func() *course.Question {
		q := asked("q", course.Match, "Pairs")
		q.Match = []course.Pair{{Left: text("a"), Right: text("1")}, {Left: text("b"), Right: text("2")}}
		q.Extra = proses("3")
		return q
	}
	for _, c := range []struct {
		name    string
		base    func() *course.Question
		change  func(q *course.Question)
		changes bool
	}{
		{"nothing", one, func(*course.Question) {}, false},
		{"prompt", one, func(q *course.Question) { q.Ask = text("Which one?") }, false},
		{"hint and explanation", one, func(q *course.Question) { q.Hint, q.Why = proses("h"), text("w") }, false},
		{"feedback", one, func(q *course.Question) { q.Options[1].Because = text("z") }, false},
		{"a wrong option reworded", one, func(q *course.Question) { q.Options[1].Text = text("c") }, false},
		{"a wrong option more", one, func(q *course.Question) { q.Options = append(q.Options, choice(false, "c", "")) }, false},
		{"version and what a correction does", one, func(q *course.Question) { q.Version, q.Changed = "B", "keep" }, false},
		{"another right option", one, func(q *course.Question) { q.Options[0].Right, q.Options[1].Right = false, true }, true},
		{"a right option more", one, func(q *course.Question) { q.Options[1].Right = true }, true},
		{"a right option reworded", one, func(q *course.Question) { q.Options[0].Text = text("aa") }, true},
		{"kind", one, func(q *course.Question) { q.Kind = course.ChooseAll }, true},

		{"number written otherwise", number, func(q *course.Question) { q.Number.Value = "2.50" }, false},
		{"number as a fraction", number, func(q *course.Question) { q.Number.Value = "5/2" }, false},
		{"tolerance written otherwise", number, func(q *course.Question) { q.Number.Within = ".50" }, false},
		{"unit written otherwise", number, func(q *course.Question) { q.Number.Unit = " G" }, false},
		{"number", number, func(q *course.Question) { q.Number.Value = "2.6" }, true},
		{"tolerance", number, func(q *course.Question) { q.Number.Within = "0.4" }, true},
		{"no tolerance", number, func(q *course.Question) { q.Number.Within = "0" }, true},
		{"tolerance in percent", number, func(q *course.Question) { q.Number.Percent = true }, true},
		{"unit", number, func(q *course.Question) { q.Number.Unit = "kg" }, true},
		{"unit asked for", number, func(q *course.Question) { q.Number.UnitRequired = true }, true},

		{"a pool drawn larger", computed, func(q *course.Question) { q.Pool = append(q.Pool, drawn("8", "a", "4")) }, false},
		{"spaces in an expression", computed, func(q *course.Question) { q.Number.Value = " 2 * a" }, false},
		{"expression", computed, func(q *course.Question) { q.Number.Value = "3*a" }, true},

		{"texts in another order", typed, func(q *course.Question) { q.Text = []string{"two", "one"} }, false},
		{"a text in another spelling", typed, func(q *course.Question) { q.Text[0] = "ONE." }, false},
		{"a text twice", typed, func(q *course.Question) { q.Text = append(q.Text, "Two") }, false},
		{"a text more", typed, func(q *course.Question) { q.Text = append(q.Text, "three") }, true},
		{"to the letter", typed, func(q *course.Question) { q.Exact = true }, true},
		{"gaps' prompt", gaps, func(q *course.Question) { q.Ask = text("Say [[a]], [[b]]") }, false},
		{"gaps change places", gaps, func(q *course.Question) { q.Gaps = [][]string{{"b"}, {"a"}} }, true},
		{"gaps run together", gaps, func(q *course.Question) {
			q.Ask, q.Gaps = text("[[a|b]]"), [][]string{{"a", "b"}}
		}, true},
		{"order", order, func(q *course.Question) { q.Order = proses("b", "a") }, true},
		{"pairs written in another order", match, func(q *course.Question) { q.Match[0], q.Match[1] = q.Match[1], q.Match[0] }, false},
		{"another extra", match, func(q *course.Question) { q.Extra = proses("4", "5") }, false},
		{"pairs", match, func(q *course.Question) { q.Match[0].Right, q.Match[1].Right = q.Match[1].Right, q.Match[0].Right }, true},
	} {
		before := made(t, c.base())
		q := c.base()
		c.change(q)
		after := made(t, q)
		if (before.Rev != after.Rev) != c.changes {
			t.Errorf("%s: changed %v, want %v", c.name, before.Rev != after.Rev, c.changes)
		}
		if len(before.Rev) != 8 {
			t.Errorf("a revision of %d digits: %s", len(before.Rev), before.Rev)
		}
	}
}

// A stored answer can be judged again only while its variant and its items are
// there: neither may depend on what is right.
func TestIdentityOutlivesACorrectedKey(t *testing.T) {
	build := func(value string) Question {
		q := asked("q", course.Number, "What is {{a}} doubled?")
		q.Given, q.Number = []course.Given{{Name: "a"}}, &course.NumberAnswer{Value: value}
		q.Pool = []course.Variant{drawn("4", "a", "2"), drawn("6", "a", "3")}
		if value != "2*a" {
			q.Pool = []course.Variant{drawn("2", "a", "2"), drawn("3", "a", "3")}
		}
		return made(t, q)
	}
	wrong, right := build("a"), build("2*a")
	for i := range wrong.Variants {
		if wrong.Variants[i].ID != right.Variants[i].ID {
			t.Errorf("variant %d has another id", i)
		}
	}
	if Judge(wrong, wrong.Variants[0].ID, []byte(`"4"`), "en").Right || !Judge(right, wrong.Variants[0].ID, []byte(`"4"`), "en").Right {
		t.Error("an answer is not judged again by the corrected key")
	}
}

func TestVariantIDs(t *testing.T) {
	q := asked("q", course.Number, "What is {{a}}?")
	q.Given, q.Number = []course.Given{{Name: "a"}, {Name: "b"}}, &course.NumberAnswer{Value: "a*b"}
	// Nothing shown tells these apart; their ids must all the same.
	q.Pool = []course.Variant{drawn("2", "a", "1"), drawn("3", "a", "1"), drawn("4", "a", "1")}
	ids := map[string]bool{}
	for _, v := range made(t, q).Variants {
		ids[v.ID] = true
	}
	if len(ids) != 3 {
		t.Errorf("%d ids for 3 variants", len(ids))
	}
	// With the drawn values kept, ids follow from them, whatever is shown.
	q.Pool = []course.Variant{{Values: map[string]string{"a": "1"}, Given: []string{"1", "2"}, Number: "2"}}
	before := made(t, q).Variants[0].ID
	q.Ask, q.Pool[0].Values = text("What is {{ a }} {{b}}?"), map[string]string{" a ": "1", "b": "2"}
	if after := made(t, q).Variants[0].ID; after != before {
		t.Error("rewording changed a variant's id")
	}
}

// A text with a value in it may be typed as the page shows it, and with a point.
func TestATypedValueIsAcceptedInBothSpellings(t *testing.T) {
	v := course.Variant{Values: map[string]string{"a": "3,5", "TeX:a": "3{,}5", "code:a": "3.5", "b": "7"}}
	for text, want := range map[string][]string{"{{a}} m": {"3,5 m", "3.5 m"}, "{{b}} m": {"7 m"}, "{{c}}": {"{{c}}"}} {
		if got := typed([]string{text}, v, true, ""); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
