package seal

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
)

const (
	// sealedMore is what sealing adds to a text: the nonce and the tag.
	sealedMore = nonceSize + 16
	// names is what the names of JSON take in a variant once they are compressed:
	// each was met before, and is a reference of three bytes or less.
	names = 20
	// wrapped is the JSON around the values of a secret.
	wrapped = 16
)

// coded is what bytes take as base64url when they are compressed: they look
// like chance, so each letter keeps its six bits and what tells it from others.
func coded(bytes int) int { return (bytes*4+2)/3*77/100 + 1 }

// estimate is more than a lesson's questions weigh. Where nothing varies it goes
// by the lengths of texts, else by those of what is printed; whole says
// whether holes cannot tell some text.
func estimate(l *course.Lesson) (size int, whole bool, err error) {
	varies := false
	size = 320
	for _, q := range questions(l) {
		if len(q.Pool) > 0 {
			varies = true
		} else {
			size += static(q)
		}
	}
	if !varies {
		return size, false, nil
	}
	for _, q := range questions(l) {
		if len(q.Pool) == 0 {
			continue
		}
		m := newMaker(l, q)
		m.print()
		m.number()
		if m.err == nil {
			m.err = m.p.err
		}
		if m.err != nil {
			return 0, false, fmt.Errorf("question %s of %s: %w", q.ID, l.ID, m.err)
		}
		n, apart := m.estimate()
		size, whole = size+n, whole || apart
	}
	return size, whole, nil
}

// static is more than a question that does not vary weighs: sealed texts grow
// by a third, HTML is no more than twice its source once it is compressed, keys
// and hashes have a fixed length.
func static(q *course.Question) int {
	total := 256 + 32*len(q.Text)
	of := func(text course.Prose) {
		total += 2*len(text.Source) + 64
	}
	all := func(list []course.Prose) {
		for _, text := range list {
			of(text)
		}
	}
	for _, gap := range q.Gaps {
		total += 32 * len(gap)
	}
	of(q.Ask)
	of(q.Why)
	of(q.Model)
	all(q.Hint)
	all(q.Order)
	all(q.Extra)
	all(q.Rubric)
	told := 0
	for _, o := range q.Options {
		of(o.Text)
		told = max(told, 2*len(o.Because.Source)+64)
	}
	total += told * len(q.Options)
	for _, pair := range q.Match {
		of(pair.Left)
		of(pair.Right)
	}
	return total
}

// estimate is more than a printed question with its variants weighs; whole says
// whether some text of it must stand there once for each.
func (m *maker) estimate() (size int, whole bool) {
	variants := len(m.q.Pool)
	size = 128
	// Whole HTML of variants takes its place beside that with holes: in the open,
	// sealed together with the rest of a secret, or sealed for itself.
	var open, secret, told []int
	text := func(p printed, each *[]int) {
		for i := range p.each {
			whole = true
			if *each == nil {
				*each = make([]int, variants)
			}
			(*each)[i] += len(p.each[i]) + 8
		}
	}
	shown := func(p printed) {
		size += len(p.html)*4/5 + 8 // the letters of a text are few
		text(p, &open)
	}
	shown(m.ask)
	most := 0
	for _, e := range m.items {
		shown(e.printed)
		var own []int
		text(e.told, &own)
		size += 24
		most = max(most, len(e.told.html))
		for i := range own {
			if told == nil {
				told = make([]int, variants)
			}
			told[i] = max(told[i], own[i]+len(e.told.html))
		}
	}
	size += len(m.items) * coded(sealedMore+24+most)
	for _, e := range m.to {
		size += 24
		shown(e.printed)
	}
	for _, r := range m.rubric {
		shown(r)
	}
	for _, p := range append([]printed{m.why, m.model}, m.hints...) {
		size += coded(sealedMore + len(p.html))
		text(p, &secret)
	}
	for i := range variants {
		size += m.variantSize(i)
		size += at(open, i) + coded(at(secret, i))
		if told != nil {
			size += len(m.items) * coded(sealedMore+24+told[i])
		}
	}
	return size, whole
}

// variantSize is more than a variant weighs without whole texts.
func (m *maker) variantSize(i int) int {
	open, secret := 0, 0
	for _, value := range m.n.of(i, 0, m.open) {
		open += len(value)*3/4 + 2
	}
	for _, value := range m.n.of(i, m.open, len(m.n.met)) {
		secret += len(value) + len(`"",`)
	}
	hashes := max(1, len(m.q.Text))
	for _, gap := range m.q.Gaps {
		hashes += len(gap)
	}
	size := names + coded(6) + open + coded(sealedMore+secret+wrapped) + hashes*coded(hashSize)
	if n := m.q.Number; n != nil && n.Within != "" {
		size += len(m.q.Pool[i].Number) + len(n.Within) + 8
	}
	return size
}

func at(list []int, i int) int {
	if list == nil {
		return 0
	}
	return list[i]
}
