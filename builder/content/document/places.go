package document

import (
	"io/fs"
	"strconv"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// place is where something of a document stands. raw is a bare value as written.
type place struct {
	key, value diag.Pos
	raw        string
}

// index holds the places of a document by path.
type index map[string]place

// pathKey makes a map key of a path. Indices and keys cannot be confused.
func pathKey(path []any) string {
	var b strings.Builder
	for _, p := range path {
		switch p := p.(type) {
		case string:
			b.WriteByte(0)
			b.WriteString(p)
		case int:
			b.WriteByte(1)
			b.WriteString(strconv.Itoa(p))
		}
	}
	return b.String()
}

// locate finds every key and value of the document.
func (t *Tree) locate() index {
	switch t.parts.Syntax {
	case TOML:
		return locateTOML(t)
	case YAML:
		return locateYAML(t)
	}
	return index{}
}

// Places finds the front matter keys of a page, or the keys of a configuration
// file, by reading the file again: a course without mistakes keeps nothing for
// its positions. A file that cannot be read any more gives its start.
func Places(fsys fs.FS, file string) course.Places { return places{fsys, file} }

type places struct {
	fsys fs.FS
	file string
}

// Find returns the place of the value at a path.
func (p places) Find(path ...any) diag.Pos {
	tree, ok := p.tree()
	if !ok {
		return diag.FileStart(p.file)
	}
	return tree.Find(path...)
}

// tree is the document with nothing but its bytes.
func (p places) tree() (*Tree, bool) {
	data, err := fs.ReadFile(p.fsys, p.file)
	if err != nil {
		return nil, false
	}
	text, diags := Text(p.file, data)
	if diags.Failed() {
		return nil, false
	}
	parts, _ := SplitFile(p.file, text)
	return &Tree{file: p.file, parts: parts}, true
}

// KeyPlace is the place of a top-level key, rather than of its value.
func KeyPlace(fsys fs.FS, file, key string) diag.Pos {
	tree, ok := places{fsys, file}.tree()
	if !ok {
		return diag.FileStart(file)
	}
	return tree.Key(key)
}
