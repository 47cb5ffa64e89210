package variant

import (
	"math/big"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

const (
	// usualVariants are drawn where the author does not say.
	usualVariants = 12
	// mostVariants bounds what ends up in a page.
	mostVariants = 500
	// judged is how many drawings are looked at for what may go wrong, even
	// when the pool is full before.
	judged = 256
)

// Draw fills the pool of a question with given values: up to q.Variants
// variants that differ in what a student sees, computed for every {{expression}}
// of the question. The same given values draw the same pool, whatever the
// question is called and wherever it stands: renaming it, or saying it in another
// language, takes no variant from a student who has begun with it. Drawings that
// divide by zero, have no value or make two options alike are left out.
//
// Variant.Given is what was drawn, Variant.Values holds each expression's text, as
// the language of the question writes it, under the expression as written and,
// where that differs, without the spaces around it. Variant.Number is exact: a
// decimal, or a fraction such as "1/3". A question without given values is left
// alone: braces in it are text.
func Draw(q *course.Question, language string) diag.List {
	q.Pool = nil
	if len(q.Given) == 0 {
		return nil
	}
	d := &drawer{q: q, texts: read(q)}
	if !d.checkGiven() || !d.parse() {
		return d.diags
	}
	if d.checkShown(); d.diags.Failed() {
		return d.diags
	}
	d.checkUse()
	d.fill(newSampler(q.Given, seed(q.Given)))
	d.report()
	d.checkTypeable()
	localise(q.Pool, language)
	return d.diags
}

// drawer draws the variants of one question.
type drawer struct {
	q     *course.Question
	texts contents
	diags diag.List
	// formulas are the expressions of the question, each once.
	formulas []*formula
	// answer is the computed number, nil where there is none.
	answer *formula

	examined int
	clashes  []*clash
}

// formula is one expression of the question and what went wrong with it.
type formula struct {
	*expression
	text string // as written between the braces
	at   field
	// offset is where it stands in the text of the field, in bytes.
	offset int
	failed map[trouble]*failure
}

// failure counts the drawings in which something goes wrong.
type failure struct {
	times int
	// picks are the first such drawing's.
	picks []int
}

func (f *failure) count(picks []int) {
	if f.times++; f.times == 1 {
		f.picks = slices.Clone(picks)
	}
}

func (d *drawer) checkGiven() bool {
	for i, g := range d.q.Given {
		if index, err := checkGiven(g); err != nil {
			path := []any{"given", g.Name}
			if index >= 0 {
				path = append(path, index)
			}
			d.diags = append(d.diags, err.At(d.q.At.Find(path...)))
		} else if i > 0 && slices.ContainsFunc(d.q.Given[:i], func(o course.Given) bool { return o.Name == g.Name }) {
			err := &GivenError{g.Name + " is given twice", "leave one of them out"}
			d.diags = append(d.diags, err.At(d.q.At.Find("given", g.Name)))
		}
	}
	return len(d.diags) == 0
}

// parse reads the expressions of every text and the computed number.
func (d *drawer) parse() bool {
	var names []string
	for _, g := range d.q.Given {
		names = append(names, g.Name)
	}
	d.checkBraces(names)
	seen := map[string]bool{}
	read := func(f *formula) *formula {
		e, wrong := parse(f.text, names)
		if wrong != nil {
			pos := d.q.At.Find(append(slices.Clone(f.at.path), course.Offset(f.offset+wrong.offset))...)
			d.diags = append(d.diags, wrong.rule.At(pos, f.String()+": "+wrong.message, wrong.hint))
			return nil
		}
		f.expression = e
		return f
	}
	for _, at := range d.texts.all {
		for _, e := range Expressions(at.source) {
			if seen[e.Text] {
				continue
			}
			seen[e.Text] = true
			if f := read(&formula{text: e.Text, at: at, offset: e.Offset}); f != nil {
				d.formulas = append(d.formulas, f)
			}
		}
	}
	if n := d.q.Number; n != nil {
		at := field{n.Value, []any{"number"}}
		if strings.Contains(n.Value, "{{") {
			d.diags = append(d.diags, badExpression.At(d.q.At.Find("number"), "the number is computed without braces",
				"write number = \""+strings.TrimSpace(strings.NewReplacer("{{", "", "}}", "").Replace(n.Value))+"\""))
		} else {
			d.answer = read(&formula{text: n.Value, at: at})
		}
	}
	return len(d.diags) == 0
}

// String is the formula as the author sees it.
func (f *formula) String() string {
	if f.at.path[0] == "number" {
		return "number = \"" + f.text + "\""
	}
	return "{{" + f.text + "}}"
}

// fill looks at drawings until the pool is full and enough have been judged.
func (d *drawer) fill(s *sampler) {
	want := d.q.Variants
	if want <= 0 {
		want = usualVariants
	}
	want = min(want, mostVariants)
	values := make([][]value, len(d.q.Given))
	for i, g := range d.q.Given {
		values[i] = make([]value, len(g.Values)) // read when drawn
	}
	picks, drawing := make([]int, len(values)), make([]value, len(values))
	seen, compares := map[string]bool{}, d.compares()
	for (len(d.q.Pool) < want || d.examined < judged) && s.next(picks) {
		for i, n := range picks {
			if values[i][n].Rat == nil {
				values[i][n] = value{Rat: given(d.q.Given[i], n)}
			}
			drawing[i] = values[i][n]
		}
		d.examined++
		if len(d.q.Pool) == want && !compares {
			d.fails(drawing, picks)
			continue
		}
		v, key, ok := d.variant(drawing, picks)
		if ok && len(d.q.Pool) < want && !seen[key] {
			seen[key] = true
			v.Given = make([]string, len(picks))
			for i, n := range picks {
				v.Given[i] = d.q.Given[i].Values[n]
			}
			d.q.Pool = append(d.q.Pool, v)
		}
	}
}

// fails computes one drawing for what may go wrong alone.
func (d *drawer) fails(drawing []value, picks []int) {
	for _, f := range d.formulas {
		f.try(drawing, picks)
	}
	if d.answer != nil {
		d.answer.try(drawing, picks)
	}
}

func given(g course.Given, n int) *big.Rat {
	r, _ := decimal(g.Values[n])
	return r
}

// variant computes one drawing; key tells it from others.
func (d *drawer) variant(drawing []value, picks []int) (v course.Variant, key string, ok bool) {
	v.Values = make(map[string]string, len(d.formulas))
	var seen strings.Builder
	ok = true
	for _, f := range d.formulas {
		n, good := f.try(drawing, picks)
		if !good {
			ok = false
			continue
		}
		shown := text(n)
		v.Values[f.text] = shown
		v.Values[strings.TrimSpace(f.text)] = shown
		seen.WriteString(shown)
		seen.WriteByte('|')
	}
	if d.answer != nil {
		if n, good := d.answer.try(drawing, picks); good {
			v.Number = exact(n.Rat)
			if n.near {
				v.Number = exact(round(n.Rat, irrationalDigits))
			}
		} else {
			ok = false
		}
	}
	seen.WriteString(v.Number)
	return v, seen.String(), ok && d.distinct(v.Values, picks)
}

func (f *formula) try(drawing []value, picks []int) (value, bool) {
	v, bad := f.compute(drawing)
	if bad == fine {
		return v, true
	}
	if f.failed == nil {
		f.failed = map[trouble]*failure{}
	}
	if f.failed[bad] == nil {
		f.failed[bad] = &failure{}
	}
	f.failed[bad].count(picks)
	return v, false
}
