// Package revision tells what an edit of a course does to the records that
// students already have: it compares the course as it is with the course as it
// was, unit by unit, lesson by lesson, question by question.
//
// What a record hangs on is an id. A lesson, a task or a question that has
// another one than before, and does not say so (was, gradus.ids.json), begins
// with an empty record. What an answer was worth hangs on the key of its
// question: a key that is corrected gives credit and takes none, unless the
// question says otherwise (changed). All else, words and order above all, is
// harmless and only counted.
//
// It is pure: two models in, diagnostics out, each at its place in the course as
// it is now.
package revision

import (
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// Options are what two courses are compared with.
type Options struct {
	// Key gives a digest of what is judged right in a question of a lesson: two
	// are the same exactly when the same answers are right. It depends on the
	// question's id too.
	Key func(*course.Lesson, *course.Question) string
}

// Report is what an edit does to students' records.
type Report struct {
	// Diags are sorted: warnings where a record is lost or a student must do
	// something again, notes where somebody gains something.
	Diags diag.List
	// Harmless counts what is edited and touches no record.
	Harmless Harmless
}

// Compare tells what became of students' records between the course as it was
// and the course as it is. Both must have been loaded; that before had mistakes
// does no harm but that less can be told.
func Compare(before, now *course.Course, o Options) Report {
	c := &comparison{before: newState(before), now: newState(now), options: o}
	c.course()
	c.units()
	for _, p := range c.lessons() {
		c.earlier(p)
		c.gate(p)
		c.objectives(p)
		c.tasks(p)
		c.videos(p)
		c.check(p)
	}
	c.boards()
	return Report{Diags: c.diags.Sort(), Harmless: c.harmless}
}

// comparison is a comparison on its way.
type comparison struct {
	before, now *state
	options     Options
	diags       diag.List
	harmless    Harmless
}

// tell reports something.
func (c *comparison) tell(r diag.Rule, at diag.Pos, message, hint string) {
	c.diags = append(c.diags, r.At(at, message, hint))
}

// Rules lists every code of this package.
func Rules() []diag.Rule {
	return []diag.Rule{
		renamedCourse, renamedUnit, renamedLesson, removedLesson, droppedWas,
		changedGate, rewordedObjective, stricterRule, looserRule,
		renamedQuestion, removedQuestion, redrawnQuestion, askedAgain, correctedKey,
		renamedTask, removedTask, addedTask, renamedVideo, renamedBoard,
	}
}
