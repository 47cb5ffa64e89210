package document

import (
	"bytes"
	"errors"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// parseTOML decodes TOML into the tree's form.
func parseTOML(t *Tree) (map[string]any, diag.List) {
	diags := controlInTOML(t)
	var root map[string]any
	if _, err := toml.Decode(string(t.parts.Front), &root); err != nil {
		var mistake toml.ParseError
		switch {
		case diags.Failed(): // the reason is told already
		case errors.As(err, &mistake):
			diags = append(diags, tomlMistake(t, mistake))
		default:
			diags = append(diags, tomlSyntax.At(t.at(0), "gradus cannot read this TOML: "+err.Error(), ""))
		}
		return nil, diags
	}
	return unify(root).(map[string]any), diags
}

// unify turns lists of tables into lists of anything: one list type for all.
func unify(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k, e := range v {
			v[k] = unify(e)
		}
		return v
	case []map[string]any:
		list := make([]any, len(v))
		for i, e := range v {
			list[i] = unify(e)
		}
		return list
	case []any:
		for i, e := range v {
			v[i] = unify(e)
		}
		return v
	}
	return v
}

// at is the place of a byte offset of the front matter.
func (t *Tree) at(offset int) diag.Pos {
	return At(t.file, t.parts.Front, t.parts.Line, offset)
}

// locateTOML walks the expressions of the document. What the parser cannot
// read has no place; what stands before it has.
func locateTOML(t *Tree) index {
	w := tomlWalk{t: t, found: index{}, lengths: map[string]int{}}
	w.p.Reset(t.parts.Front)
	var table []any
	for w.p.NextExpression() {
		switch e := w.p.Expression(); e.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = w.header(e)
		case unstable.KeyValue:
			w.pair(e, table)
		}
	}
	return w.found
}

type tomlWalk struct {
	t     *Tree
	p     unstable.Parser
	found index
	// lengths counts the tables of each [[list of tables]] so far.
	lengths map[string]int
}

// header notes [table] and [[list of tables]] and returns the path below it.
func (w *tomlWalk) header(e *unstable.Node) []any {
	var path []any
	names := e.Key()
	for names.Next() {
		key := names.Node()
		path = append(path, string(key.Data))
		at := w.t.at(int(key.Raw.Offset))
		w.note(path, place{key: at, value: at})
		name := pathKey(path)
		n, list := w.lengths[name]
		if names.IsLast() && e.Kind == unstable.ArrayTable {
			n, list = n+1, true
			w.lengths[name] = n
		}
		if list {
			path = append(path, n-1)
			w.note(path, place{key: at, value: at})
		}
	}
	return path
}

// pair notes key = value and what stands in the value.
func (w *tomlWalk) pair(e *unstable.Node, table []any) {
	path := append([]any(nil), table...)
	var at diag.Pos
	end := 0
	names := e.Key()
	for names.Next() {
		key := names.Node()
		path = append(path, string(key.Data))
		at = w.t.at(int(key.Raw.Offset))
		end = int(key.Raw.Offset + key.Raw.Length)
		w.note(path, place{key: at, value: at})
	}
	// The parser gives lists no range of their own: a value begins behind the =.
	for end < len(w.t.parts.Front) && strings.IndexByte(" \t=", w.t.parts.Front[end]) >= 0 {
		end++
	}
	w.value(e.Value(), path, place{key: at, value: w.t.at(end)})
}

// value notes a value at p, and what stands in it.
func (w *tomlWalk) value(v *unstable.Node, path []any, p place) {
	switch v.Kind {
	case unstable.Array:
		w.found[pathKey(path)] = p
		i := 0
		for items := v.Children(); items.Next(); i++ {
			item := items.Node()
			inner := p
			if offset, ok := w.begins(item); ok {
				inner.value = w.t.at(offset)
			}
			w.value(item, append(path[:len(path):len(path)], i), inner)
		}
	case unstable.InlineTable:
		w.found[pathKey(path)] = p
		for items := v.Children(); items.Next(); {
			w.pair(items.Node(), path)
		}
	case unstable.String:
		w.found[pathKey(path)] = p
	default:
		p.raw = string(w.p.Raw(v.Raw))
		w.found[pathKey(path)] = p
	}
}

// begins is where a value stands. A list within a list is found by what is in
// it; an empty one is not.
func (w *tomlWalk) begins(v *unstable.Node) (offset int, ok bool) {
	if v.Kind != unstable.Array {
		return int(v.Raw.Offset), v.Raw.Length > 0
	}
	items := v.Children()
	if !items.Next() {
		return 0, false
	}
	if offset, ok = w.begins(items.Node()); !ok {
		return 0, false
	}
	open := bytes.LastIndexByte(w.t.parts.Front[:offset], '[')
	return open, open >= 0
}

// note keeps the first place of a path.
func (w *tomlWalk) note(path []any, p place) {
	if _, ok := w.found[pathKey(path)]; !ok {
		w.found[pathKey(path)] = p
	}
}
