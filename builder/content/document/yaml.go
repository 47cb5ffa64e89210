package document

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// mostNodes and deepest bound what aliases may unfold to.
const (
	mostNodes = 100_000
	deepest   = 100
)

// parseYAML decodes YAML into the tree's form.
func parseYAML(t *Tree) (map[string]any, diag.List) {
	root, err := yamlRoot(t.parts.Front)
	if err != nil {
		return nil, diag.List{yamlMistake(t, err)}
	}
	if root == nil {
		return nil, nil
	}
	if root.Kind != yaml.MappingNode {
		return nil, diag.List{yamlSyntax.At(t.mark(root.Line, root.Column), "the front matter holds no key: value lines",
			"write title: … or take both --- lines out")}
	}
	r := yamlReader{t: t}
	tree, _ := r.tree(root, 0).(map[string]any)
	return tree, r.diags
}

// yamlRoot parses YAML into its one node; nil when there is nothing but comments.
func yamlRoot(src []byte) (root *yaml.Node, err error) {
	loader, err := yaml.NewLoader(bytes.NewReader(src), yaml.WithSingleDocument())
	if err != nil {
		return nil, err
	}
	var doc yaml.Node
	if err := loader.Load(&doc); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		return nil, err
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) == 0 {
		return nil, nil
	}
	root = doc.Content[0]
	if root.Kind == yaml.ScalarNode && root.ShortTag() == "!!null" {
		return nil, nil
	}
	return root, nil
}

// mark is the place of a line and column of the front matter.
func (t *Tree) mark(line, column int) diag.Pos {
	return diag.Pos{File: t.file, Line: t.parts.Line + max(line, 1) - 1, Column: max(column, 1)}
}

type yamlReader struct {
	t       *Tree
	nodes   int
	endless bool // told already
	diags   diag.List
}

func (r *yamlReader) tree(n *yaml.Node, depth int) any {
	r.nodes++
	if r.nodes > mostNodes || depth > deepest {
		if !r.endless {
			r.endless = true
			r.diags = append(r.diags, yamlSyntax.At(r.t.mark(n.Line, n.Column),
				"this front matter is nested too deep or repeats itself without end", "write the values out, without & and *"))
		}
		return nil
	}
	switch n.Kind {
	case yaml.AliasNode:
		return r.tree(n.Alias, depth+1)
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, e := range n.Content {
			list[i] = r.tree(e, depth+1)
		}
		return list
	case yaml.MappingNode:
		return r.table(n, depth)
	}
	return r.scalar(n)
}

func (r *yamlReader) table(n *yaml.Node, depth int) map[string]any {
	table := make(map[string]any, len(n.Content)/2)
	first := make(map[string]int, len(n.Content)/2)
	var merged []map[string]any
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		value := r.tree(n.Content[i+1], depth+1)
		if key.ShortTag() == "!!merge" {
			merged = append(merged, tablesOf(value)...)
			continue
		}
		if line, twice := first[key.Value]; twice {
			r.diags = append(r.diags, duplicateKey.At(r.t.mark(key.Line, key.Column),
				fmt.Sprintf("%s is given twice", key.Value),
				fmt.Sprintf("keep one of the two; the other stands in line %d", r.t.parts.Line+line-1)))
			continue
		}
		first[key.Value] = key.Line
		if value != nil { // a key without a value says nothing
			table[key.Value] = value
		}
	}
	for _, m := range merged {
		for k, v := range m {
			if _, own := first[k]; !own {
				table[k] = v
				first[k] = n.Line
			}
		}
	}
	return table
}

func tablesOf(v any) []map[string]any {
	switch v := v.(type) {
	case map[string]any:
		return []map[string]any{v}
	case []any:
		var all []map[string]any
		for _, e := range v {
			all = append(all, tablesOf(e)...)
		}
		return all
	}
	return nil
}

func (r *yamlReader) scalar(n *yaml.Node) any {
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		r.control(n)
		return n.Value
	case n.Style&(yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return n.Value
	case n.ShortTag() == "!!null":
		return nil
	}
	return Plain(n.Value)
}

// control reports TeX in a double-quoted scalar.
func (r *yamlReader) control(n *yaml.Node) {
	if !strings.ContainsAny(n.Value, "\a\b\t\n\v\f\r\x1b\u0085\u00a0\u2028\u2029") {
		return
	}
	src := r.t.source(n.Line, n.Column)
	if !strings.HasPrefix(src, `"`) {
		return
	}
	src = src[:1+closing([]byte(src[1:]), `"`, true)]
	offset, found := yamlEscapes.mangled(src)
	if !found {
		return
	}
	whole := string(r.t.parts.Front)
	at := len(whole) - len(r.t.source(n.Line, n.Column))
	line := whole[strings.LastIndexByte(whole[:at], '\n')+1:at] + yamlSingle(src)
	r.diags = append(r.diags, mangledAt(r.t.at(at+offset), src[offset:], line))
}

// yamlSingle is a double-quoted scalar in single quotes.
func yamlSingle(src string) string {
	text := strings.TrimSuffix(strings.TrimPrefix(src, `"`), `"`)
	text = strings.ReplaceAll(text, `\\`, `\`)
	text = strings.ReplaceAll(text, `\"`, `"`)
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}

// source is the front matter from a line and column on.
func (t *Tree) source(line, column int) string {
	src := string(t.parts.Front)
	src = src[lineStart(src, min(line, strings.Count(src, "\n")+1)):]
	for ; column > 1 && src != ""; column-- {
		for i := range src {
			if i > 0 {
				src = src[i:]
				break
			}
		}
	}
	return src
}

// locateYAML walks the nodes of the document.
func locateYAML(t *Tree) index {
	found := index{}
	root, err := yamlRoot(t.parts.Front)
	if err != nil || root == nil {
		return found
	}
	var walk func(n *yaml.Node, path []any, key diag.Pos)
	walk = func(n *yaml.Node, path []any, key diag.Pos) {
		at := t.mark(n.Line, n.Column)
		if len(path) > 0 {
			found[pathKey(path)] = place{key: key, value: at}
		}
		path = path[:len(path):len(path)]
		switch n.Kind {
		case yaml.SequenceNode:
			for i, e := range n.Content {
				walk(e, append(path, i), t.mark(e.Line, e.Column))
			}
		case yaml.MappingNode:
			for i := 0; i+1 < len(n.Content); i += 2 {
				k := n.Content[i]
				walk(n.Content[i+1], append(path, k.Value), t.mark(k.Line, k.Column))
			}
		}
	}
	walk(root, nil, t.mark(root.Line, root.Column))
	return found
}
