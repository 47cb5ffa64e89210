package render

import (
	"cmp"
	"crypto/sha256"
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
)

// drawn returns texts in an order that anybody may know: it follows from the
// question's id and the texts themselves, never from where they stand in the
// model, whose order is the key (right options first, the right order, the
// right pairs). Two questions that differ in their key only look the same.
func drawn(question string, texts []course.Prose) []course.Prose {
	type ticket struct {
		number [sha256.Size]byte
		text   course.Prose
	}
	tickets := make([]ticket, len(texts))
	for i, text := range texts {
		tickets[i] = ticket{sha256.Sum256([]byte(question + "\x00" + text.Source)), text}
	}
	slices.SortStableFunc(tickets, func(a, b ticket) int {
		return cmp.Or(slices.Compare(a.number[:], b.number[:]), cmp.Compare(a.text.Source, b.text.Source))
	})
	out := make([]course.Prose, len(tickets))
	for i, t := range tickets {
		out[i] = t.text
	}
	return out
}

// try is the questions of a check that a first try asks: those of its first
// version and those of no version, as many as are drawn. What another try will
// ask stays off the page.
func try(check *course.Check) map[string]bool {
	first := slices.Concat(check.Versions, []string{""})[0]
	var pool []course.Prose // an id stands in for its question
	for _, q := range check.Questions {
		if q.Version == "" || q.Version == first {
			pool = append(pool, course.Prose{Source: q.ID})
		}
	}
	if check.Draw > 0 && check.Draw < len(pool) {
		pool = drawn("", pool)[:check.Draw]
	}
	asked := make(map[string]bool, len(pool))
	for _, id := range pool {
		asked[id.Source] = true
	}
	return asked
}
