// Package diag holds what gradus tells an author about their own files: where
// something stands, what is wrong with it and what to do next.
//
// A Diagnostic is for mistakes in a course. A Go error is for the machine
// failing (a full disk, an unreadable folder); the two never mix. Steps of the
// build collect diagnostics in a List and go on, so that one run tells an
// author everything.
package diag

import (
	"cmp"
	"slices"
)

// Severity says whether a diagnostic stops the build.
type Severity int

const (
	// Warning is what a reader can live with: the site is built all the same.
	Warning Severity = iota
	// Error is what would break a student's record or path: nothing is written.
	Error
	// Note is what is worth knowing though there is nothing to mend.
	Note
)

// String returns "warning", "error" or "note", the words of the JSON form too.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Note:
		return "note"
	}
	return "warning"
}

// Pos is a place in an author's file. File is the slash-separated path from
// the course's folder. Line and Column count from 1; Column counts characters
// (runes), as editors do. A Pos about a whole file is line 1, column 1.
type Pos struct {
	File         string
	Line, Column int
}

// FileStart is the place for what concerns a file as a whole.
func FileStart(file string) Pos { return Pos{File: file, Line: 1, Column: 1} }

// Diagnostic is one thing an author should know.
type Diagnostic struct {
	// Code names the rule, in lower case with hyphens ("dead-link"). Codes are
	// stable: teachers search for them.
	Code     string
	Severity Severity
	Pos      Pos
	// Length is how many characters from Pos are meant, 0 when it is not known.
	Length int
	// Message says what is wrong, in a teacher's words, without a final period.
	Message string
	// Hint is the next step: what to write, where to look.
	Hint string
}

// Rule describes one code for `gradus lint --rules`.
type Rule struct {
	Code     string
	Severity Severity
	// Summary says in one line what the rule holds.
	Summary string
}

// At makes the diagnostic of this rule at a place.
func (r Rule) At(pos Pos, message, hint string) Diagnostic {
	return Diagnostic{Code: r.Code, Severity: r.Severity, Pos: pos, Message: message, Hint: hint}
}

// List is diagnostics in the order they were found.
type List []Diagnostic

// Failed reports whether an error is among them, so that nothing may be written.
func (l List) Failed() bool {
	return slices.ContainsFunc(l, func(d Diagnostic) bool { return d.Severity == Error })
}

// Sort orders by file, line, column, code and message, and drops exact
// repetitions: the same input always prints the same report.
func (l List) Sort() List {
	slices.SortFunc(l, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Column, b.Pos.Column),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return slices.Compact(l)
}
