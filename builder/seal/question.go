package seal

import (
	"fmt"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// maker makes the payload of one question.
type maker struct {
	lesson *course.Lesson
	q      *course.Question
	out    Question
	p      *printer
	n      *numbering
	// open is how many holes the open texts have.
	open int
	err  error

	items, to       []entry
	ask, why, model printed
	hints, rubric   []printed
}

// question makes the payload of one question with all its variants.
func question(courseID string, l *course.Lesson, q *course.Question) (Question, error) {
	return newMaker(l, q).question(courseID)
}

func newMaker(l *course.Lesson, q *course.Question) *maker {
	m := &maker{lesson: l, q: q, p: newPrinter(q.Pool)}
	m.items, m.to = entries(q)
	return m
}

// question makes the payload.
func (m *maker) question(courseID string) (Question, error) {
	l, q := m.lesson, m.q
	if q.Kind == course.Number && q.Number == nil {
		return Question{}, fmt.Errorf("question %s of %s: it has no right answer", q.ID, l.ID)
	}
	m.out = Question{
		ID: q.ID, Was: q.Was, Kind: q.Kind, Exact: q.Exact && (q.Kind == course.ShortText || q.Kind == course.Gaps),
		Rev: revision(q, l.Language, m.items, m.to), Salt: saltOf(courseID, l.ID, q), Again: seconds(q.Again),
	}
	if q.Changed != "credit" {
		m.out.Changed = q.Changed
	}
	m.print()
	m.number()
	m.texts()
	m.kind()
	for i := range max(1, len(q.Pool)) {
		m.variant(i)
	}
	if m.err == nil {
		m.err = m.p.err
	}
	if m.err != nil {
		return Question{}, fmt.Errorf("question %s of %s: %w", q.ID, l.ID, m.err)
	}
	return m.out, nil
}

// print renders every text.
func (m *maker) print() {
	q := m.q
	finish := block
	if q.Kind == course.Gaps {
		finish = blanks
	}
	m.ask = m.p.print(q.Ask, finish)
	// Failing is better than showing an answer.
	if n := gapsShown(m.ask); q.Kind == course.Gaps && n != len(q.Gaps) {
		m.fail(fmt.Errorf("its text shows %d of %d gaps", n, len(q.Gaps)))
	}
	for i := range m.items {
		e := &m.items[i]
		e.printed, e.told = m.p.print(e.text, inline), m.p.print(e.because, block)
	}
	for i := range m.to {
		m.to[i].printed = m.p.print(m.to[i].text, inline)
	}
	many := func(list []course.Prose, finish func(string) string) (out []printed) {
		for _, text := range list {
			out = append(out, m.p.print(text, finish))
		}
		return out
	}
	m.hints, m.rubric = many(q.Hint, block), many(q.Rubric, inline)
	m.why, m.model = m.p.print(q.Why, block), m.p.print(q.Model, block)
}

// number gives the holes their indices: first those that everybody sees, then
// those of sealed texts, whose values are sealed too.
func (m *maker) number() {
	m.n = &numbering{p: m.p}
	m.n.renumber(&m.ask.html)
	for i := range m.items {
		m.n.renumber(&m.items[i].printed.html)
	}
	for i := range m.to {
		m.n.renumber(&m.to[i].printed.html)
	}
	for i := range m.rubric {
		m.n.renumber(&m.rubric[i].html)
	}
	m.open = len(m.n.met)
	for i := range m.hints {
		m.n.renumber(&m.hints[i].html)
	}
	for i := range m.items {
		m.n.renumber(&m.items[i].told.html)
	}
	m.n.renumber(&m.why.html, &m.model.html)
}

// texts fills in what all variants share.
func (m *maker) texts() {
	o := &m.out
	o.Ask = m.ask.html
	for _, e := range m.items {
		o.Items = append(o.Items, Item{K: e.k, HTML: e.printed.html})
	}
	for i, sealed := range m.because(func(e entry) string { return e.told.html }) {
		o.Items[i].Because = sealed
	}
	for _, e := range m.to {
		o.To = append(o.To, Item{K: e.k, HTML: e.printed.html})
	}
	for _, r := range m.rubric {
		o.Rubric = append(o.Rubric, r.html)
	}
	for _, h := range m.hints {
		o.Hints = append(o.Hints, m.seal(h.html))
	}
	if !m.q.Why.Empty() {
		o.Why = m.seal(m.why.html)
	}
	if !m.q.Model.Empty() {
		o.Model = m.seal(m.model.html)
	}
}

// because seals what is told about each item, nil when there is nothing to
// tell about any. All have one length: what is not told must look the same.
func (m *maker) because(text func(entry) string) []string {
	plain, most := make([]string, len(m.items)), 0
	for i, e := range m.items {
		plain[i] = m.json(Because{HTML: text(e), Again: seconds(e.again)})
		most = max(most, len(plain[i]))
	}
	if most <= len("{}") {
		return nil
	}
	for i, e := range m.items {
		padded := plain[i] + strings.Repeat(" ", most-len(plain[i]))
		sealed, err := encrypt(textKey(m.out.Salt, e.k), padded)
		m.fail(err)
		plain[i] = sealed
	}
	return plain
}

// seal seals a text that the page may open by itself.
func (m *maker) seal(text string) string {
	sealed, err := encrypt(textKey(m.out.Salt, ""), text)
	m.fail(err)
	return sealed
}

// json is a value's JSON, to be sealed: nothing in it is escaped for HTML.
func (m *maker) json(v any) string {
	b, err := compact(v)
	m.fail(err)
	return string(b)
}

// kind fills in what only one kind of question has.
func (m *maker) kind() {
	o, q := &m.out, m.q
	switch q.Kind {
	case course.Gaps:
		o.Gaps = len(q.Gaps)
	case course.Written:
		o.Answer = q.Answer
	case course.Number:
		if unit := q.Number.Unit; unit != "" {
			o.Unit, o.UnitRequired = true, q.Number.UnitRequired
			o.Units = []string{answerHash(o.Salt, "unit", foldUnit(unit))}
			if !o.UnitRequired {
				o.Suffix = unit
			}
		}
	}
}

// seconds is a moment of a video; nil for none.
func seconds(at float64) *float64 {
	if at < 0 {
		return nil
	}
	return &at
}

func (m *maker) fail(err error) {
	if m.err == nil && err != nil {
		m.err = err
	}
}
