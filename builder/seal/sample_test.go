package seal

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// markdown stands in for the real one: **strong**, $maths$ where one pair of
// braces stays around a value, {{values}}, and #{{values}}# that no hole can
// express, because their length is written.
type markdown string

var (
	strong   = regexp.MustCompile(`\*\*(.+?)\*\*`)
	maths    = regexp.MustCompile(`\$(.+?)\$`)
	measured = regexp.MustCompile(`#(.*?)#`)
)

// Render writes the HTML of the text.
func (m markdown) Render(w *bytes.Buffer, show course.Show) error {
	put := func(s, before, after string) string {
		return expression.ReplaceAllStringFunc(s, func(e string) string {
			if value, ok := show.Values[e[2:len(e)-2]]; ok {
				return before + value + after
			}
			return e
		})
	}
	s := html.EscapeString(string(m))
	s = maths.ReplaceAllStringFunc(s, func(tex string) string {
		return `<code class="math">` + put(tex[1:len(tex)-1], "{", "}") + "</code>"
	})
	s = strong.ReplaceAllString(put(s, "", ""), "<strong>$1</strong>")
	s = measured.ReplaceAllStringFunc(s, func(text string) string {
		text = text[1 : len(text)-1]
		return fmt.Sprintf(`<b data-length="%d">%s</b>`, len(text), text)
	})
	w.WriteString("<p>" + s + "</p>\n")
	return nil
}

// text is a short text of a test's question.
func text(source string) course.Prose {
	if source == "" {
		return course.Prose{}
	}
	return course.Prose{Source: source, Markup: markdown(source)}
}

func proses(sources ...string) (all []course.Prose) {
	for _, s := range sources {
		all = append(all, text(s))
	}
	return all
}

// asked is a question with the least that all have.
func asked(id string, kind course.QuestionKind, ask string) *course.Question {
	return &course.Question{ID: id, Kind: kind, Ask: text(ask), Again: -1, Changed: "credit", At: course.Fixed{File: "slope.md", Line: 7, Column: 1}}
}

// choice is an option; because may be "".
func choice(right bool, source, because string) course.Option {
	return course.Option{Right: right, Text: text(source), Because: text(because), Again: -1}
}

// lessonOf is a lesson with a check of two versions.
func lessonOf(questions ...*course.Question) *course.Lesson {
	return &course.Lesson{
		Page: course.Page{Source: "slope.md", ID: "linear/slope", Language: "en"},
		Check: &course.Check{
			Rule: course.Rule{Kind: "of", N: 4, M: 5}, Tries: 2, Questions: questions,
			At: course.Fixed{File: "slope.md", Line: 3, Column: 1},
		},
	}
}

// drawn is a variant whose values are pairs of expression and text.
func drawn(number string, pairs ...string) course.Variant {
	v := course.Variant{Values: map[string]string{}, Number: number}
	for i := 0; i < len(pairs); i += 2 {
		v.Values[pairs[i]] = pairs[i+1]
	}
	return v
}

// sample is a lesson with every kind of question and every key once.
func sample() *course.Lesson {
	atp := asked("atp", course.ChooseOne, "Where is **most** ATP made?")
	atp.Was = []string{"cells/energy#atp"}
	atp.Changed = "keep"
	atp.Again = 80.5
	atp.Hint = proses("Think of folds.", "Membranes & more.")
	atp.Why = text("The **mitochondria** make it.")
	atp.Options = []course.Option{choice(true, "mitochondria", ""), choice(false, "nucleus", "It keeps DNA."), choice(false, "cell wall", "")}
	atp.Options[1].Again = 10
	atp.Options[2].Again = 20

	primes := asked("primes", course.ChooseAll, "Which are primes?")
	primes.Changed = "ask"
	primes.Version = "A"
	primes.Options = []course.Option{choice(true, "2", ""), choice(true, "3", ""), choice(false, "4", ""), choice(false, "9", "")}

	slope := asked("slope", course.Number, "A line climbs {{a*b}} for every $x = {{b}}$. Its slope?")
	slope.Given = []course.Given{{Name: "a"}, {Name: "b"}}
	slope.Number = &course.NumberAnswer{Value: "a", Within: "2", Percent: true, Unit: "m"}
	slope.Hint = proses("Divide {{a*b}} by {{b}}.", "See #{{ a }}#.")
	slope.Why = text("{{a*b}} / {{b}} is {{ a }}")
	slope.Pool = []course.Variant{
		drawn("2", "a*b", "6", "b", "3", " a ", "2", "a", "2"), drawn("1/3", "a*b", "1", "b", "3", " a ", "0.333333", "a", "0.333333"),
		drawn("-5", "a*b", "-20", "b", "4", " a ", "-5", "a", "-5"), drawn("7", "a*b", "14", "b", "2", " a ", "7", "a", "7"),
		drawn("10", "a*b", "20", "b", "2", " a ", "10", "a", "10"),
	}

	mass := asked("mass", course.Number, "How many grams are in 2.5 kg?")
	mass.Number = &course.NumberAnswer{Value: "2500", Within: "1", Unit: "g", UnitRequired: true}

	gas := asked("gas", course.ShortText, "What do plants take in?")
	gas.Text = []string{"carbon dioxide", "CO2"}

	symbol := asked("symbol", course.ShortText, "Iron's symbol?")
	symbol.Text, symbol.Exact = []string{"Fe"}, true

	salt := asked("salt", course.Gaps, "Water is [[H2O]], salt is [[NaCl|sodium chloride]] and {{a}} + {{a}} is [[{{2*a}}]].")
	salt.Given = []course.Given{{Name: "a"}}
	salt.Gaps = [][]string{{"H2O"}, {"NaCl", "sodium chloride"}, {"{{2*a}}"}}
	salt.Pool = []course.Variant{drawn("", "a", "2", "2*a", "4"), drawn("", "a", "3", "2*a", "6")}

	cycle := asked("cycle", course.Order, "A recipe")
	cycle.Order = proses("stir", "bake", "stir", "eat")

	pairs := asked("pairs", course.Match, "Which go together? #{{a}}#")
	pairs.Given = []course.Given{{Name: "a"}, {Name: "b"}}
	pairs.Match = []course.Pair{{Left: text("$x^{{a}}$"), Right: text("{{a}}")}, {Left: text("$x^{{b}}$"), Right: text("#{{b}}#")}, {Left: text("one"), Right: text("1")}}
	pairs.Extra = proses("none")
	pairs.Pool = []course.Variant{drawn("", "a", "1", "b", "10"), drawn("", "a", "4", "b", "5")}

	wrong := asked("product", course.ChooseOne, "What is {{a}} times {{b}}?")
	wrong.Given = pairs.Given
	wrong.Options = []course.Option{choice(true, "{{a*b}}", ""), choice(false, "#{{a+b}}#", "That is {{a}} + {{b}} in #{{a-b}}#."), choice(false, "{{a}}{{b}}", "They stand side by side: {{b*a}}.")}
	wrong.Pool = []course.Variant{
		drawn("", "a", "2", "b", "3", "a*b", "6", "a+b", "5", "a-b", "-1", "b*a", "6"),
		drawn("", "a", "4", "b", "5", "a*b", "20", "a+b", "9", "a-b", "-1", "b*a", "20"),
		{Values: drawn("", "a", "7", "b", "5", "a*b", "35", "a+b", "12", "a-b", "2", "b*a", "35").Values, Given: []string{"7", "5"}},
	}

	essay := asked("essay", course.Written, "Explain slope for #{{a}}#.")
	essay.Given = []course.Given{{Name: "a"}}
	essay.Pool = []course.Variant{drawn("", "a", "8", "a+a", "16", "a*a", "64")}
	essay.Why, essay.Hint = text("Compare #{{a+a}}#."), proses("First {{a}}.", "Then #{{a*a}}#.")
	essay.Model = text("It is #{{a*a}}# steep.")
	essay.Rubric, essay.Answer = proses("says **rise**", "says #{{a}}#"), []string{"text", "drawing"}

	l := lessonOf(atp, primes, slope, mass, gas, symbol, salt, cycle, pairs, essay)
	l.Check.Revise, l.Check.Confidence, l.Check.Versions, l.Check.Draw = []string{"practice", "video"}, true, []string{"A", "B"}, 5
	l.Practice = []*course.Question{wrong}
	return l
}

// words are the options of most tests.
var words = Options{Course: "algebra", Words: "4 of your last 5 without hints"}

// made is the payload of a question of the sample's kind.
func made(t *testing.T, q *course.Question) Question {
	t.Helper()
	out, err := question("algebra", lessonOf(q), q)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// written is the JSON of a lesson's questions.
func written(t *testing.T, l *course.Lesson, o Options) (string, diag.List) {
	t.Helper()
	b, diags, err := Questions(l, o)
	if err != nil {
		t.Fatal(err)
	}
	return string(b), diags
}
