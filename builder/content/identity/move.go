package identity

// moves finds items that went from one lesson to another word for word. The
// text must be gone from where it was; a copy is a new item.
func (a *assignment) moves() {
	left := map[words][]*entry{}
	for _, e := range a.m.entries {
		if !e.claimed && !(e.gone && a.inherited[e.subject()]) {
			key := words{e.kind.class(), e.prompt, e.answers}
			left[key] = append(left[key], e)
		}
	}
	if len(left) == 0 {
		return
	}
	type arrival struct {
		l  *Lesson
		it *Item
	}
	arrived := map[words][]arrival{}
	var order []words
	for _, l := range a.lessons {
		for _, it := range l.Items {
			// What came back to a lesson that it had left may have been elsewhere
			// in between.
			if it.entry == nil || it.entry.gone {
				key := words{it.Kind.class(), it.prompt, it.answers}
				if arrived[key] == nil {
					order = append(order, key)
				}
				arrived[key] = append(arrived[key], arrival{l, it})
			}
		}
	}
	for _, key := range order {
		items, entries := arrived[key], a.origin(left[key])
		// Alike items from one lesson to another are paired in their order; from
		// or to several lessons nobody could say which is which.
		for _, x := range items[1:] {
			if x.l != items[0].l {
				entries = nil
			}
		}
		for i := 0; i < min(len(items), len(entries)); i++ {
			a.inherit(items[i].l, items[i].it, entries[i])
		}
	}
}

// origin is the entries that an arriving item may have been, in their order:
// those of the one lesson that lost such a text now, else of the one that lost
// it before; none when there are several such lessons.
func (a *assignment) origin(left []*entry) []*entry {
	var now, before []*entry
	for _, e := range left {
		if e.gone {
			before = append(before, e)
		} else {
			now = append(now, e)
		}
	}
	from := now
	if len(now) == 0 {
		from = before
	}
	for _, e := range from {
		if e.lesson != from[0].lesson {
			return nil
		}
	}
	return a.sequence(from)
}
