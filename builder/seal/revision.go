package seal

import (
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Revision is that of a question of a lesson, as its payload has it.
func Revision(l *course.Lesson, q *course.Question) string {
	items, to := entries(q)
	return revision(q, l.Language, items, to)
}

// revision is 8 hexadecimal digits that change exactly when what is judged
// right changes: by the author's definition, not by the pool that is drawn of
// it, and not by the wording of the question. An item is known by its text, so a
// right one that is worded differently is another one: its former answers keep
// their credit, and none gains any. Where an answer is put together of items,
// the revision begins with the mark of the right one (see Revisions).
func revision(q *course.Question, language string, items, to []entry) string {
	parts, begins := []string{"rev", string(q.Kind)}, ""
	switch q.Kind {
	case course.Number:
		n := q.Number
		value, within := strings.Join(strings.Fields(n.Value), ""), n.Within
		if r, ok := authored(n.Value, language); ok && len(q.Given) == 0 {
			value = rational(r)
		}
		if r, ok := tolerance(n, language); ok {
			within = rational(r)
		}
		if within == "0/1" {
			within = ""
		} else if n.Percent {
			within += "%"
		}
		parts = append(parts, value, within, foldUnit(n.Unit), strconv.FormatBool(n.UnitRequired))
	case course.Written:
	default:
		if q.Exact {
			parts = append(parts, "exact")
		}
		// A definition never fails and has no tolerance: those are a number's.
		lists, _, _ := accepted(q, course.Variant{}, language, items, to, nil)
		for _, list := range lists {
			list = slices.Clone(list)
			slices.Sort(list)
			parts = append(parts, strings.Join(list, "\x01"))
			if chosen(q.Kind) {
				begins = mark(strings.Join(list, ""))
			}
		}
	}
	sum := digest(parts...)
	return (begins + hex.EncodeToString(sum[:4]))[:8]
}
