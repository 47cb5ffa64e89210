package document

import (
	"bytes"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// splitOffset takes the offset within a text off the end of a path.
func splitOffset(path []any) (rest []any, offset int) {
	if n := len(path) - 1; n >= 0 {
		if o, ok := path[n].(course.Offset); ok {
			return path[:n], int(o)
		}
	}
	return path, 0
}

// inside is the place of a byte of a text value that stands at pos. Where the
// text is not written as it is meant (an escape before the byte, a YAML block),
// it stays where the value begins.
func (t *Tree) inside(pos diag.Pos, offset int) diag.Pos {
	start, ok := t.offset(pos)
	if !ok {
		return pos
	}
	rest := t.parts.Front[start:]
	quote, escapes, lines := 0, []byte(nil), false
	switch {
	case len(rest) == 0:
		return pos
	case t.parts.Syntax == TOML && bytes.HasPrefix(rest, []byte("'''")):
		quote, lines = 3, true
	case t.parts.Syntax == TOML && bytes.HasPrefix(rest, []byte(`"""`)):
		quote, lines, escapes = 3, true, []byte(`\`)
	case rest[0] == '"':
		quote, escapes = 1, []byte(`\`)
	case rest[0] == '\'' && t.parts.Syntax == YAML:
		quote, escapes = 1, []byte(`''`)
	case rest[0] == '\'':
		quote = 1
	case t.parts.Syntax == TOML || bytes.IndexByte([]byte("|>&*!"), rest[0]) >= 0:
		return pos // a number, or a form of YAML that is laid out anew
	}
	if lines && bytes.HasPrefix(rest[quote:], []byte("\n")) {
		quote++ // TOML drops a line end right behind the quotes
	}
	if quote+offset > len(rest) {
		return pos
	}
	before := rest[quote : quote+offset]
	if escapes != nil && bytes.Contains(before, escapes) || !lines && bytes.IndexByte(before, '\n') >= 0 {
		return pos
	}
	return t.at(start + quote + offset)
}

// offset is where a place stands in the front matter, in bytes.
func (t *Tree) offset(pos diag.Pos) (int, bool) {
	front, start := t.parts.Front, 0
	for range pos.Line - t.parts.Line {
		end := bytes.IndexByte(front[start:], '\n')
		if end < 0 {
			return 0, false
		}
		start += end + 1
	}
	column := 1
	for i := range string(front[start:]) {
		if column == pos.Column {
			return start + i, pos.Line >= t.parts.Line
		}
		column++
	}
	return 0, false
}
