package document

import (
	"fmt"
	"reflect"
	"strings"
)

// Answers is what right and wrong hold: one answer, or a list of them.
type Answers struct {
	// List says that a list was written: right = ["a"] asks to choose all,
	// right = "a" to choose one.
	List    bool
	Options []Option
}

// Option is an answer to choose: a text, or a table with what to tell whoever
// chooses it.
type Option struct {
	Text    string   `key:"text"`
	Because string   `key:"because"`
	Again   *Seconds `key:"again"`
}

func (a *Answers) read(d *decoder, v any, path []any) bool {
	items, list := v.([]any)
	if !list {
		items = []any{v}
	}
	a.List = list
	before := len(d.diags)
	for i, item := range items {
		at := path
		if list {
			at = append(path[:len(path):len(path)], i)
		}
		var o Option
		if _, table := item.(map[string]any); table {
			d.within(item, optionSchema, reflect.ValueOf(&o).Elem(), at)
			if o.Text == "" && len(d.diags) == before {
				d.report(badValue, at, "this option has no text", `write it as { text = "…", because = "…" }`)
			}
		} else if s, ok := d.text(item, at); ok {
			o.Text = s
		}
		a.Options = append(a.Options, o)
	}
	return len(d.diags) == before
}

// Tolerance is how far a number may be off: a number, or a percentage.
type Tolerance struct {
	// Value is a decimal as written, without the percent sign.
	Value   string
	Percent bool
}

func (t *Tolerance) read(d *decoder, v any, path []any) bool {
	text, ok := d.t.written(v, path)
	value, percent := strings.CutSuffix(strings.TrimSpace(text), "%")
	value = strings.TrimSpace(value)
	if !ok || !digits(strings.Replace(value, ",", ".", 1), true) {
		d.report(badValue, path, "within must be a number that is not negative, or a percentage: "+shown(text, ok),
			fmt.Sprintf(`write %s or %s`, d.assign("within", "0.5"), d.assign("within", `"2%"`)))
		return false
	}
	*t = Tolerance{Value: strings.Replace(value, ",", ".", 1), Percent: percent}
	return true
}

// Pair is one line of a match question.
type Pair struct{ Left, Right string }

func (p *Pair) read(d *decoder, v any, path []any) bool {
	items, ok := v.([]any)
	if !ok || len(items) != 2 {
		d.report(wrongType, path, "a line of match must be two texts that belong together",
			`write match = [["H2O", "water"], ["NaCl", "salt"]]`)
		return false
	}
	left, okLeft := d.text(items[0], append(path[:len(path):len(path)], 0))
	right, okRight := d.text(items[1], append(path[:len(path):len(path)], 1))
	*p = Pair{left, right}
	return okLeft && okRight
}

// Given is a value that varies: a range as written, or a list of numbers.
type Given struct {
	Range  string
	List   []string
	IsList bool
}

func (g *Given) read(d *decoder, v any, path []any) bool {
	items, list := v.([]any)
	if !list {
		text, ok := d.text(v, path)
		g.Range = text
		return ok
	}
	g.IsList = true
	for i, item := range items {
		text, ok := d.text(item, append(path[:len(path):len(path)], i))
		if !ok {
			return false
		}
		g.List = append(g.List, text)
	}
	return true
}
