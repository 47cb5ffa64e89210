package seal

import (
	"slices"
	"strconv"

	"github.com/gradus-ssg/gradus/builder/course"
)

// variant adds one variant.
func (m *maker) variant(i int) {
	q := m.q
	drawn, v := course.Variant{}, Variant{ID: "0"}
	if len(q.Pool) > 0 {
		drawn = q.Pool[i]
		v.ID = m.variantID(i)
		v.Values = m.n.of(i, 0, m.open)
	}
	all := m.values(i)
	var same map[string]string
	shown := func(e entry) string { return e.printed.of(i, all) }
	same = alike(m.items, shown, same)
	same = alike(m.to, shown, same)
	v.Alike = same

	v.Ask = m.ask.at(i)
	v.Items, v.To = whole(m.items, i), whole(m.to, i)
	v.Rubric = wholes(m.rubric, i)
	if slices.ContainsFunc(m.items, func(e entry) bool { return e.told.at(i) != "" }) {
		v.Because = m.because(func(e entry) string { return e.told.of(i, all) })
	}
	secret := Secret{Hints: wholes(m.hints, i), Why: m.why.at(i), Model: m.model.at(i)}
	if len(q.Pool) > 0 {
		secret.Values = m.n.of(i, m.open, len(m.n.met))
	}
	if s := m.json(secret); s != "{}" {
		v.Secret = m.seal(s)
	}

	lists, tol, err := accepted(q, drawn, m.lesson.Language, m.items, m.to, same)
	m.fail(err)
	v.Tol = tol
	v.Key = make([][]string, len(lists))
	for j, list := range lists {
		v.Key[j] = make([]string, len(list))
		for k, canonical := range list {
			v.Key[j][k] = answerHash(m.out.Salt, v.ID, canonical)
		}
		slices.Sort(v.Key[j])
	}
	m.out.Variants = append(m.out.Variants, v)
}

// values are those of all holes of a variant, nil without a pool.
func (m *maker) values(i int) []string {
	if len(m.q.Pool) == 0 {
		return nil
	}
	return m.n.of(i, 0, len(m.n.met))
}

// whole is the whole HTML of each item in a variant, nil where holes say all.
func whole(list []entry, variant int) []string {
	texts := make([]printed, len(list))
	for i, e := range list {
		texts[i] = e.printed
	}
	return wholes(texts, variant)
}

func wholes(list []printed, variant int) []string {
	texts, any := make([]string, len(list)), false
	for i, p := range list {
		texts[i] = p.at(variant)
		any = any || texts[i] != ""
	}
	if !any {
		return nil
	}
	return texts
}

// variantID follows from what is drawn, or else from what is shown of it, and
// never from the answer, so that it outlives a corrected key.
func (m *maker) variantID(i int) string {
	v := m.q.Pool[i]
	parts := append([]string{"variant"}, v.Given...)
	if len(v.Given) == 0 {
		for _, e := range m.p.expressions {
			parts = append(parts, e, v.Values[e])
		}
	}
	sum := digest(parts...)
	id := coding.EncodeToString(sum[:6])
	for n := 2; slices.ContainsFunc(m.out.Variants, func(o Variant) bool { return o.ID == id }); n++ {
		again := digest(append(parts, strconv.Itoa(n))...)
		id = coding.EncodeToString(again[:6])
	}
	return id
}
