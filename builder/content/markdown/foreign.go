package markdown

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// foreign are the braces of other tools: Liquid's {{ … }} and {% … %}, mdBook's
// {{#…}}, Hugo's {{< … >}} and {{% … %}}. They stay as written, set apart, and
// the course is told of each kind once.
type foreign struct{}

// Extend adds the parser and the renderer.
func (foreign) Extend(m goldmark.Markdown) {
	inline(m, foreignParser{}, 95)
	rendering(m, leaves{kindForeign: func(o *output, n ast.Node, _ bool) ast.WalkStatus {
		o.foreign(string(n.(*foreignNode).source))
		return ast.WalkContinue
	}})
}

// foreign writes what another tool would have understood.
func (o *output) foreign(source string) {
	o.put(`<code class="foreign">`)
	o.text(source)
	o.put("</code>")
}

// foreignNode is one pair of braces.
type foreignNode struct {
	ast.BaseInline
	dialect string
	source  []byte
}

var kindForeign = ast.NewNodeKind("Foreign")

// Kind returns the node's kind.
func (*foreignNode) Kind() ast.NodeKind { return kindForeign }

// Dump is of goldmark's debugging.
func (n *foreignNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// dialectAt names the tool whose braces b begins with, and gives the closing
// ones; "" when it begins with none.
func dialectAt(b []byte) (name, close string) {
	switch {
	case len(b) < 3 || b[0] != '{':
		return "", ""
	case b[1] == '%':
		return "liquid", "%}"
	case b[1] != '{':
		return "", ""
	case b[2] == '#':
		return "mdbook", "}}"
	case b[2] == '<':
		return "hugo-shortcode", ">}}"
	case b[2] == '%':
		return "hugo-shortcode", "%}}"
	}
	return "liquid", "}}"
}

type foreignParser struct{}

// Trigger returns the brace.
func (foreignParser) Trigger() []byte { return []byte{'{'} }

// Parse reads from the opening to the closing braces, over the lines of a paragraph.
func (foreignParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	name, close := dialectAt(line)
	if name == "" {
		return nil
	}
	p := pageOf(pc)
	if segment.Start < p.unclosed[close] {
		return nil
	}
	inner, end, found := p.until(block, delimiter{open: "{{", close: close})
	if !found {
		p.fails(close, end)
		return nil
	}
	source := append(bytes.Clone(line[:2]), inner...)
	return &foreignNode{dialect: name, source: append(source, close...)}
}
