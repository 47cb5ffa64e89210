package identity

// translated gives what is new in a translation the ids of the original, list by
// list, where the lists have the same number of items of the same shapes. From
// then on the ids are remembered with the translation's own words.
func (a *assignment) translated(l *Lesson) {
	taken := map[string]bool{}
	for _, it := range l.Items {
		taken[it.ID] = true
	}
	for _, kind := range []Kind{Check, Practice, Stop, Task} {
		own, original := l.list(kind), l.Original.list(kind)
		if !correspond(own, original) {
			continue
		}
		for i, it := range own {
			id := original[i].ID
			if _, given := a.m.entries[l.ID+"#"+id]; it.ID == "" && id != "" && !taken[id] && !given {
				it.ID = id
				taken[id] = true
			}
		}
	}
}

// list is the lesson's items of one kind.
func (l *Lesson) list(kind Kind) []*Item {
	var items []*Item
	for _, it := range l.Items {
		if it.Kind == kind {
			items = append(items, it)
		}
	}
	return items
}

// correspond reports whether two lists are the same but for their words.
func correspond(a, b []*Item) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Shape != b[i].Shape {
			return false
		}
	}
	return true
}
