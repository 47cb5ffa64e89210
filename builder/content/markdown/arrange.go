package markdown

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// arrange walks the parsed tree once: it puts together what spans several
// blocks, takes raw HTML apart, gives ids, and collects the facts.
func (p *page) arrange() {
	if !p.prose {
		p.gatherQuestions()
		p.gatherReadings(p.doc)
	}
	p.visitAll(p.doc)
	if !p.prose {
		p.nameHeadings()
	}
}

// visitAll visits a node's children. Each may be replaced or taken out, and
// none takes out the one behind it.
func (p *page) visitAll(n ast.Node) {
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		p.visit(c)
		c = next
	}
}

// visit arranges one node and what is below it.
func (p *page) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		if p.facts != nil {
			p.countWords(n.Segment.Value(p.source))
		}
		return
	case *ast.Heading:
		p.meetHeading(n)
	case *ast.Paragraph:
		if p.makeVideo(n) {
			return
		}
	case *ast.Link:
		p.meetLink(destination(n.Destination), n.Pos())
	case *ast.AutoLink:
		url, _, offset := p.autoLink(n)
		p.meetLink(url, offset)
		return
	case *ast.Image:
		p.meetImage(n)
		return
	case *ast.RawHTML, *ast.HTMLBlock:
		p.replaceRaw(n)
		return
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		p.meetCode(n)
		return
	case *ast.CodeSpan:
		return
	case *ast.Blockquote:
		if b := makeCallout(n); b != nil {
			p.visit(b)
			return
		}
	case *east.TaskCheckBox:
		p.meetTask(n)
		return
	case *east.Footnote:
		p.anchor(n, noteID(n.Index))
	case *east.FootnoteLink:
		if p.quoted {
			return
		}
		p.anchor(n, noteLinkID(n.Index, n.RefIndex))
	case *foreignNode:
		p.meet(n.dialect, n.Pos())
	case *attributeNode:
		p.attach(n)
		return
	case *attributeLine:
		p.attachLine(n)
		return
	case *spanStart:
		p.give(n, n.list)
	case *box:
		p.visitBox(n)
		return
	case *questionsNode:
		p.visitQuestions(n)
		return
	case *readingLevel:
		p.hidden++
		p.visitAll(n)
		p.hidden--
		return
	}
	p.visitAll(n)
}

// visitBox arranges a box: what is in a closed one is hidden.
func (p *page) visitBox(n *box) {
	p.give(n, n.list)
	if !n.known() && n.name != "" {
		p.meet("box:"+n.name, n.Pos())
	}
	if !p.prose {
		p.gatherReadings(n)
	}
	closed := 0
	if n.closed() {
		closed = 1
	}
	p.hidden += closed
	p.visitAll(n)
	p.hidden -= closed
}

// finish reports what is known only at the end of a page.
func (p *page) finish() {
	for _, b := range p.boxes {
		if !b.ended {
			p.warn(openBox, b.Pos(), "this ::: box is never closed, so everything after it is in the box",
				"Write a line ::: where the box ends")
		}
	}
}
