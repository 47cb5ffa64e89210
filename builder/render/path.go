package render

import (
	"html/template"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Path is the view of a unit's path.
type Path struct {
	// Unit is the unit's id.
	Unit     string
	Stations []PathStation
}

// PathStation is one stop: exactly one of its fields is set.
type PathStation struct {
	Lesson *Station
	Board  *Board
}

// Station is a lesson on a path, on a board or in a margin.
type Station struct {
	*Wording
	// Subject is the id that the record is kept under.
	Subject string
	Do      course.Kind
	// Kind is the name of Do, Dot its shape.
	Kind, Dot template.HTML
	Href      template.URL
	Title     string
	// Takes says what the lesson asks for: minutes, films, questions.
	Takes template.HTML
	// Class says that it needs the classroom.
	Class bool
	// Needs says what comes first; "" when nothing does.
	Needs template.HTML
	// Here marks the page that the margin stands on.
	Here bool
}

// Board is a choice board on a path or in a margin.
type Board struct {
	*Wording
	// Unit is the id of its unit.
	Unit, ID, Title string
	Do              course.Kind
	Kind, Dot       template.HTML
	// Choose is "choose 2 of 5".
	Choose  template.HTML
	Href    template.URL
	Lessons []*Station
	Here    bool
}

// Progress is the view of a unit's progress: until the client counts, what the
// unit holds.
type Progress struct {
	Unit   string
	Counts template.HTML
}

// Next is the view of the one button: the first lesson, until the client knows
// better.
type Next struct {
	*Wording
	// Unit is the unit it stays within; "" for the whole course.
	Unit  string
	Href  template.URL
	Title string
	Takes template.HTML
}

// boardShape is the shape of a choice board; lessons have the shape of their kind.
const boardShape = "board"

// drawDots renders the shapes, which are the same on every page.
func (t templates) drawDots() (map[string]template.HTML, error) {
	dots := map[string]template.HTML{}
	for _, shape := range []string{string(course.Must), string(course.Should), string(course.Aspire), boardShape} {
		var err error
		if dots[shape], err = t.html(kindLesson, "dot", shape); err != nil {
			return nil, err
		}
	}
	return dots, nil
}

// place of a board on its unit's page.
func boardAddress(id string) string { return "#gr-board-" + id }

// station is a lesson as seen from a page.
func (r *renderer) station(w *Wording, l *course.Lesson, from string) *Station {
	return &Station{
		Wording: w, Subject: r.index.subject(l), Do: l.Do, Kind: w.kind(l.Do), Dot: r.dots[string(l.Do)],
		Href: relative(from, l.Path), Title: l.Title, Takes: w.takes(l), Class: !l.Home,
		Needs: w.needs("path.needs", l, from),
	}
}

// board is a choice board as seen from a page.
func (r *renderer) board(w *Wording, u *course.Unit, b *course.Board, from string) *Board {
	view := &Board{
		Wording: w, Unit: u.ID, ID: b.ID, Title: b.Title, Do: b.Do, Kind: w.kind(b.Do), Dot: r.dots[boardShape],
		Choose: w.fill("board.choose", "n", b.Pick, "total", len(b.From)),
		Href:   relative(from, page(u)) + template.URL(boardAddress(b.ID)),
	}
	for _, l := range b.From {
		view.Lessons = append(view.Lessons, r.station(w, l, from))
	}
	return view
}

// path is a unit's path as seen from a page.
func (r *renderer) path(w *Wording, u *course.Unit, from string) *Path {
	view := &Path{Unit: u.ID, Stations: make([]PathStation, 0, len(u.Stations))}
	for _, s := range u.Stations {
		if s.Board != nil {
			view.Stations = append(view.Stations, PathStation{Board: r.board(w, u, s.Board, from)})
		} else {
			view.Stations = append(view.Stations, PathStation{Lesson: r.station(w, s.Lesson, from)})
		}
	}
	return view
}

// next is the button that leads to the first lesson of some units; nil when
// there is none.
func (r *renderer) next(w *Wording, units []*course.Unit, within, from string) *Next {
	for _, u := range units {
		for _, l := range u.Lessons {
			return &Next{Wording: w, Unit: within, Href: relative(from, l.Path), Title: l.Title, Takes: w.takes(l)}
		}
	}
	return nil
}
