package revision_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/revision"
)

// key tells what is right in a question, as far as these tests need: texts are
// folded, so that acceptance is more than equality.
func key(_ *course.Lesson, q *course.Question) string {
	var w strings.Builder
	fmt.Fprint(&w, q.Kind, q.Exact)
	set := func(texts []string) {
		seen := map[string]bool{}
		for _, text := range texts {
			if !q.Exact {
				text = strings.ToLower(text)
			}
			seen[text] = true
		}
		fmt.Fprint(&w, seen) // maps print sorted
	}
	switch q.Kind {
	case course.Number:
		fmt.Fprintf(&w, "%+v", *q.Number)
	case course.ShortText:
		set(q.Text)
	case course.Gaps:
		for _, gap := range q.Gaps {
			set(gap)
		}
	case course.Order:
		fmt.Fprint(&w, q.ID, proses(q.Order))
	case course.Match:
		for _, pair := range q.Match {
			fmt.Fprint(&w, q.ID, pair.Left.Source, pair.Right.Source)
		}
	default:
		for _, o := range q.Options {
			if o.Right {
				fmt.Fprint(&w, q.ID, o.Text.Source)
			}
		}
	}
	return w.String()
}

func proses(list []course.Prose) []string {
	var all []string
	for _, p := range list {
		all = append(all, p.Source)
	}
	return all
}

func prose(texts ...string) []course.Prose {
	var all []course.Prose
	for _, text := range texts {
		all = append(all, course.Prose{Source: text})
	}
	return all
}

// choice has right options before the bar, wrong ones behind.
func choice(kind course.QuestionKind, options string) course.Question {
	q := course.Question{ID: "q", Kind: kind}
	right, wrong, _ := strings.Cut(options, "|")
	for i, texts := range []string{right, wrong} {
		for _, text := range strings.Fields(texts) {
			q.Options = append(q.Options, course.Option{Text: course.Prose{Source: text}, Right: i == 0})
		}
	}
	return q
}

func number(n course.NumberAnswer) course.Question {
	return course.Question{ID: "q", Kind: course.Number, Number: &n}
}

func shortText(exact bool, texts ...string) course.Question {
	return course.Question{ID: "q", Kind: course.ShortText, Exact: exact, Text: texts}
}

func gaps(texts ...[]string) course.Question {
	return course.Question{ID: "q", Kind: course.Gaps, Gaps: texts}
}

func order(texts ...string) course.Question {
	return course.Question{ID: "q", Kind: course.Order, Order: prose(texts...)}
}

// match has pairs as "left=right"; a text without = is an extra right side.
func match(pairs ...string) course.Question {
	q := course.Question{ID: "q", Kind: course.Match}
	for _, pair := range pairs {
		left, right, found := strings.Cut(pair, "=")
		if !found {
			q.Extra = append(q.Extra, prose(pair)...)
			continue
		}
		q.Match = append(q.Match, course.Pair{Left: course.Prose{Source: left}, Right: course.Prose{Source: right}})
	}
	return q
}

// with changes a question.
func with(q course.Question, change func(*course.Question)) course.Question {
	change(&q)
	return q
}

// holding is a course of one lesson whose check asks a question.
func holding(q course.Question) *course.Course {
	if q.Changed == "" {
		q.Changed = "credit"
	}
	l := &course.Lesson{Page: course.Page{Source: "u/a.md", ID: "u/a", Title: "A", Language: "en"}, Gate: course.GateCheck,
		Check: &course.Check{Rule: course.Rule{Text: "80%", Kind: "percent", N: 80}, Tries: 2, Questions: []*course.Question{&q}}}
	return &course.Course{ID: "c", Units: []*course.Unit{{Page: course.Page{ID: "u"}, Folder: "u", Lessons: []*course.Lesson{l}}}}
}

const credit = ", with a note why"

func TestACorrectedKeySaysWhoGainsAndWhoKeeps(t *testing.T) {
	one, all := course.ChooseOne, course.ChooseAll
	for _, tt := range []struct {
		name        string
		before, now course.Question
		want        string
	}{
		{"choose one", choice(one, "3 | 4 5"), choice(one, "4 | 3 5"),
			`the right answer is "4" now, not "3"; who answered "3" keeps the tick, who answered "4" gains credit` + credit},
		{"choose one, a new option", choice(one, "3 | 5"), choice(one, "4 | 3 5"),
			`the right answer is "4" now, not "3"; who answered "3" keeps the tick, nobody gains credit ("4" could not be chosen before)`},
		{"choose all", choice(all, "a b | c"), choice(all, "a c | b"),
			`the right answer is "a" and "c" now, not "a" and "b"; who chose "a" and "b" keeps the tick, who chose "a" and "c" gains credit` + credit},
		{"one answer becomes several", choice(one, "a | b c"), choice(all, "a b | c"),
			`this is a question to choose all that apply now, and was a question to choose one answer; who had it right keeps the tick, nobody gains credit (answers of the former kind do not fit)`},
		{"another id too", choice(one, "3 | 4"), with(choice(one, "4 | 3"), func(q *course.Question) { q.ID, q.Was = "p", []string{"u/a#q"} }),
			`the right answer is "4" now, not "3"; who answered "3" keeps the tick, nobody gains credit (its id changed too, so former choices cannot be read any more)`},
		{"number", number(course.NumberAnswer{Value: "3"}), number(course.NumberAnswer{Value: "4"}),
			`the right answer is 4 now, not 3; who answered 3 keeps the tick, who answered 4 gains credit` + credit},
		{"wider", number(course.NumberAnswer{Value: "10", Within: "1"}), number(course.NumberAnswer{Value: "10", Within: "20", Percent: true}),
			`the right answer is 10 ± 20% now, not 10 ± 1; who answered 10 ± 20% gains credit` + credit},
		{"narrower", number(course.NumberAnswer{Value: "10", Within: "1"}), number(course.NumberAnswer{Value: "10"}),
			`the right answer is 10 now, not 10 ± 1; who answered 10 ± 1 keeps the tick, nobody gains credit`},
		{"computed", with(number(course.NumberAnswer{Value: "a+b"}), given), with(number(course.NumberAnswer{Value: "a*b"}), given),
			`the right answer is a*b now, not a+b; who answered a+b keeps the tick, who answered a*b gains credit` + credit},
		{"computed, with some values as before", with(number(course.NumberAnswer{Value: "a+b"}), pool("1 2", "3 4")), with(number(course.NumberAnswer{Value: "a*b"}), pool("3 4", "5 6")),
			`the right answer is a*b now, not a+b; who answered a+b keeps the tick, who answered a*b, where the values are asked still, gains credit` + credit},
		{"computed, with other values", with(number(course.NumberAnswer{Value: "a+b"}), pool("1 2")), with(number(course.NumberAnswer{Value: "a*b"}), pool("3 4")),
			`the right answer is a*b now, not a+b; who answered a+b keeps the tick, nobody gains credit (it is asked with other values now, so former answers cannot be judged again)`},
		{"unit", number(course.NumberAnswer{Value: "3", Unit: "g"}), number(course.NumberAnswer{Value: "3", Unit: "kg"}),
			`the unit is kg now, not g; who wrote the unit g keeps the tick, who wrote the unit kg gains credit` + credit},
		{"a unit", number(course.NumberAnswer{Value: "3"}), number(course.NumberAnswer{Value: "3", Unit: "g", UnitRequired: true}),
			`the unit is g now; who wrote no unit keeps the tick, who wrote the unit g gains credit` + credit},
		{"no unit", number(course.NumberAnswer{Value: "3", Unit: "g"}), number(course.NumberAnswer{Value: "3"}),
			`no unit is asked for now, and g was; who wrote the unit g keeps the tick, nobody gains credit`},
		{"unit required", number(course.NumberAnswer{Value: "3", Unit: "g"}), number(course.NumberAnswer{Value: "3", Unit: "g", UnitRequired: true}),
			`the unit must be written now; who wrote no unit keeps the tick, nobody gains credit`},
		{"unit forgiven", number(course.NumberAnswer{Value: "3", Unit: "g", UnitRequired: true}), number(course.NumberAnswer{Value: "4", Unit: "g"}),
			`the right answer is 4 now, not 3, the unit may be left out now; who answered 3 keeps the tick, who answered 4 or who wrote no unit gains credit` + credit},
		{"text", shortText(false, "CO2"), shortText(false, "co2", "carbon dioxide"),
			`"carbon dioxide" is right too now; who wrote "carbon dioxide" gains credit` + credit},
		{"text less", shortText(false, "CO2", "CO"), shortText(false, "CO2"),
			`"CO" is not right any more; who wrote "CO" keeps the tick, nobody gains credit`},
		{"text forgiven", shortText(true, "CO2"), shortText(false, "CO2"),
			`capitals, spaces and accents are forgiven now; who wrote it with other capitals, spaces or accents gains credit` + credit},
		{"text exact", shortText(false, "CO2"), shortText(true, "CO2"),
			`capitals, spaces and accents count now; who wrote it with other capitals, spaces or accents keeps the tick, nobody gains credit`},
		{"gaps", gaps([]string{"H2O"}, []string{"NaCl"}), gaps([]string{"h2o"}, []string{"salt", "KCl"}),
			`"salt" or "KCl" is right in gap 2 now, not "NaCl"; who wrote "NaCl" in gap 2 keeps the tick, who wrote "salt" or "KCl" in gap 2 gains credit` + credit},
		{"another gap", gaps([]string{"H2O"}), gaps([]string{"H2O"}, []string{"x"}),
			`the text has 2 gaps now, not 1; who had it right keeps the tick, nobody gains credit (answers with another number of gaps do not fit)`},
		{"order", order("a", "b", "c"), order("b", "a", "c"),
			`the right order is "b", "a" and "c" now; who gave the former order keeps the tick, who gave this order gains credit` + credit},
		{"another step", order("a", "b"), order("a", "b", "c"),
			`the right order is "a", "b" and "c" now; who gave the former order keeps the tick, nobody gains credit ("c" was not among the steps before)`},
		{"a step less", order("a", "b", "c", "d", "e", "f"), order("a", "b", "c", "d", "e"),
			`the right order is "a", "b", "c" and 2 more now; who gave the former order keeps the tick, nobody gains credit (there were more steps before)`},
		{"match", match("a=1", "b=2", "3"), match("a=3", "b=2", "1"),
			`"a" belongs to "3" now, not to "1"; who matched them the former way keeps the tick, who matched them this way gains credit` + credit},
		{"match a new side", match("a=1", "b=2"), match("a=3", "b=2"),
			`"a" belongs to "3" now, not to "1"; who matched them the former way keeps the tick, nobody gains credit ("3" could not be chosen before)`},
		{"match more", match("a=1", "b=2"), match("a=1", "b=2", "c=3"),
			`the pairs to match are others now; who matched them the former way keeps the tick, nobody gains credit ("c" was not asked before)`},
		{"match less", match("a=1", "b=2"), match("a=1"),
			`the pairs to match are others now; who matched them the former way keeps the tick, nobody gains credit (there were more pairs before)`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := revision.Compare(holding(tt.before), holding(tt.now), revision.Options{Key: key}).Diags
			found = slices.DeleteFunc(found, func(d diag.Diagnostic) bool { return d.Code == "redrawn-question" })
			if len(found) != 1 || found[0].Code != "corrected-key" {
				t.Fatalf("got %+v", found)
			}
			if diff := cmp.Diff(tt.want, found[0].Message); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A key may change by what no text says, the language for one.
func TestAChangeThatNoTextSaysIsToldAllTheSame(t *testing.T) {
	n := 0
	other := func(*course.Lesson, *course.Question) string { n++; return fmt.Sprint(n) }
	for _, q := range []course.Question{choice(course.ChooseOne, "a | b"), number(course.NumberAnswer{Value: "3"}), order("a", "b"), match("a=1", "b=2")} {
		found := revision.Compare(holding(q), holding(q), revision.Options{Key: other}).Diags
		want := "what counts as right changed; who had it right keeps the tick, whose answer is right now gains credit" + credit
		if len(found) != 1 || found[0].Message != want {
			t.Errorf("%s: got %+v", q.Kind, found)
		}
	}
}

func TestNothingIsToldOfTheSameCourse(t *testing.T) {
	for _, q := range []course.Question{choice(course.ChooseAll, "a b | c"), gaps([]string{"a"}), {ID: "q", Kind: course.Number}, {ID: "q", Kind: course.Written}} {
		report := revision.Compare(holding(q), holding(q), revision.Options{Key: key})
		if len(report.Diags) > 0 || report.Harmless != (revision.Harmless{}) {
			t.Errorf("%s: got %+v", q.Kind, report)
		}
	}
}

// pool gives a question variants by the values of a and b.
func pool(drawn ...string) func(q *course.Question) {
	return func(q *course.Question) {
		given(q)
		for _, values := range drawn {
			q.Pool = append(q.Pool, course.Variant{Given: strings.Fields(values)})
		}
	}
}

func given(q *course.Question) { q.Given = []course.Given{{Name: "a"}, {Name: "b"}} }
