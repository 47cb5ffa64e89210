package seal

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// entry is an item while its question is made.
type entry struct {
	k string
	// place is where the author wrote it among its like.
	place         int
	text          course.Prose
	because       course.Prose
	again         float64
	right         bool
	printed, told printed
}

// entries are the items of a question and, for a match, its right sides, both
// in the order of their keys.
func entries(q *course.Question) (items, to []entry) {
	add := func(list *[]entry, text course.Prose) *entry {
		*list = append(*list, entry{place: len(*list), text: text, again: -1})
		return &(*list)[len(*list)-1]
	}
	switch q.Kind {
	case course.ChooseOne, course.ChooseAll:
		for _, o := range q.Options {
			e := add(&items, o.Text)
			e.because, e.again, e.right = o.Because, o.Again, o.Right
		}
	case course.Order:
		for _, text := range q.Order {
			add(&items, text)
		}
	case course.Match:
		for _, pair := range q.Match {
			add(&items, pair.Left)
			add(&to, pair.Right)
		}
		for _, text := range q.Extra {
			add(&to, text)
		}
	}
	dealKeys("item", q.ID, items)
	dealKeys("to", q.ID, to)
	return items, to
}

// dealKeys gives each item its key and sorts by it. A key follows from the
// question's id and the item's text alone: neither what is right nor where it
// was written can be seen from it. Texts that are the same count as each other
// (see alike), so that which of them has which key does not matter.
func dealKeys(label, question string, list []entry) {
	met := map[string]int{}
	for i := range list {
		source := list[i].text.Source
		sum := digest(label, question, source, strconv.Itoa(met[source]))
		met[source]++
		list[i].k = coding.EncodeToString(sum[:6])
	}
	slices.SortFunc(list, func(a, b entry) int { return strings.Compare(a.k, b.k) })
}

// alike maps the keys of items that look like an earlier one to that one's;
// nil when all differ. shown is the HTML of each.
func alike(list []entry, shown func(entry) string, same map[string]string) map[string]string {
	first := map[string]string{}
	for _, e := range list {
		html := shown(e)
		if k, met := first[html]; met {
			if same == nil {
				same = map[string]string{}
			}
			same[e.k] = k
		} else {
			first[html] = e.k
		}
	}
	return same
}

// byPlace are the keys as the author wrote the items.
func byPlace(list []entry) []string {
	keys := make([]string, len(list))
	for _, e := range list {
		keys[e.place] = e.k
	}
	return keys
}
