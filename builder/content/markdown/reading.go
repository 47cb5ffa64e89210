package markdown

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
)

// readings are one text at several levels: neighbouring headings "Reading
// (easier)", "Reading (on level)", "Reading (stretch)".
type readings struct{}

// Extend adds the renderers.
func (readings) Extend(m goldmark.Markdown) {
	rendering(m, containers{
		kindReading: wrap("<gr-reading>\n", "</gr-reading>\n"),
		kindReadingLevel: func(o *output, n ast.Node, entering bool) ast.WalkStatus {
			if entering {
				o.put(`<section data-level="`, n.(*readingLevel).level, "\">\n")
			} else {
				o.put("</section>\n")
			}
			return ast.WalkContinue
		},
	})
}

// reading holds the levels of one text, readingLevel one of them: its heading
// and what follows.
type (
	reading      struct{ ast.BaseBlock }
	readingLevel struct {
		ast.BaseBlock
		level string
	}
)

var (
	kindReading      = ast.NewNodeKind("Reading")
	kindReadingLevel = ast.NewNodeKind("ReadingLevel")
)

// Kind returns the node's kind.
func (*reading) Kind() ast.NodeKind { return kindReading }

// Dump is of goldmark's debugging.
func (n *reading) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Kind returns the node's kind.
func (*readingLevel) Kind() ast.NodeKind { return kindReadingLevel }

// Dump is of goldmark's debugging.
func (n *readingLevel) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// levelOf returns the reading level that a heading names, "" for other headings.
func (p *page) levelOf(n ast.Node) string {
	h, ok := n.(*ast.Heading)
	if !ok || h.LastChild() == nil {
		return ""
	}
	if last, ok := h.LastChild().(*ast.Text); ok && !strings.HasSuffix(strings.TrimSpace(string(last.Segment.Value(p.source))), ")") {
		return ""
	}
	name, level, ok := parenthesised(p.textOf(h))
	if !ok {
		return ""
	}
	words := p.conventions()
	if !words.reading.has(name) {
		return ""
	}
	switch {
	case words.easier.has(level):
		return "easier"
	case words.level.has(level):
		return "level"
	case words.stretch.has(level):
		return "stretch"
	}
	return ""
}

// parenthesised takes "text (inner)" apart.
func parenthesised(s string) (text, inner string, ok bool) {
	rest, closes := strings.CutSuffix(strings.TrimSpace(s), ")")
	i := strings.LastIndexByte(rest, '(')
	if !closes || i < 0 {
		return s, "", false
	}
	return strings.TrimSpace(rest[:i]), strings.TrimSpace(rest[i+1:]), true
}

// gatherReadings puts neighbouring levels among a node's children together.
func (p *page) gatherReadings(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		level := p.levelOf(n)
		if level == "" {
			continue
		}
		depth := n.(*ast.Heading).Level
		all := &reading{}
		all.SetPos(n.Pos())
		parent.InsertBefore(parent, n, all)
		for c := ast.Node(n); level != ""; {
			section := &readingLevel{level: level}
			all.AppendChild(all, section)
			for {
				next := c.NextSibling()
				section.AppendChild(section, c)
				c = next
				if h, ok := c.(*ast.Heading); c == nil || ok && h.Level <= depth {
					break
				}
			}
			level = ""
			if h, ok := c.(*ast.Heading); ok && h.Level == depth {
				level = p.levelOf(h)
			}
		}
		if all.ChildCount() == 1 {
			only := all.FirstChild()
			for c := only.FirstChild(); c != nil; c = only.FirstChild() {
				parent.InsertBefore(parent, all, c)
			}
			n = all.PreviousSibling()
			parent.RemoveChild(parent, all)
			continue
		}
		n = all
	}
}
