package seal

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

// definition is a question of testdata/judging.json: the keys of FORMAT that
// say what is right.
type definition struct {
	Kind         course.QuestionKind
	Number       string
	Within       string
	Percent      bool
	Unit         string
	UnitRequired bool
	Text         []string
	Exact        bool
	Gaps         [][]string
	Right, Wrong []string
	Order        []string
	Match        [][2]string
	Extra        []string
}

// question makes the model of a definition.
func (d definition) question(id string) *course.Question {
	q := &course.Question{ID: id, Kind: d.Kind, Ask: plainText("Which?"), Again: -1, Text: d.Text, Exact: d.Exact, Gaps: d.Gaps}
	for _, text := range d.Right {
		q.Options = append(q.Options, course.Option{Text: plainText(text), Right: true, Again: -1})
	}
	for _, text := range d.Wrong {
		q.Options = append(q.Options, course.Option{Text: plainText(text), Again: -1})
	}
	for _, text := range d.Order {
		q.Order = append(q.Order, plainText(text))
	}
	for _, pair := range d.Match {
		q.Match = append(q.Match, course.Pair{Left: plainText(pair[0]), Right: plainText(pair[1])})
	}
	for _, text := range d.Extra {
		q.Extra = append(q.Extra, plainText(text))
	}
	if d.Kind == course.Number {
		q.Number = &course.NumberAnswer{Value: d.Number, Within: d.Within, Percent: d.Percent, Unit: d.Unit, UnitRequired: d.UnitRequired}
	}
	for range d.Gaps {
		q.Ask.Source += " [[x]]"
	}
	return q
}

// plainText is a text without Markdown.
func plainText(s string) course.Prose { return course.Prose{Source: s} }

// row is one response of testdata/judging.json and whether it is right. Items
// are named by their texts.
type row struct {
	Question, Language string
	Response           any
	Right              bool
}

func readJudging(t testing.TB) (questions map[string]definition, rows []row) {
	t.Helper()
	b, err := os.ReadFile("testdata/judging.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Questions map[string]definition
		Rows      []row
	}
	if err := json.Unmarshal(b, &file); err != nil {
		t.Fatal(err)
	}
	return file.Questions, file.Rows
}

// keyed replaces the texts of items in a response by their keys; what is no
// item's text stays.
func keyed(q Question, response any) any {
	key := func(list []Item, text string) string {
		for _, item := range list {
			if item.HTML == text {
				return item.K
			}
		}
		return text
	}
	switch r := response.(type) {
	case string:
		return key(q.Items, r)
	case []any:
		out := make([]any, len(r))
		used := map[string]bool{}
		for i, one := range r {
			pair, isPair := one.([]any)
			if isPair && len(pair) >= 2 {
				out[i] = append([]any{key(q.Items, pair[0].(string)), key(q.To, pair[1].(string))}, pair[2:]...)
				continue
			}
			text, _ := one.(string)
			out[i] = one
			for _, item := range q.Items { // items with one text are used one after the other
				if item.HTML == text && (q.Kind != course.Order || !used[item.K]) {
					used[item.K] = true
					out[i] = item.K
					break
				}
			}
		}
		return out
	}
	return response
}

func TestJudging(t *testing.T) {
	definitions, rows := readJudging(t)
	if len(rows) < 300 {
		t.Errorf("only %d rows", len(rows))
	}
	met := map[string]int{}
	for _, r := range rows {
		d, ok := definitions[r.Question]
		if !ok {
			t.Fatalf("no question %q", r.Question)
		}
		l := &course.Lesson{Page: course.Page{ID: "unit/lesson", Language: r.Language}}
		q, err := question("course", l, d.question(r.Question))
		if err != nil {
			t.Fatal(err)
		}
		response, err := json.Marshal(keyed(q, r.Response))
		if err != nil {
			t.Fatal(err)
		}
		if got := Judge(q, "0", response, r.Language); got.Right != r.Right {
			t.Errorf("%s (%s) %q: got %v, want %v", r.Question, r.Language, fmt.Sprint(r.Response), got.Right, r.Right)
		}
		met[fmt.Sprint(d.Kind, r.Right)]++
		met[r.Language]++
	}
	for _, kind := range []course.QuestionKind{course.ChooseOne, course.ChooseAll, course.Number, course.ShortText, course.Gaps, course.Order, course.Match} {
		if met[fmt.Sprint(kind, true)] == 0 || met[fmt.Sprint(kind, false)] == 0 {
			t.Errorf("no right or no wrong row of kind %s", kind)
		}
	}
	for _, language := range []string{"en", "es", "ar", "he", "de"} {
		if met[language] < 20 {
			t.Errorf("only %d rows in %s", met[language], language)
		}
	}
}
