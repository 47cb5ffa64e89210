package markdown_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/course"
)

const plainQuestions = `# Cells

## Mastery check (B)

Take your time.

### Where is *most* ATP made? <!-- id: atp -->
![A cell](cell.png)

Look twice:

> **Hint:** Think of the part
> with folded membranes.
>
> **Hint 2:** It has two.

- [ ] nucleus
  > The nucleus keeps DNA. Watch again from 1:20.
- [x] mitochondria

  | a |
  |---|
- [ ] cell wall

> **Solution:** Most is made there.

### How many grams are in 2.5 kg?
**Answer:** 2500 ± 1 g

### What gas do plants take in?
<!-- id: gas -->
**Answer:** ` + "`carbon dioxide` or `CO2`" + `
**Hint:** It is in the air.

### Aside
No question.

### Which are even?
1. [x] 2
2. [ ] 3
3. [X] 4

### Explain it.
<!-- id: why -->

::: solution
Because.
:::

### Water is [[H2O|water]]. <!-- id: gap -->

## After
`

func TestQuestionsInPlainMarkdown(t *testing.T) {
	facts, diags := markdown.Scan(markdown.Text{File: "a.md", Line: 1, Bytes: []byte(plainQuestions), Language: "en"})
	if len(diags) > 0 {
		t.Errorf("diagnostics: %+v", diags)
	}
	say := func(s string) course.Prose { return course.Prose{Source: s} }
	option := func(s string, right bool) course.Option {
		return course.Option{Text: say(s), Right: right, Again: -1}
	}
	question := func(line int, q course.Question) *course.Question {
		q.Version, q.Changed, q.Again = "B", "credit", -1
		p := at(line, 1)
		q.At = course.Fixed(p)
		return &q
	}
	nucleus := option("nucleus", false)
	nucleus.Because, nucleus.Again = say("The nucleus keeps DNA. Watch again from 1:20."), 80
	want := []*course.QuestionList{
		{Version: "B", Questions: []*course.Question{
			question(7, course.Question{
				ID: "atp", Kind: course.ChooseOne,
				Ask:     say("Where is *most* ATP made?\n\n![A cell](cell.png)\n\nLook twice:"),
				Hint:    []course.Prose{say("Think of the part\nwith folded membranes."), say("It has two.")},
				Why:     say("Most is made there."),
				Options: []course.Option{option("mitochondria\n\n| a |\n|---|", true), nucleus, option("cell wall", false)},
			}),
			question(27, course.Question{
				Kind: course.Number, Ask: say("How many grams are in 2.5 kg?"),
				Number: &course.NumberAnswer{Value: "2500", Within: "1", Unit: "g"},
			}),
			question(30, course.Question{
				ID: "gas", Kind: course.ShortText, Ask: say("What gas do plants take in?"),
				Hint: []course.Prose{say("It is in the air.")}, Text: []string{"carbon dioxide", "CO2"},
			}),
		}},
		{Version: "B", Questions: []*course.Question{
			question(38, course.Question{
				Kind: course.ChooseAll, Ask: say("Which are even?"),
				Options: []course.Option{option("2", true), option("4", true), option("3", false)},
			}),
			question(43, course.Question{
				ID: "why", Kind: course.Written, Ask: say("Explain it."),
				Why: say("Because."), Model: say("Because."), Answer: []string{"text"},
			}),
			question(50, course.Question{
				ID: "gap", Kind: course.Gaps, Ask: say("Water is [[H2O|water]]."), Gaps: [][]string{{"H2O", "water"}},
			}),
		}},
	}
	if diff := cmp.Diff(want, facts.Lists); diff != "" {
		t.Errorf("questions (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]markdown.Ref{{URL: "cell.png", Image: true, At: at(8, 1)}}, facts.Refs); diff != "" {
		t.Errorf("references within questions (-want +got):\n%s", diff)
	}
	var headings []string
	for _, h := range facts.Headings {
		headings = append(headings, h.ID)
	}
	if diff := cmp.Diff([]string{"mastery-check-b", "aside", "after"}, headings); diff != "" {
		t.Errorf("headings (-want +got):\n%s", diff)
	}
	if len(facts.Tasks) > 0 {
		t.Errorf("options are tasks: %+v", facts.Tasks)
	}
}

func TestQuestionsInThePagesLanguage(t *testing.T) {
	source := "## Prueba de dominio\n\n### ¿Cuánto?\n**Respuesta:** 2,5 ± 0,1 m/s\n\n> **Pista:** Poco.\n\n## Práctica\n\n### ¿Qué?\n**Answer:** `a`\n\n> **Solución:** Sí.\n"
	facts, _ := markdown.Scan(markdown.Text{File: "a.md", Line: 1, Bytes: []byte(source), Language: "es-MX"})
	if len(facts.Lists) != 2 || facts.Lists[0].Practice || !facts.Lists[1].Practice {
		t.Fatalf("lists %+v", facts.Lists)
	}
	q := facts.Lists[0].Questions[0]
	if want := (course.NumberAnswer{Value: "2.5", Within: "0.1", Unit: "m/s"}); q.Number == nil || *q.Number != want {
		t.Errorf("number %+v, want %+v", q.Number, want)
	}
	if len(q.Hint) != 1 || q.Hint[0].Source != "Poco." {
		t.Errorf("hint %+v", q.Hint)
	}
	if why := facts.Lists[1].Questions[0].Why.Source; why != "Sí." {
		t.Errorf("solution %q", why)
	}
}

func TestAnswers(t *testing.T) {
	number := func(value, within string, percent bool, unit string) *course.NumberAnswer {
		return &course.NumberAnswer{Value: value, Within: within, Percent: percent, Unit: unit}
	}
	tests := []struct {
		answer, language string
		number           *course.NumberAnswer
		text             []string
	}{
		{"2500", "en", number("2500", "", false, ""), nil},
		{"-3.5", "en", number("-3.5", "", false, ""), nil},
		{"−4", "en", number("-4", "", false, ""), nil},
		{"3/4", "en", number("3/4", "", false, ""), nil},
		{"2.5e3 ± 2% km", "en", number("2500", "2", true, "km"), nil},
		{"50 +- 0.5 %", "en", number("50", "0.5", true, ""), nil},
		{"2,500", "en", number("2500", "", false, ""), nil},
		{"2,500", "de", number("2.5", "", false, ""), nil},
		{"2,5", "en", number("2.5", "", false, ""), nil},
		{"$12$", "en", number("12", "", false, ""), nil},
		{"**7** kg", "en", number("7", "", false, "kg"), nil},
		{"1 3/4 cups", "en", number("7/4", "", false, "cups"), nil},
		{"2½", "en", number("2.5", "", false, ""), nil},
		{"2.5·10^3 m/s²", "en", number("2500", "", false, "m/s²"), nil},
		{`$2.5 \cdot 10^3$`, "en", number("2500", "", false, ""), nil},
		{"6 x 10^-2", "en", number("0.06", "", false, ""), nil},
		{"1 234 567", "en", number("1234567", "", false, ""), nil},
		{"1.234,5", "es", number("1234.5", "", false, ""), nil},
		{"1,234.5", "en", number("1234.5", "", false, ""), nil},
		{"1.235", "es", number("1.235", "", false, ""), nil},
		{"٣٫٥ كغ", "ar", number("3.5", "", false, "كغ"), nil},
		{"45 % ± 2", "en", number("45", "2", false, "%"), nil},
		{"5 g ± 1 kg", "en", nil, []string{"5 g ± 1 kg"}},
		{"3 of the four largest moons of Jupiter", "en", nil, []string{"3 of the four largest moons of Jupiter"}},
		{"*Homo sapiens*", "en", nil, []string{"*Homo sapiens*"}},
		{"Paris", "en", nil, []string{"Paris"}},
		{"`a` or `b c`", "en", nil, []string{"a", "b c"}},
	}
	for _, test := range tests {
		facts, _ := markdown.Scan(markdown.Text{File: "a.md", Line: 1, Language: test.language,
			Bytes: []byte("## Practice\n\n### Q\n**Answer:** " + test.answer + "\n")})
		if len(facts.Lists) != 1 {
			t.Errorf("%q is no question", test.answer)
			continue
		}
		q := facts.Lists[0].Questions[0]
		if diff := cmp.Diff(test.number, q.Number); diff != "" {
			t.Errorf("%q in %s (-want +got):\n%s", test.answer, test.language, diff)
		}
		if diff := cmp.Diff(test.text, q.Text); diff != "" {
			t.Errorf("%q in %s (-want +got):\n%s", test.answer, test.language, diff)
		}
	}
}

func TestAQuestionWithoutARightAnswerIsPassedOn(t *testing.T) {
	facts, diags := scan("## Mastery check\n\n### Which?\n- [ ] a\n- [ ] b\n")
	if len(diags) > 0 || len(facts.Lists) != 1 {
		t.Fatalf("lists %+v, diagnostics %+v", facts.Lists, diags)
	}
	q := facts.Lists[0].Questions[0]
	if q.Kind != course.ChooseOne || len(q.Options) != 2 || q.At.Find() != at(5, 1) {
		t.Errorf("question %+v at %+v", q, q.At.Find())
	}
}

func TestNeighboursOfAQuestionAreNotPartOfIt(t *testing.T) {
	facts, _ := scan("## Practice\n\n### A\n- [x] a\n### B\n\n```\n### no heading\n```\n\n- [x] b\n\n# End\n\ntext\n")
	var asks []string
	for _, q := range facts.Lists[0].Questions {
		asks = append(asks, q.Ask.Source)
	}
	if diff := cmp.Diff([]string{"A", "B\n\n```\n### no heading\n```"}, asks); diff != "" {
		t.Errorf("prompts (-want +got):\n%s", diff)
	}
	if strings.Contains(asks[1], "End") {
		t.Error("the next section is part of the prompt")
	}
}
