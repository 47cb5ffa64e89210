package content

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// makeUnit makes a unit of a folder with lessons.
func (l *loader) makeUnit(f *folder) {
	u := &course.Unit{}
	front := document.Unit{}
	if f.index != nil {
		front = f.index.front.unit
		// The root's page is the home page; its unit shows a copy of that.
		if f.path != "." {
			u = f.index.unit
		}
	}
	front = override(front, f.said)
	f.unit = u
	u.Folder = f.path
	u.ID = f.id()
	u.Was = front.Was
	u.Language = or(u.Language, f.language)
	u.TranslatesRef = front.Translates
	u.At = l.unitPlaces(f)
	switch {
	case f.path == ".":
		// The home page shows the path of the root's lessons: one page for both.
		u.Page.Path = "index.html"
	case f.index != nil:
		u.Path = f.address + "/index.html"
		l.claim(f.index)
	default:
		u.Path = f.address + "/index.html"
	}
	l.chooseLessons(f, u, front)
	for i := range front.Choose {
		u.Boards = append(u.Boards, board(u, &front.Choose[i], i))
	}
	u.Stations = stations(u)
	l.course.Units = append(l.course.Units, u)
}

// override lays what course.toml says of a folder over what its page says.
func override(front, said document.Unit) document.Unit {
	front.Title = or(said.Title, front.Title)
	front.ID = or(said.ID, front.ID)
	front.Language = or(said.Language, front.Language)
	front.Translates = or(said.Translates, front.Translates)
	if said.Was != nil {
		front.Was = said.Was
	}
	if said.Lessons != nil {
		front.Lessons = said.Lessons
	}
	if said.Choose != nil {
		front.Choose = said.Choose
	}
	return front
}

// unitPlaces finds the keys of a unit, in its page or in course.toml.
func (l *loader) unitPlaces(f *folder) course.Places {
	var own course.Places
	if f.index != nil {
		own = document.Places(l.fsys, f.index.source)
	}
	if !f.saidKeys {
		return own
	}
	key := f.path
	if _, ok := l.config.Unit[key]; !ok {
		key = f.address
	}
	said := map[string]bool{}
	for name, given := range map[string]bool{"title": f.said.Title != "", "id": f.said.ID != "",
		"was": f.said.Was != nil, "language": f.said.Language != "", "translates": f.said.Translates != "",
		"lessons": f.said.Lessons != nil, "choose": f.said.Choose != nil} {
		said[name] = given
	}
	return divided{said: said, there: course.Below(l.course.At, "unit", key), own: own}
}

// divided finds some keys in course.toml and the others in the page itself.
type divided struct {
	said  map[string]bool
	there course.Places
	own   course.Places // nil when there is no page
}

// Find returns the place of a key wherever it was said.
func (d divided) Find(path ...any) diag.Pos {
	if key, _ := append(path, "")[0].(string); d.own == nil || d.said[key] {
		return d.there.Find(path...)
	}
	return d.own.Find(path...)
}

// chooseLessons makes lessons of the folder's pages: those that the unit lists
// and those on its boards, else all. What a list and the boards leave out stays
// a plain page.
func (l *loader) chooseLessons(f *folder, u *course.Unit, front document.Unit) {
	var pages []*page
	var ids []string
	for _, p := range f.pages {
		if !plainAtRoot(p.source) {
			pages = append(pages, p)
			ids = append(ids, p.localID())
		}
	}
	if front.Lessons == nil {
		for _, p := range pages {
			l.makeLesson(u, p)
		}
		return
	}
	for _, want := range wanted(u.ID, front) {
		n := slices.Index(ids, want.id)
		switch {
		case n >= 0 && pages[n].ID == "":
			l.makeLesson(u, pages[n])
		case n < 0 && want.line >= 0: // what a board names is lint's to report
			l.diags = append(l.diags, unknownLesson.At(u.At.Find("lessons", want.line),
				fmt.Sprintf("no lesson %s in the folder %s", diag.Quote(want.id), f.path),
				near(want.id, ids, "a lesson's id is its file name without number and .md, or the id of its front matter")))
		}
	}
}

// wantedLesson is a lesson that a unit names: its id in the unit, and which of
// lessons it is; -1 for one that only a board names.
type wantedLesson struct {
	id   string
	line int
}

// wanted are the lessons of a unit that lists them: those of each board behind
// the lesson that it stands behind, else at the end.
func wanted(unit string, front document.Unit) []wantedLesson {
	local := func(ref string) string { return strings.TrimPrefix(fullRef(unit, ref), unit+"/") }
	var all []wantedLesson
	offer := func(boards func(document.Choose) bool) {
		for _, b := range front.Choose {
			if !boards(b) {
				continue
			}
			for _, ref := range b.From {
				if id := local(ref); !slices.Contains(front.Lessons, id) {
					all = append(all, wantedLesson{id, -1})
				}
			}
		}
	}
	for i, id := range front.Lessons {
		all = append(all, wantedLesson{id, i})
		offer(func(b document.Choose) bool { return b.After != "" && local(b.After) == id })
	}
	offer(func(document.Choose) bool { return true }) // again those that are placed: each is made once
	return all
}

// localID is a page's id within its unit.
func (p *page) localID() string { return or(p.front.id, p.label.slug) }

// makeLesson makes a page a lesson of a unit.
func (l *loader) makeLesson(u *course.Unit, p *page) {
	lesson := p.lesson
	lesson.ID = full(u.ID, p.localID())
	for _, was := range p.front.was {
		lesson.Was = appendNew(lesson.Was, lesson.ID, fullRef(u.ID, was))
	}
	// A unit that had another name had all its lessons under it.
	for _, unit := range u.Was {
		lesson.Was = appendNew(lesson.Was, lesson.ID, full(unit, p.localID()))
		for _, was := range p.front.was {
			lesson.Was = appendNew(lesson.Was, lesson.ID, fullRef(unit, was))
		}
	}
	for _, ref := range p.front.needs {
		lesson.Needs = append(lesson.Needs, course.Need{Ref: ref, ID: fullRef(u.ID, ref)})
	}
	lesson.Gate = gate(p.front.gate, lesson)
	l.address(p)
	u.Lessons = append(u.Lessons, lesson)
}

// gate is what completes a lesson.
func gate(written string, lesson *course.Lesson) course.Gate {
	switch {
	case written != "":
		return course.Gate(written)
	case lesson.Check != nil:
		return course.GateCheck
	case len(lesson.Tasks) > 0:
		return course.GateTasks
	}
	return course.GateRead
}

func appendNew(list []string, own, id string) []string {
	if id == own || slices.Contains(list, id) {
		return list
	}
	return append(list, id)
}
