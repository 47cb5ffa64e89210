package content

import (
	"fmt"
	"path"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var outsideLesson = diag.Rule{Code: "question-outside-lesson", Severity: diag.Warning,
	Summary: "Questions stand in lessons: those of other pages can be read, but nobody is asked them."}

// unasked warns, once a page, of questions on pages that are no lessons. Those of
// the text are shown to be read; those of the front matter have no place there.
func (l *loader) unasked() {
	for _, p := range l.pages {
		if p.lesson != nil && p.lesson.Gate != "" { // which every lesson has
			continue
		}
		var text, all []*course.Question
		for _, list := range p.facts.Lists {
			text = append(text, list.Questions...)
		}
		if all = text; p.lesson != nil {
			all = questions(p.lesson)
		}
		if len(all) == 0 {
			continue
		}
		becomes := "the questions can be read here but not answered"
		switch {
		case len(text) == 0:
			becomes = "the questions are left out"
		case len(all) > len(text):
			becomes = "the questions of its text can be read but not answered, and those of the front matter are left out"
		}
		at := all[0].At.Find()
		for _, q := range all[1:] {
			if other := q.At.Find(); other.Line < at.Line {
				at = other
			}
		}
		l.diags = append(l.diags, outsideLesson.At(at,
			"this page is no lesson, and only lessons ask questions: "+becomes, p.askable()))
	}
}

// askable says how the questions of a page that is no lesson come into one.
func (p *page) askable() string {
	f := p.folder
	move := fmt.Sprintf("move them into a lesson, such as a new file %s; if they are no questions, give the heading above them another name",
		diag.Quote(path.Join(f.path, "practice.md")))
	switch {
	case p.lesson == nil || plainAtRoot(p.source):
		return move
	case f.unit == nil:
		return fmt.Sprintf("to make the page a lesson, add %s to units in course.toml; else move the questions into a lesson", diag.Quote(f.path))
	}
	return fmt.Sprintf("to make the page a lesson, add %s to lessons in %s; else move the questions into a lesson",
		diag.Quote(p.localID()), f.unit.Place("lessons").File)
}
