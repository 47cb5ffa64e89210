package markdown

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// spans are [text]{#id .class}: a place to link to.
type spans struct{}

// Extend adds the parser and the renderers. The parser is asked before the one
// of links and after the one of task boxes.
func (spans) Extend(m goldmark.Markdown) {
	inline(m, spanParser{}, 140)
	rendering(m, leaves{
		kindSpanStart: func(o *output, n ast.Node, _ bool) ast.WalkStatus {
			o.put("<span")
			o.attributes(n, "")
			o.put(">")
			o.openElement("[", "</span>")
			return ast.WalkContinue
		},
		kindSpanEnd: func(o *output, _ ast.Node, _ bool) ast.WalkStatus {
			o.closeElement("[")
			return ast.WalkContinue
		},
	})
}

// spanStart and spanEnd stand around the text. They are no parent of it, as
// emphasis may begin within and end without.
type (
	spanStart struct {
		ast.BaseInline
		list []attribute
	}
	spanEnd struct{ ast.BaseInline }
)

var (
	kindSpanStart = ast.NewNodeKind("SpanStart")
	kindSpanEnd   = ast.NewNodeKind("SpanEnd")
)

// Kind returns the node's kind.
func (*spanStart) Kind() ast.NodeKind { return kindSpanStart }

// Dump is of goldmark's debugging.
func (n *spanStart) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Kind returns the node's kind.
func (*spanEnd) Kind() ast.NodeKind { return kindSpanEnd }

// Dump is of goldmark's debugging.
func (n *spanEnd) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// longestSpan is how far the end of a span, a list of attributes or a value is
// looked for: a line of nothing but openings must not cost its square.
const longestSpan = 1000

type spanParser struct{}

// Trigger returns the brackets.
func (spanParser) Trigger() []byte { return []byte{'[', ']'} }

// Parse reads the start of a span, when attributes stand behind its end on the
// same line, and later that end.
func (spanParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	p := pageOf(pc)
	if line[0] == ']' {
		i := slices.Index(p.spans, segment.Start)
		if i < 0 {
			return nil
		}
		p.spans = slices.Delete(p.spans, i, i+1)
		_, n := readAttributes(line[1:])
		block.Advance(1 + n)
		return &spanEnd{}
	}
	if line = line[:min(len(line), longestSpan)]; !bytes.Contains(line, []byte("]{")) {
		return nil
	}
	end := closingBracket(line)
	if end < 0 {
		return nil
	}
	list, n := readAttributes(line[end+1:])
	if n == 0 {
		return nil
	}
	p.spans = append(p.spans, segment.Start+end)
	block.Advance(1)
	return &spanStart{list: list}
}

// closingBracket is the index of the ] that closes the [ at the start of a
// line, -1 when there is none. Code and escaped brackets do not count.
func closingBracket(line []byte) int {
	depth := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			if i+1 < len(line) && util.IsPunct(line[i+1]) {
				i++
			}
		case '`':
			end := bytes.IndexByte(line[i+1:], '`')
			if end < 0 {
				return -1
			}
			i += end + 1
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
