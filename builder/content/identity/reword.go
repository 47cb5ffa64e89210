package identity

import "slices"

// gap is the room between two neighbours that stayed; nil is an end of the list.
type gap struct{ before, after *entry }

// reworded compares a list with what it was: between two neighbours that stand
// next to each other in both, apart from what is missing and what is new, one
// missing and one new are the same item in other words.
func (a *assignment) reworded(l *Lesson, kind Kind) {
	var was []*entry
	for _, e := range a.known(l) {
		if e.kind == kind && !e.gone {
			was = append(was, e)
		}
	}
	missing := slices.ContainsFunc(was, func(e *entry) bool { return !e.claimed })
	if l.Unread || !missing {
		return
	}
	was = a.sequence(was)
	known := map[*entry]bool{}
	for _, e := range was {
		known[e] = true
	}
	stayed := map[*entry]bool{}
	for _, it := range l.Items {
		if it.Kind == kind && it.entry != nil && it.entry.kind == kind && !it.entry.gone {
			stayed[it.entry] = true
		}
	}
	// An entry that is claimed from elsewhere went to another list or lesson:
	// it is neither missing nor a neighbour.
	lost := map[gap][]*entry{}
	var lostOrder []gap
	here := gap{}
	var run []*entry
	note := func(next *entry) {
		here.after = next
		lost[here] = run
		lostOrder = append(lostOrder, here)
		here, run = gap{before: next}, nil
	}
	for _, e := range was {
		switch {
		case stayed[e]:
			note(e)
		case !e.claimed:
			run = append(run, e)
		}
	}
	note(nil)

	added := map[gap][]*Item{}
	var addedOrder []gap
	var fresh []*Item
	here = gap{}
	noteNew := func(next *entry) {
		here.after = next
		added[here] = fresh
		addedOrder = append(addedOrder, here)
		here, fresh = gap{before: next}, nil
	}
	for _, it := range l.Items {
		switch {
		case it.Kind != kind:
		case it.entry != nil && stayed[it.entry] && known[it.entry]:
			noteNew(it.entry)
		case it.entry == nil && it.Explicit == "":
			fresh = append(fresh, it)
		}
	}
	noteNew(nil)

	// What is missing or new in a room that the other list does not have could
	// be anything.
	var strayLost []*entry
	for _, g := range lostOrder {
		if _, ok := added[g]; !ok {
			strayLost = append(strayLost, lost[g]...)
		}
	}
	for _, g := range addedOrder {
		items := added[g]
		entries, same := lost[g]
		if !same {
			entries = strayLost
		}
		if same && len(items) == 1 && len(entries) == 1 {
			a.inherit(l, items[0], entries[0])
			continue
		}
		for _, it := range items {
			for _, e := range entries {
				it.maybe = merge(it.maybe, e.subject())
			}
		}
	}
}
