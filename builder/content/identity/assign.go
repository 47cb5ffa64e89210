package identity

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// Assign fills in the ID and Was of every item and remembers them. The lessons
// are in course order; that order never decides between two answers, except for
// items that are alike in every word.
func (m *Memory) Assign(lessons []*Lesson) diag.List {
	a := assignment{m: m, lessons: lessons, current: map[string]bool{}}
	for _, l := range lessons {
		a.current[l.ID] = true
		for _, e := range m.lessons[l.ID] {
			e.claimed = l.Unread // what could not be read is still there
		}
		for _, it := range l.Items {
			it.prompt, it.answers = hash(normal(it.Prompt)), ""
			if it.Answers != "" {
				it.answers = hash(normal(it.Answers))
			}
		}
	}
	for _, l := range lessons {
		a.explicit(l)
	}
	for _, l := range lessons {
		a.sameText(l, false)
	}
	a.noteInherited()
	for _, l := range lessons {
		a.sameText(l, true)
	}
	for _, l := range lessons {
		a.samePrompt(l)
	}
	a.moves()
	for _, l := range lessons {
		for _, kind := range []Kind{Check, Practice, Stop, Task} {
			a.reworded(l, kind)
		}
	}
	for _, l := range lessons {
		if l.Original == nil {
			a.fresh(l)
		}
	}
	for _, l := range lessons {
		if l.Original != nil {
			a.translated(l)
			a.fresh(l)
		}
	}
	a.remember()
	return a.diags
}

type assignment struct {
	m       *Memory
	lessons []*Lesson
	// current are the ids of lessons that the course has.
	current map[string]bool
	// inherited are the subjects that items still there had before they moved.
	inherited map[string]bool
	diags     diag.List
}

// noteInherited notes which subjects live on under another name: a copy of such
// an item at its old place is a new item.
func (a *assignment) noteInherited() {
	a.inherited = map[string]bool{}
	for _, l := range a.lessons {
		for _, it := range l.Items {
			for _, subject := range it.Was {
				a.inherited[subject] = true
			}
		}
	}
}

// known are the entries of a lesson, under its id and those it had before, as
// far as no other lesson has taken them over.
func (a *assignment) known(l *Lesson) []*entry {
	all := slices.Clone(a.m.lessons[l.ID])
	for _, was := range l.Was {
		if !a.current[was] {
			all = append(all, a.m.lessons[was]...)
		}
	}
	return all
}

// explicit takes the ids that the author wrote.
func (a *assignment) explicit(l *Lesson) {
	for _, it := range l.Items {
		if it.Explicit == "" {
			continue
		}
		it.ID = it.Explicit
		if e, ok := a.m.entries[l.ID+"#"+it.ID]; ok {
			it.take(e)
		}
	}
}

// take makes an entry the item's.
func (it *Item) take(e *entry) {
	e.claimed = true
	it.entry = e
	it.Was = merge(it.Was, e.was...)
	it.maybe = e.maybe
}

// merge adds what is not there yet.
func merge(list []string, more ...string) []string {
	for _, s := range more {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

// inherit gives an item the id of an entry. An item with an explicit id, or one
// whose lesson gave that id to something else, keeps its own and remembers the
// entry's subject as an earlier one.
func (a *assignment) inherit(l *Lesson, it *Item, e *entry) {
	e.claimed = true
	if it.ID == "" && !a.occupied(l, it, e) {
		it.ID = e.id
	}
	it.Was = merge(it.Was, e.was...)
	if subject := e.subject(); it.ID == "" || subject != l.ID+"#"+it.ID {
		it.Was = merge(it.Was, subject)
	}
	if it.entry == nil {
		it.entry = e
		it.maybe = e.maybe
	}
}

// occupied reports whether a lesson has another item, now or in the past, with
// the id of an entry that is to become it's.
func (a *assignment) occupied(l *Lesson, it *Item, e *entry) bool {
	if old, ok := a.m.entries[l.ID+"#"+e.id]; ok && old != e {
		return true
	}
	return slices.ContainsFunc(l.Items, func(o *Item) bool { return o != it && o.ID == e.id })
}

// fresh derives the ids of all that is new.
func (a *assignment) fresh(l *Lesson) {
	taken := map[string]bool{}
	for _, it := range l.Items {
		taken[it.ID] = true
	}
	for _, it := range l.Items {
		if it.ID != "" {
			continue
		}
		shown := it.Prompt
		if it.Shown != nil {
			shown = it.Shown()
		}
		for n := 0; it.ID == ""; n++ {
			id := derive(l.ID, shown, n)
			if _, given := a.m.entries[l.ID+"#"+id]; !given && !taken[id] {
				it.ID = id
				taken[id] = true
			}
		}
	}
}

// remember writes the outcome down, and asks about what is not clear.
func (a *assignment) remember() {
	own := map[string]bool{}
	for _, l := range a.lessons {
		for _, it := range l.Items {
			own[l.ID+"#"+it.ID] = true
		}
		if l.Unread {
			for _, e := range a.m.lessons[l.ID] {
				own[e.subject()] = !e.gone
			}
		}
	}
	for subject, e := range a.m.entries {
		if !own[subject] {
			e.gone, e.maybe = true, nil
		}
	}
	for _, l := range a.lessons {
		last := map[Kind]string{}
		for _, it := range l.Items {
			subject := l.ID + "#" + it.ID
			it.Was = slices.DeleteFunc(it.Was, func(s string) bool { return s == subject })
			e := &entry{lesson: l.ID, id: it.ID, kind: it.Kind, prompt: it.prompt, answers: it.answers,
				after: last[it.Kind], was: it.Was, claimed: true}
			if it.Explicit == "" {
				e.maybe = slices.DeleteFunc(slices.Clone(it.maybe), func(s string) bool {
					old, ok := a.m.entries[s]
					return !ok || !old.gone
				})
				a.ask(it, e.maybe)
			}
			last[it.Kind] = it.ID
			a.m.add(e)
		}
	}
}

// ask tells the author that an item may be a rewording of others.
func (a *assignment) ask(it *Item, maybe []string) {
	if len(maybe) == 0 {
		return
	}
	var ids []string
	for _, s := range maybe {
		ids = append(ids, s[strings.LastIndexByte(s, '#')+1:])
	}
	what, how := "question", ""
	if it.Kind == Task {
		what, how = "task", fmt.Sprintf("; write <!-- id: %s --> at the end of its line", ids[0])
	}
	a.diags = append(a.diags, unclear.At(it.At(),
		fmt.Sprintf("it is not clear whether this %s is a new one or %s in other words", what, strings.Join(ids, " or ")),
		fmt.Sprintf("give it an id: %q keeps the record of the former one, %q makes it a new %s%s", ids[0], it.ID, what, how)))
}
