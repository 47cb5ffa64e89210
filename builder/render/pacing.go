package render

import (
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Pacing is the view of what tells how a student stands against the class. The
// client fills it; without script there is nothing to see.
type Pacing struct {
	*Wording
	// Sections are the classes to choose from; empty where there is only one.
	Sections []course.Section
}

// pacing is the room for the pace of some units; nil where the calendar has none
// of them, or a translation has only a part of the one it has.
func (r *renderer) pacing(w *Wording, units ...*course.Unit) *Pacing {
	c := r.course.Calendar
	if c == nil {
		return nil
	}
	taught := func(u *course.Unit) bool {
		id := u.ID
		if u.Translates != nil {
			if !r.index.whole(u) {
				return false
			}
			id = u.Translates.ID
		}
		return slices.ContainsFunc(c.Units, func(k course.CalendarUnit) bool { return k.ID == id })
	}
	if !slices.ContainsFunc(units, taught) {
		return nil
	}
	return &Pacing{w, c.Sections}
}
