package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// callouts are quotes that begin with [!NOTE]. They become boxes. Obsidian's
// title behind the bracket and its + and - (open, closed) are read, too.
type callouts struct{}

// Extend adds the parser; boxes renders what it finds.
func (callouts) Extend(m goldmark.Markdown) { paragraph(m, calloutParser{}, 50) }

// calloutMark is the first line of a callout, inside its quote until the page
// is arranged. A title may be its child.
type calloutMark struct {
	ast.BaseBlock
	name string
	fold byte // '+', '-' or 0
}

var kindCalloutMark = ast.NewNodeKind("CalloutMark")

// Kind returns the node's kind.
func (*calloutMark) Kind() ast.NodeKind { return kindCalloutMark }

// Dump is of goldmark's debugging.
func (n *calloutMark) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type calloutParser struct{}

// Transform takes the line [!NAME] off the first paragraph of a quote.
func (calloutParser) Transform(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	if n.Parent().Kind() != ast.KindBlockquote || n.PreviousSibling() != nil {
		return
	}
	lines := n.Lines()
	first := lines.At(0)
	line := first.Value(reader.Source())
	if !bytes.HasPrefix(line, []byte("[!")) {
		return
	}
	end := 2
	for end < len(line) && ('a' <= line[end]|0x20 && line[end]|0x20 <= 'z' || line[end] == '-') {
		end++
	}
	if end == 2 || end >= len(line) || line[end] != ']' {
		return
	}
	mark := &calloutMark{name: strings.ToLower(string(line[2:end]))}
	mark.SetPos(first.Start)
	end++
	if end < len(line) && (line[end] == '+' || line[end] == '-') {
		mark.fold = line[end]
		end++
	}
	title := text.NewSegment(first.Start+end, first.Stop)
	title = title.TrimLeftSpace(reader.Source())
	title = title.TrimRightSpace(reader.Source())
	if !title.IsEmpty() {
		if line[end] != ' ' && line[end] != '\t' {
			return // [!NAME](address) is a link, or something else again
		}
		t := &boxTitle{}
		t.Lines().Append(title)
		mark.AppendChild(mark, t)
	}
	n.Parent().InsertBefore(n.Parent(), n, mark)
	if lines.Len() == 1 {
		n.Parent().RemoveChild(n.Parent(), n)
		return
	}
	lines.SetSliced(1, lines.Len())
}

// makeCallout puts a box in the place of a quote that is a callout.
func makeCallout(quote ast.Node) *box {
	mark, ok := quote.FirstChild().(*calloutMark)
	if !ok {
		return nil
	}
	b := &box{name: mark.name, open: mark.fold == '+', ended: true}
	b.SetPos(mark.Pos())
	if mark.fold == '-' && !b.closed() {
		b.name = "details"
	}
	quote.RemoveChild(quote, mark)
	for _, from := range []ast.Node{mark, quote} {
		for c := from.FirstChild(); c != nil; c = from.FirstChild() {
			b.AppendChild(b, c)
		}
	}
	quote.Parent().ReplaceChild(quote.Parent(), quote, b)
	return b
}
