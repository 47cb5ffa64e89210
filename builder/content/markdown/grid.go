package markdown

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// grids are Pandoc's tables drawn with +---+. They are not read as tables, but
// their drawing keeps its lines, so that it can be read.
type grids struct{}

// Extend adds the parser; what it finds is rendered as code without a language.
func (grids) Extend(m goldmark.Markdown) { paragraph(m, gridParser{}, 60) }

type gridParser struct{}

// Transform makes a code block of a paragraph that is a drawn table.
func (gridParser) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := n.Lines()
	if lines.Len() < 3 {
		return
	}
	for _, i := range []int{0, lines.Len() - 1} {
		line := lines.At(i)
		drawn := bytes.TrimSpace(line.Value(reader.Source()))
		if len(drawn) < 5 || !bytes.HasPrefix(drawn, []byte("+-")) || drawn[len(drawn)-1] != '+' || len(bytes.Trim(drawn, "+-=:")) > 0 {
			return
		}
	}
	code := ast.NewCodeBlock()
	code.SetPos(lines.At(0).Start)
	for i := range lines.Len() {
		line := lines.At(i)
		line.ForceNewline = true
		code.Lines().Append(line)
	}
	pageOf(pc).meet("grid-table", lines.At(0).Start)
	n.Parent().ReplaceChild(n.Parent(), n, code)
}
