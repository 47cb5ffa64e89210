// Package identity gives every question, task and stop of a course an id that
// survives rewording, reordering and moves, so that a student's record does too.
// What was given out is remembered in gradus.ids.json, which is committed.
//
//	memory, diags := identity.Parse(data)
//	diags = memory.Assign(lessons)     // fills the IDs and Was of their items
//	data = memory.Bytes()              // the file as it should be
//
// The rules, in the order in which they are tried:
//
//  1. An id that the author wrote is the item's.
//  2. The same text (prompt and answers) in the same lesson keeps its id, in
//     whatever place; so does the same prompt, where there is only one such.
//  3. The same text in another lesson keeps its id when it is gone from the
//     lesson it was in; the subject it had there is remembered with it.
//  4. A reworded item keeps its id when it is the only one missing and the only
//     one new between the same neighbours. Where something is missing and
//     something is new but more than one answer is possible, the author is asked
//     for an explicit id.
//  5. What is new in a translation has the id of the item that it translates.
//  6. Everything else is new: its id is derived from its lesson and its text, so
//     that a laptop and a server without the file derive the same.
//
// A subject, once given out, is remembered for ever: it is never given to
// another item, and text that comes back finds its id again.
package identity

import (
	"github.com/gradus-ssg/gradus/builder/diag"
)

// File is the name of the file of ids in the course's folder.
const File = "gradus.ids.json"

var (
	damaged = diag.Rule{Code: "damaged-ids", Severity: diag.Error,
		Summary: "gradus.ids.json can be read; a damaged one is never written over."}
	unclear = diag.Rule{Code: "unclear-id", Severity: diag.Warning,
		Summary: "It is clear which of its former ids a reworded question or task keeps."}
)

// Rules lists every code of this package.
func Rules() []diag.Rule { return []diag.Rule{damaged, unclear} }

// Kind tells the lists of a lesson apart, each of which has an order.
type Kind string

// The lists of a lesson.
const (
	Check    Kind = "check"
	Practice Kind = "practice"
	Stop     Kind = "stop"
	Task     Kind = "task"
)

// class is what an item may become: a question may move between check,
// practice and video, a task stays a task.
func (k Kind) class() string {
	if k == Task {
		return "task"
	}
	return "question"
}

// Lesson is the items of one lesson.
type Lesson struct {
	// ID is the lesson's full id, Was its earlier ones.
	ID  string
	Was []string
	// Items are in document order within each kind.
	Items []*Item
	// Original is the lesson that this one says in another language, nil for
	// most. Both have one record, so what is new in a list takes the ids of the
	// original's where the two lists correspond item by item.
	Original *Lesson
	// Unread says that the lesson's file could not be read: what is remembered
	// of it stays as it is.
	Unread bool
}

// Item is one question, task or stop.
type Item struct {
	Kind Kind
	// Explicit is the id that the author wrote, "" for none. Two items of a lesson
	// with the same one are lint's to report.
	Explicit string
	// Prompt is what the item asks, as text; Answers all else that it says.
	Prompt, Answers string
	// Shown is what a reader sees of the prompt, of which an id is derived: it
	// stands in the page, so it says nothing of the answer. nil for all of it.
	Shown func() string
	// Shape is what a translation of the item has in common with it: the kind of
	// question, the number of options.
	Shape string
	// At finds its place.
	At func() diag.Pos

	// ID and Was (subjects "unit/lesson#item") are filled in by Assign.
	ID  string
	Was []string

	prompt, answers string   // hashes
	entry           *entry   // what it is remembered as; nil while it is new
	maybe           []string // subjects that it may be a rewording of
}

// entry is what is remembered of one subject.
type entry struct {
	lesson, id string
	kind       Kind
	// prompt and answers are hashes of the texts.
	prompt, answers string
	// after is the id of the item before it in its list, "" for the first.
	after string
	was   []string
	// gone says that the course does not have it any more.
	gone bool
	// maybe are subjects that it may be a rewording of.
	maybe []string

	claimed bool // by an item of this build
}

func (e *entry) subject() string { return e.lesson + "#" + e.id }

// Memory is all subjects that were ever given out.
type Memory struct {
	entries map[string]*entry
	lessons map[string][]*entry
}

func (m *Memory) add(e *entry) {
	if old, ok := m.entries[e.subject()]; ok {
		*old = *e // merged files may hold a line twice: the last one counts
		return
	}
	m.entries[e.subject()] = e
	m.lessons[e.lesson] = append(m.lessons[e.lesson], e)
}
