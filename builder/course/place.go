package course

import (
	"path"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// Places finds where the keys of something stand in the author's file. Keys are
// looked for only when there is something to report, so a model without
// mistakes pays nothing for its positions.
type Places interface {
	// Find returns the place of the value at a path of keys (string) and indices
	// (int) below this thing: Find("needs", 0) is the first need, Find() the
	// thing itself. A path that is not there gives the nearest place above it.
	Find(path ...any) diag.Pos
}

// Offset, as the last step of a path, is a place within a text value: bytes from
// its beginning. Places that cannot look into a text give where it begins, as
// for any step that is not there.
type Offset int

// Fixed is the Places of something that stands at one known place.
type Fixed diag.Pos

// Find returns the one place, whatever the path.
func (f Fixed) Find(...any) diag.Pos { return diag.Pos(f) }

// Below narrows places to what stands under a path: the question of a lesson,
// the option of a question.
func Below(p Places, path ...any) Places { return below{p, path} }

type below struct {
	in   Places
	path []any
}

func (b below) Find(path ...any) diag.Pos {
	return b.in.Find(append(append([]any(nil), b.path...), path...)...)
}

var (
	_ Places = Fixed{}
	_ Places = below{}
)

// Place is a place in course.toml, its start where it has none.
func (c *Course) Place(keys ...any) diag.Pos { return place(c.At, "course.toml", keys) }

// Place is a place in the page's front matter, its start where it has none.
func (p *Page) Place(keys ...any) diag.Pos { return place(p.At, p.Source, keys) }

// Place is a place in the unit's page; a unit without one is named by the place
// that it would have.
func (u *Unit) Place(keys ...any) diag.Pos {
	source := u.Source
	if source == "" {
		source = path.Join(u.Folder, "index.md")
	}
	return place(u.At, source, keys)
}

// PlaceOf is a place in a question of the lesson.
func (l *Lesson) PlaceOf(q *Question, keys ...any) diag.Pos { return place(q.At, l.Source, keys) }

func place(p Places, source string, keys []any) diag.Pos {
	if p == nil {
		return diag.FileStart(source)
	}
	return p.Find(keys...)
}
