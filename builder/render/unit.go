package render

import (
	"context"
	"html/template"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/site"
)

// UnitPage is the view of a unit.
type UnitPage struct {
	Frame
	Languages []Language
	// Lead is a short overview, above the path; Body a long one, below it.
	Lead, Body template.HTML
	// Next is nil in a unit without lessons, and so is Path.
	Next *Next
	Goal Goal
	Path *Path
	// Pacing is nil where the calendar does not have the unit.
	Pacing   *Pacing
	Progress Progress
	// Objectives are nil where no lesson has any.
	Objectives *Objectives
	Edit       template.URL
}

// leadWords is how long a text may be and still stand before the path.
const leadWords = 120

// unitEntries are a unit's page, unless the home page shows it, and its lessons.
func (r *renderer) unitEntries(u *course.Unit) []site.Entry {
	lessons := r.lessonEntries(u)
	if u.ID == "." {
		return lessons
	}
	return append(lessons, r.entry(kindUnit, u.Path, u.Source, func(context.Context) (any, error) { return r.unit(u) }))
}

// unit makes the view of a unit's page.
func (r *renderer) unit(u *course.Unit) (any, error) {
	w, err := r.speech(u.Language, u.Path)
	if err != nil {
		return nil, err
	}
	view := UnitPage{
		Languages: r.index.languages(u, u.Path), Edit: r.edit(u.Source),
		Next: r.next(w, []*course.Unit{u}, u.ID, u.Path), Goal: Goal{w, weekEnd(r.course.Calendar)}, Progress: Progress{u.ID, w.counts(u)},
	}
	if view.Next != nil {
		view.Path, view.Pacing = r.path(w, u, u.Path), r.pacing(w, u)
	}
	if view.Objectives, err = r.objectives(w, u, u.Path); err != nil {
		return nil, err
	}
	text, plays, err := r.overview(kindUnit, w, &u.Page, u.Path, &view.Lead, &view.Body)
	if err != nil {
		return nil, err
	}
	view.Frame, err = r.frame(sheetOf{
		kind: kindUnit, address: u.Path, language: u.Language, title: u.Title,
		description: summary(text), policy: pagePolicy(&u.Page), unit: r.outline.units[u].whole, plays: plays, alternates: view.Languages,
	})
	return view, err
}

// overview renders a page's text into lead, which stands above the path, and
// long, which stands below it, and returns it whole, and whether something in it
// plays. A short text is all lead;
// of a long one the first paragraph is, where it can stand alone.
func (r *renderer) overview(kind string, w *Wording, p *course.Page, address string, lead, long *template.HTML) (whole string, plays bool, err error) {
	b := &body{r: r, wording: w, kind: kind, address: address, language: p.Language}
	text, err := b.text(p.Body)
	if p.Words <= leadWords && len(p.Headings) == 0 {
		*lead = text
	} else {
		n := opening(string(text))
		*lead, *long = text[:n], text[n:]
	}
	return string(text), b.plays, err
}

// edit is the link to a file in the course's repository; "" where the course
// does not ask for one.
func (r *renderer) edit(source string) template.URL {
	if !r.course.Edit {
		return ""
	}
	return editLink(r.course.Repository, source)
}
