package document

import (
	"strconv"
	"time"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// A node of the tree is one of
//
//	map[string]any  a table
//	[]any           a list
//	string          text in quotes
//	Plain           a YAML scalar without quotes: its meaning depends on who asks
//	bool, int64, float64, time.Time   bare values of TOML
//
// so that both syntaxes are decoded by the same code.

// Plain is a YAML scalar as written, without quotes: 007 is text where text is
// wanted and a number where a number is.
type Plain string

// Tree is a document as a tree, with the bytes to find its places in. It is
// meant to be let go as soon as it is decoded.
type Tree struct {
	file  string
	parts Parts
	root  map[string]any
	found index // nil until a place is asked for
}

// Parse reads the front matter of parts into a tree. After a mistake in its
// syntax the tree is empty, and the diagnostics have failed.
func Parse(file string, parts Parts) (*Tree, diag.List) {
	t := &Tree{file: file, parts: parts}
	var diags diag.List
	switch parts.Syntax {
	case TOML:
		t.root, diags = parseTOML(t)
	case YAML:
		t.root, diags = parseYAML(t)
	}
	if diags.Failed() {
		t.root = nil
	}
	return t, diags
}

// Empty reports whether no key is given.
func (t *Tree) Empty() bool { return len(t.root) == 0 }

// Find is the place of the value at a path of keys and indices, or the nearest
// place above it. A last step [course.Offset] leads into a text.
func (t *Tree) Find(path ...any) diag.Pos {
	path, offset := splitOffset(path)
	p := t.place(path)
	if offset == 0 {
		return p.value
	}
	// An option that is a table has its text under a key of that name.
	if text, ok := t.found[pathKey(append(path[:len(path):len(path)], "text"))]; ok {
		p = text
	}
	return t.inside(p.value, offset)
}

// Key is the place of the key at the end of a path.
func (t *Tree) Key(path ...any) diag.Pos { return t.place(path).key }

func (t *Tree) place(path []any) place {
	if t.found == nil {
		t.found = t.locate()
	}
	for n := len(path); n > 0; n-- {
		if p, ok := t.found[pathKey(path[:n])]; ok {
			return p
		}
	}
	start := diag.FileStart(t.file)
	return place{key: start, value: start}
}

// written is the source spelling of a bare value, so that an option 3.50 keeps
// its zero; ok is false for what is no single value.
func (t *Tree) written(v any, path []any) (string, bool) {
	switch v := v.(type) {
	case nil: // a list item of YAML that says nothing
		return "", true
	case string:
		return v, true
	case Plain:
		return string(v), true
	case int64:
		return strconv.FormatInt(v, 10), true
	case bool:
		return strconv.FormatBool(v), true
	case float64, time.Time:
		if t.found == nil {
			t.found = t.locate()
		}
		if p, ok := t.found[pathKey(path)]; ok {
			return p.raw, true
		}
		if f, ok := v.(float64); ok {
			return strconv.FormatFloat(f, 'f', -1, 64), true
		}
		return v.(time.Time).Format(time.DateOnly), true
	}
	return "", false
}

var _ course.Places = (*Tree)(nil)
