package markdown

import (
	"slices"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"

	"github.com/gradus-ssg/gradus/builder/course"
)

// headings have ids, and leave the first level to the page's title.
type headings struct{}

// heading is one heading of the body on its way to an id.
type heading struct {
	node   *ast.Heading
	id     string // the author's, "" until the page's ids are known
	hidden bool
	title  bool // the only first-level heading
}

// Extend adds the renderer.
func (headings) Extend(m goldmark.Markdown) {
	rendering(m, containers{ast.KindHeading: renderHeading})
}

func renderHeading(o *output, n ast.Node, entering bool) ast.WalkStatus {
	h := n.(*ast.Heading)
	level := "0123456"[h.Level : h.Level+1]
	if o.page.title != nil && o.page.title.node == h && o.env != nil && o.env.Title {
		if entering {
			// The page shows its title; links to the heading still arrive.
			o.put(`<span`)
			o.attributes(n, "")
			o.put("></span>\n")
			o.anchorsIn(n)
		}
		return ast.WalkSkipChildren
	}
	if !entering {
		o.put("</h", level, ">\n")
		return ast.WalkContinue
	}
	o.put("<h", level)
	o.attributes(n, "")
	o.put(">")
	return ast.WalkContinue
}

// meetHeading notes a heading; its id is settled at the end of the walk.
func (p *page) meetHeading(n *ast.Heading) {
	if p.quoted {
		return
	}
	h := &heading{node: n, hidden: p.hidden > 0}
	if n.Level == 1 {
		n.Level = 2
		h.title = n.Parent() == ast.Node(p.doc)
	}
	p.headings = append(p.headings, h)
}

// nameHeadings settles ids and the title, and lists both. A heading without
// text is a stop with nothing to read: what else is in it stays.
func (p *page) nameHeadings() {
	texts := make([]string, 0, len(p.headings))
	p.headings = slices.DeleteFunc(p.headings, func(h *heading) bool {
		text := p.textOf(h.node)
		if text == "" {
			unwrap(h.node)
			return true
		}
		texts = append(texts, text)
		return false
	})
	for _, h := range p.headings {
		if h.title && p.title != nil {
			p.title = nil // there are two
			break
		}
		if h.title {
			p.title = h
		}
	}
	for i, h := range p.headings {
		text := texts[i]
		if id, ok := h.node.AttributeString("id"); ok {
			h.id = id.(string)
		} else {
			h.id = p.names.claim(slug(text))
			h.node.SetAttributeString("id", h.id)
		}
		if p.facts == nil {
			continue
		}
		listed := course.Heading{Level: h.node.Level, ID: h.id, Text: text, Line: p.pos(h.node.Pos()).Line, Hidden: h.hidden}
		if h != p.title {
			p.facts.Headings = append(p.facts.Headings, listed)
			continue
		}
		p.facts.Title = text
		p.facts.TitleHeading = listed
		p.facts.TitleAt = len(p.facts.Headings)
		p.facts.FirstHeading = p.pos(h.node.Pos())
		p.facts.Anchors = append(p.facts.Anchors, h.id)
	}
}

// unwrap puts the content of a heading in its place.
func unwrap(h ast.Node) {
	line := ast.NewTextBlock()
	for c := h.FirstChild(); c != nil; c = h.FirstChild() {
		line.AppendChild(line, c)
	}
	h.Parent().ReplaceChild(h.Parent(), h, line)
}
