package identity

import (
	"cmp"
	"slices"
)

// words is what makes two items the same to a reader.
type words struct{ class, prompt, answers string }

// sameText finds items of a lesson that stand there word for word, wherever
// they stand now; with gone those that had been taken out and came back. Items
// that are alike are paired in their order, those of the same list first.
func (a *assignment) sameText(l *Lesson, gone bool) {
	former := map[words][]*entry{}
	for _, e := range a.sequence(a.known(l)) {
		if !e.claimed && e.gone == gone && !a.inherited[e.subject()] {
			key := words{e.kind.class(), e.prompt, e.answers}
			former[key] = append(former[key], e)
		}
	}
	if len(former) == 0 {
		return
	}
	for _, anyList := range []bool{false, true} {
		for _, it := range l.Items {
			if it.entry != nil {
				continue
			}
			for _, e := range former[words{it.Kind.class(), it.prompt, it.answers}] {
				if !e.claimed && (anyList || e.kind == it.Kind) {
					a.inherit(l, it, e)
					break
				}
			}
		}
	}
}

// samePrompt finds items whose answers were changed: the prompt is the same,
// and it is the only such among what is missing and what is new.
func (a *assignment) samePrompt(l *Lesson) {
	missing := map[words][]*entry{}
	for _, e := range a.known(l) {
		if !e.claimed && !e.gone {
			key := words{class: e.kind.class(), prompt: e.prompt}
			missing[key] = append(missing[key], e)
		}
	}
	added := map[words][]*Item{}
	for _, it := range l.Items {
		if it.entry == nil {
			key := words{class: it.Kind.class(), prompt: it.prompt}
			added[key] = append(added[key], it)
		}
	}
	for _, it := range l.Items {
		key := words{class: it.Kind.class(), prompt: it.prompt}
		if entries := missing[key]; it.entry == nil && len(added[key]) == 1 && len(entries) == 1 {
			a.inherit(l, it, entries[0])
		}
	}
}

// sequence puts entries into the order that their lists had: each behind the
// one it stood after. Entries that a merge left without a place come last.
func (a *assignment) sequence(entries []*entry) []*entry {
	type place struct {
		lesson string
		kind   Kind
		after  string
	}
	behind := map[place][]*entry{}
	for _, e := range entries {
		p := place{e.lesson, e.kind, e.after}
		behind[p] = append(behind[p], e)
	}
	less := func(x, y *entry) int {
		return cmp.Or(cmp.Compare(x.lesson, y.lesson), cmp.Compare(x.kind, y.kind), cmp.Compare(x.id, y.id))
	}
	for _, group := range behind {
		slices.SortFunc(group, less)
	}
	sorted := slices.SortedFunc(slices.Values(entries), less)
	seen := map[*entry]bool{}
	var order []*entry
	// A list can be long, so this walks without recursion.
	walk := func(start []*entry) {
		stack := slices.Clone(start)
		slices.Reverse(stack)
		for len(stack) > 0 {
			e := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if seen[e] {
				continue
			}
			seen[e] = true
			order = append(order, e)
			next := slices.Clone(behind[place{e.lesson, e.kind, e.id}])
			slices.Reverse(next)
			stack = append(stack, next...)
		}
	}
	for _, e := range sorted {
		if e.after == "" {
			walk([]*entry{e})
		}
	}
	walk(sorted)
	return order
}
