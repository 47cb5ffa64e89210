package seal

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/numeral"
)

var update = flag.Bool("update", false, "write testdata anew")

// vectors is testdata/vectors.json: what js/test/unit/judge.vectors.test.ts
// does with testdata/payload.json, and with what is emitted for the questions
// of testdata/judging.json, must come out like this.
type vectors struct {
	Language string `json:"language"`
	// Definitions are the payloads of the questions of judging.json.
	Definitions map[string]Question `json:"definitions"`
	Vectors     []vector            `json:"vectors"`
	// Folds are hashes of how each character of a block of 256 is folded in a
	// text, as a unit and as a number's spelling, by the block's first code
	// point. Blocks to which Unicode still adds letters are not among them.
	Folds map[string]string `json:"folds"`
}

// vector is one variant of a question of the sample.
type vector struct {
	Question  string   `json:"question"`
	Variant   string   `json:"variant"`
	Responses []judged `json:"responses"`
	Ask       string   `json:"ask"`
	// Items, To and Because are by key.
	Items   map[string]string  `json:"items"`
	To      map[string]string  `json:"to"`
	Rubric  []string           `json:"rubric"`
	Hints   []string           `json:"hints"`
	Why     string             `json:"why"`
	Model   string             `json:"model"`
	Because map[string]Because `json:"because"`
}

type judged struct {
	Response any     `json:"response"`
	Verdict  Verdict `json:"verdict"`
}

func TestVectors(t *testing.T) {
	l := sample()
	whole, err := payload(l, words)
	if err != nil {
		t.Fatal(err)
	}
	p := whole.keep(l, 100)
	emitted, _ := written(t, l, words)
	golden(t, "payload.json", indented(t, json.RawMessage(emitted)))

	out := vectors{Language: "en", Definitions: map[string]Question{}, Vectors: []vector{}}
	models := questions(l)
	p.each(func(q Question) {
		for i := range q.Variants {
			out.Vectors = append(out.Vectors, expected(t, models[0], q, i))
		}
		models = models[1:]
	})
	definitions, _ := readJudging(t)
	for name, d := range definitions {
		q, err := question("course", &course.Lesson{Page: course.Page{ID: "unit/lesson", Language: "en"}}, d.question(name))
		if err != nil {
			t.Fatal(err)
		}
		out.Definitions[name] = q
	}
	out.Folds = folds()
	golden(t, "vectors.json", indented(t, out))
}

// folds is the sweep over all settled blocks of characters.
func folds() map[string]string {
	all := map[string]string{}
	for block := 0; block < 0x10000; block += 0x100 {
		if block >= 0x1C00 && block < 0x1D00 || block >= 0x2C00 && block < 0x3000 || block >= 0x3100 && block < 0xFB00 {
			continue
		}
		var lines []string
		for r := rune(block); r < rune(block+0x100); r++ {
			text := "a" + string(r) + "b"
			lines = append(lines, fold(text)+"\t"+fold(string(r))+"\t"+foldUnit(text)+"\t"+numeral.Spell(text)+"\t"+letterwise(string(r)))
		}
		all[fmt.Sprintf("%04x", block)] = answerHash("", "", strings.Join(lines, "\n"))
	}
	return all
}

// expected is a variant's vector, its texts rendered without holes or seals.
func expected(t *testing.T, model *course.Question, q Question, variant int) vector {
	t.Helper()
	var values map[string]string
	drawn := course.Variant{}
	if len(model.Pool) > 0 {
		drawn = model.Pool[variant]
		values = drawn.Values
	}
	p := newPrinter(nil)
	render := func(text course.Prose, finish func(string) string) string { return p.render(text, values, finish) }
	all := func(list []course.Prose, finish func(string) string) []string {
		texts := []string{}
		for _, text := range list {
			texts = append(texts, render(text, finish))
		}
		return texts
	}
	id := q.Variants[variant].ID
	v := vector{
		Question: q.ID, Variant: id, Ask: render(model.Ask, block), Rubric: all(model.Rubric, inline), Hints: all(model.Hint, block),
		Why: render(model.Why, block), Model: render(model.Model, block),
		Items: map[string]string{}, To: map[string]string{}, Because: map[string]Because{},
	}
	if model.Kind == course.Gaps {
		v.Ask = blanks(v.Ask)
	}
	items, to := entries(model)
	for _, e := range items {
		v.Items[e.k] = render(e.text, inline)
		v.Because[e.k] = Because{HTML: render(e.because, block), Again: seconds(e.again)}
	}
	for _, e := range to {
		v.To[e.k] = render(e.text, inline)
	}
	if p.err != nil {
		t.Fatal(p.err)
	}
	for _, r := range responses(model, drawn, byPlace(items), byPlace(to)) {
		b, err := json.Marshal(r.response)
		if err != nil {
			t.Fatal(err)
		}
		verdict := Judge(q, id, b, "en")
		if verdict.Right != r.right {
			t.Errorf("%s %s %s: right is %v", q.ID, id, b, verdict.Right)
		}
		v.Responses = append(v.Responses, judged{r.response, verdict})
	}
	return v
}

type response struct {
	response any
	right    bool
}

// responses are right and wrong ones to a question of the sample. Keys are in
// the author's order.
func responses(q *course.Question, drawn course.Variant, items, to []string) []response {
	switch q.ID {
	case "atp", "product":
		return []response{{items[0], true}, {items[1], false}, {items[2], false}, {nil, false}}
	case "primes":
		return []response{{[]string{items[1], items[0]}, true}, {[]string{items[0]}, false}, {items, false}}
	case "slope":
		return []response{{drawn.Number, true}, {drawn.Number + " m", true}, {drawn.Number + " cm", false}, {"99", false}, {"", false}}
	case "mass":
		return []response{{"2,501 g", true}, {"2500", false}, {"2,502 g", false}}
	case "gas":
		return []response{{"Carbon  Dioxide.", true}, {"co₂", true}, {"carbon", false}}
	case "symbol":
		return []response{{" Fe ", true}, {"fe", false}}
	case "salt":
		return []response{
			{[]string{"h2o", "Sodium chloride", drawn.Values["2*a"]}, true},
			{[]string{"h2o", "H2O", drawn.Values["2*a"]}, false}, {[]string{"h2o"}, false},
		}
	case "cycle": // the two "stir" count as each other
		return []response{{items, true}, {[]string{items[2], items[1], items[0], items[3]}, true}, {[]string{items[1], items[0], items[2], items[3]}, false}}
	case "pairs":
		right := [][]string{{items[2], to[2]}, {items[0], to[0]}, {items[1], to[1]}}
		// Where a is 1, the right sides {{a}} and 1 look alike.
		swapped := [][]string{{items[0], to[2]}, {items[1], to[1]}, {items[2], to[0]}}
		return []response{{right, true}, {swapped, drawn.Values["a"] == "1"}, {[][]string{{items[0], to[3]}, right[1], right[2]}, false}}
	}
	return []response{{"anything", false}}
}

func indented(t *testing.T, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// golden compares with a file of testdata, which -update writes.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile("testdata/"+name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s is not what is emitted now (-update writes it):\n%s", name, diff)
	}
}
