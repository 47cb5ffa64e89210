package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/gradus-ssg/gradus/builder/course"
)

// values are {{expression}} in a question: the page that shows a variant lends
// their texts. They are read before emphasis, as an expression has its own *.
type values struct{}

// Extend adds the parser and the renderer.
func (values) Extend(m goldmark.Markdown) {
	inline(m, valueParser{}, 92)
	rendering(m, leaves{kindValue: func(o *output, n ast.Node, _ bool) ast.WalkStatus {
		expression := n.(*valueNode).expression
		if value, ok := o.show.Values[expression]; ok {
			o.text(value)
		} else {
			o.text("{{" + expression + "}}")
		}
		return ast.WalkContinue
	}})
}

// valueNode is one expression, as written between the braces.
type valueNode struct {
	ast.BaseInline
	expression string
}

var kindValue = ast.NewNodeKind("Value")

// Kind returns the node's kind.
func (*valueNode) Kind() ast.NodeKind { return kindValue }

// Dump is of goldmark's debugging.
func (n *valueNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type valueParser struct{}

// Trigger returns the brace.
func (valueParser) Trigger() []byte { return []byte{'{'} }

// Parse reads {{…}} within a line.
func (valueParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	rest, ok := bytes.CutPrefix(line[:min(len(line), longestSpan)], []byte("{{"))
	end := bytes.Index(rest, []byte("}}"))
	if !ok || end < 0 {
		return nil
	}
	block.Advance(end + 4)
	return &valueNode{expression: string(rest[:end])}
}

// substitute puts values into the description of a picture.
func (o *output) substitute(s string) string { return o.exchange(s, "", "", "") }

// substituteCode puts values into code, where braces stay when nothing is lent.
func (o *output) substituteCode(s string) string { return o.exchange(s, course.InCode, "", "") }

// substituteTeX puts values into maths, where one pair of braces stays:
// \frac{{a}}{{b}} is \frac{2}{3}.
func (o *output) substituteTeX(s string) string { return o.exchange(s, course.InTeX, "{", "}") }

// exchange puts values between before and after, as they are written in a place:
// those under its name, or else those that are written alike everywhere.
func (o *output) exchange(s, in, before, after string) string {
	const open, close = "{{", "}}"
	if len(o.show.Values) == 0 || !o.page.prose || !strings.Contains(s, open) {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, open)
		if i < 0 {
			break
		}
		end := strings.Index(s[i:], close)
		if end < 0 {
			break
		}
		expression := s[i+len(open) : i+end]
		value, ok := o.show.Values[in+expression]
		if !ok {
			value, ok = o.show.Values[expression]
		}
		if !ok {
			b.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		b.WriteString(s[:i] + before + value + after)
		s = s[i+end+len(close):]
	}
	return b.String() + s
}
