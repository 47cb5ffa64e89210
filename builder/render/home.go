package render

import (
	"context"
	"html/template"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/site"
)

// HomePage is the view of a course's first page.
type HomePage struct {
	Frame
	// Tagline is the course's description.
	Tagline   string
	Languages []Language
	// Lead is a short text, above the units; Body a long one, below them.
	Lead, Body template.HTML
	// Next is nil in a course without lessons.
	Next *Next
	// Pacing is nil where the calendar has no unit that is shown.
	Pacing *Pacing
	Goal   Goal
	// Path is that of the unit in the course's own folder; nil without one.
	Path     *Path
	Progress Progress
	// Objectives are that unit's; nil where no lesson has any.
	Objectives *Objectives
	// Units are all others, translations beside what they translate.
	Units []UnitLine
	// Dates lead to the calendar files of the sections; none without a calendar.
	Dates []DatesLink
	Pages []PageLink
}

// UnitLine is a unit on the home page.
type UnitLine struct {
	*Wording
	ID, Title string
	Href      template.URL
	// Lang is the title's language where it is not the page's.
	Lang      string
	Progress  Progress
	Languages []Language
	// Dots are the unit's path in a line; none where there are too many.
	Dots []Dot
}

// Dot is a station that shows nothing but its kind and state; the words stand
// beside the line. Exactly one of Subject and Board is set.
type Dot struct {
	Subject, Board string
	Do             course.Kind
	Dot            template.HTML
}

// A home page draws the paths of its units only while they are few enough to
// be looked at, and to be sent.
const (
	dottedUnits    = 30
	dottedStations = 24
)

// PageLink is a plain page on the home page.
type PageLink struct {
	Title string
	Href  template.URL
}

// homeSource is the file of the home page: the course's, else that of the unit
// in the course's own folder.
func (r *renderer) homeSource() *course.Page {
	if h := r.course.Home; h != nil && (h.Source != "" || h.Body != nil) {
		return h
	}
	if u := r.rootUnit(); u != nil {
		return &u.Page
	}
	return &course.Page{Path: homeAddress, Language: r.course.Language}
}

// rootUnit is the unit of the course's own folder; nil without one.
func (r *renderer) rootUnit() *course.Unit {
	for _, u := range r.course.Units {
		if u.ID == "." {
			return u
		}
	}
	return nil
}

func (r *renderer) homeEntry() site.Entry {
	return r.entry(kindHome, homeAddress, r.homeSource().Source, func(context.Context) (any, error) { return r.home() })
}

// home makes the view of the home page.
func (r *renderer) home() (any, error) {
	source, own := r.homeSource(), r.rootUnit()
	w, err := r.speech(source.Language, homeAddress)
	if err != nil {
		return nil, err
	}
	view := HomePage{Tagline: r.course.Description, Dates: r.dates.links(homeAddress), Goal: Goal{w, weekEnd(r.course.Calendar)}}
	var outline []byte
	var leading []*course.Unit
	for _, u := range r.course.Units {
		if u.Translates != nil {
			continue // a student meets it by the language switch of its original
		}
		leading = append(leading, u)
		if u != own {
			view.Units = append(view.Units, r.unitLine(w, u, source.Language))
		}
	}
	view.Next, view.Pacing = r.next(w, leading, "", homeAddress), r.pacing(w, leading...)
	if own != nil && len(own.Stations) > 0 {
		view.Path, view.Progress = r.path(w, own, homeAddress), Progress{own.ID, w.counts(own)}
		view.Languages = r.index.languages(own, homeAddress)
		outline = r.outline.units[own].whole
		if view.Objectives, err = r.objectives(w, own, homeAddress); err != nil {
			return nil, err
		}
	}
	for _, p := range r.course.Pages {
		view.Pages = append(view.Pages, PageLink{p.Title, relative(homeAddress, p.Path)})
	}
	text, plays, err := r.overview(kindHome, w, source, homeAddress, &view.Lead, &view.Body)
	if err != nil {
		return nil, err
	}
	description := r.course.Description
	if description == "" {
		description = summary(text)
	}
	view.Frame, err = r.frame(sheetOf{
		kind: kindHome, address: homeAddress, language: source.Language, title: r.course.Title,
		description: clip(description), policy: pagePolicy(source), unit: outline, whole: true, plays: plays, alternates: view.Languages,
	})
	return view, err
}

// unitLine is a unit as the home page lists it.
func (r *renderer) unitLine(w *Wording, u *course.Unit, pageLanguage string) UnitLine {
	line := UnitLine{
		Wording: w, ID: u.ID, Title: u.Title, Href: relative(homeAddress, u.Path),
		Progress: Progress{u.ID, w.counts(u)}, Languages: r.index.languages(u, homeAddress),
	}
	if len(r.course.Units) <= dottedUnits && len(u.Stations) <= dottedStations {
		line.Dots = r.line(u)
	}
	if u.Language != pageLanguage {
		line.Lang = u.Language
	}
	return line
}

// line is a unit's stations in a row.
func (r *renderer) line(u *course.Unit) []Dot {
	var line []Dot
	for _, s := range u.Stations {
		if s.Board != nil {
			line = append(line, Dot{Board: s.Board.ID, Do: s.Board.Do, Dot: r.dots[boardShape]})
		} else {
			line = append(line, Dot{Subject: r.index.subject(s.Lesson), Do: s.Lesson.Do, Dot: r.dots[string(s.Lesson.Do)]})
		}
	}
	return line
}
