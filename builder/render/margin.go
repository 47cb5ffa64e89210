package render

import (
	"encoding/json"
	"html/template"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// A lesson's margin shows its unit's path, and its payload the unit's outline.
// Of a unit with more than foldAt stations both show only those around the
// page's own: a course of ten thousand lessons in one folder would otherwise be
// a hundred million stations. The unit's page always shows all.
const (
	foldAt  = 40
	foldTo  = 12 // stations shown before and after the page's own
	ellipse = `<li class="fold"><a href="`
)

// margin is what all lesson pages of a unit share, made when the first of them
// is written. The lessons of a unit lie in one folder, so that links from any
// of them are the same.
type margin struct {
	// steps are the stations as HTML.
	steps []step
	// page is the href of the unit's page.
	page    template.URL
	wording *Wording
	// flags are the days of the class's flag on the whole path, and as JSON.
	flags    map[string][]flagDay
	allFlags json.RawMessage
}

// step is a station in a margin: as any page shows it, and as its own page does.
type step struct{ there, here template.HTML }

// newMargin renders a unit's path once for all its lessons.
func (r *renderer) newMargin(u *course.Unit) (*margin, error) {
	from := u.Lessons[0].Path
	w, err := r.speech(u.Language, from)
	if err != nil {
		return nil, err
	}
	m := &margin{page: relative(from, page(u)), wording: w, flags: r.flags(u)}
	if m.allFlags, err = encodeFlags(m.flags); err != nil {
		return nil, err
	}
	for _, s := range u.Stations {
		var both step
		for _, here := range []bool{false, true} {
			name, view := "step", any(nil)
			if s.Board != nil {
				board := r.board(w, u, s.Board, from)
				board.Here = here
				name, view = "boardstep", board
			} else {
				station := r.station(w, s.Lesson, from)
				station.Here = here
				view = station
			}
			html, err := r.templates.html(kindLesson, name, view)
			if err != nil {
				return nil, err
			}
			if here {
				both.here = html
			} else {
				both.there = html
			}
		}
		m.steps = append(m.steps, both)
	}
	return m, nil
}

// window is the range of stations that the page of the i-th shows.
func (m *margin) window(i int) (first, last int) {
	if len(m.steps) <= foldAt {
		return 0, len(m.steps)
	}
	return max(0, i-foldTo), min(len(m.steps), i+foldTo+1)
}

// path is the path in the margin of the i-th station's page.
func (m *margin) path(i int) template.HTML {
	first, last := m.window(i)
	var b strings.Builder
	b.Grow((last - first + 2) * len(m.steps[i].here))
	m.fold(&b, first)
	for j := first; j < last; j++ {
		if j == i {
			b.WriteString(string(m.steps[j].here))
		} else {
			b.WriteString(string(m.steps[j].there))
		}
	}
	m.fold(&b, len(m.steps)-last)
	return template.HTML(b.String())
}

// fold stands for n stations that are not shown.
func (m *margin) fold(b *strings.Builder, n int) {
	if n > 0 {
		b.WriteString("\n" + ellipse + template.HTMLEscapeString(string(m.page)) + `">` + string(m.wording.count("path.more", n)) + `</a></li>`)
	}
}

// marginUnit is the outline in the payload of the i-th station's page.
func (r *renderer) marginUnit(m *margin, u *course.Unit, i int) (json.RawMessage, error) {
	known := r.outline.units[u]
	first, last := m.window(i)
	if last-first == len(known.stations) {
		return known.whole, nil
	}
	return r.index.unit(u, known.stations[first:last])
}
