package markdown

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// gaps are [[answer]] in a question. They stay as written, whatever Markdown
// would have made of them: the page puts a field in the place of each.
type gaps struct{}

// Extend adds the parser and the renderer.
func (gaps) Extend(m goldmark.Markdown) {
	inline(m, gapParser{}, 130)
	rendering(m, leaves{kindGap: func(o *output, n ast.Node, _ bool) ast.WalkStatus {
		o.text(string(n.(*gap).source))
		return ast.WalkContinue
	}})
}

// gap is one blank, with its brackets.
type gap struct {
	ast.BaseInline
	source []byte
}

var kindGap = ast.NewNodeKind("Gap")

// Kind returns the node's kind.
func (*gap) Kind() ast.NodeKind { return kindGap }

// Dump is of goldmark's debugging.
func (n *gap) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type gapParser struct{}

// Trigger returns the bracket.
func (gapParser) Trigger() []byte { return []byte{'['} }

// Parse reads [[…]] within a line.
func (gapParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	n := gapLength(line)
	if n == 0 {
		return nil
	}
	block.Advance(n)
	return &gap{source: line[:n]}
}

// gapLength is the length of the gap that b begins with, 0 when it does not. A
// bracket within is none of a gap's: [[1, 2], [3, 4]] is a matrix.
func gapLength(b []byte) int {
	rest, ok := bytes.CutPrefix(b, []byte("[["))
	end := bytes.IndexAny(rest, "[]\n")
	if !ok || end <= 0 || !bytes.HasPrefix(rest[end:], []byte("]]")) {
		return 0
	}
	return 2 + end + 2
}
