package render

import (
	"html/template"

	"github.com/gradus-ssg/gradus/builder/course"
)

// before is the way back from the i-th station: the station before it, else
// the unit's page.
func (r *renderer) before(w *Wording, u *course.Unit, l *course.Lesson, i int) *Turn {
	if i == 0 {
		return &Turn{w.Say("turn.unit"), relative(l.Path, page(u)), u.Title}
	}
	return r.stop(w, w.Say("turn.before"), u, i-1, l.Path)
}

// after is the way on: from a card back to its board, else to the next station,
// at the end to the next unit in the same language; nil at the end of the course.
func (r *renderer) after(w *Wording, u *course.Unit, l *course.Lesson, i int) *Turn {
	switch {
	case u.Stations[i].Board != nil:
		return r.stop(w, w.Say("turn.board"), u, i, l.Path)
	case i+1 < len(u.Stations):
		return r.stop(w, w.Say("turn.after"), u, i+1, l.Path)
	}
	if next := r.index.following(u); next != nil {
		return &Turn{w.Say("turn.following"), relative(l.Path, page(next)), next.Title}
	}
	return nil
}

// stop is a turn to a station; a board stands on its unit's page.
func (r *renderer) stop(w *Wording, label template.HTML, u *course.Unit, i int, from string) *Turn {
	if b := u.Stations[i].Board; b != nil {
		return &Turn{label, r.board(w, u, &course.Board{ID: b.ID}, from).Href, b.Title}
	}
	l := u.Stations[i].Lesson
	return &Turn{label, relative(from, l.Path), l.Title}
}
