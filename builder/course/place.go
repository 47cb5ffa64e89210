package course

import "github.com/gradus-ssg/gradus/builder/diag"

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
