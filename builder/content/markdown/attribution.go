package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// give sets attributes on a node: ids are made unique, classes are added, of
// the others only those that do no harm.
func (p *page) give(n ast.Node, list []attribute) {
	for _, a := range list {
		switch {
		case a.name == "id":
			if _, named := n.AttributeString("id"); named {
				continue // the first one counts
			}
			if id := p.claim(a.value); id != "" {
				n.SetAttributeString("id", id)
				p.anchor(n, id)
			}
		case a.name == "class":
			class := a.value
			if before, ok := n.AttributeString("class"); ok {
				class = before.(string) + " " + class
			}
			n.SetAttributeString("class", class)
		case a.name == "style" && !p.Foreign:
			p.style(a.value)
			n.SetAttributeString("style", a.value)
		case slices.Contains([]string{"lang", "dir", "title", "width", "height"}, a.name):
			n.SetAttributeString(a.name, a.value)
		}
	}
}

// claim makes an id of the author's unique and lists it; headings list their
// own. A short text has no ids: it may stand on a page more than once.
func (p *page) claim(id string) string {
	if p.prose || p.quoted || id == "" {
		return ""
	}
	return p.names.claim(id)
}

// style lists a style attribute.
func (p *page) style(value string) {
	if p.facts != nil && value != "" && !slices.Contains(p.facts.Styles, value) {
		p.facts.Styles = append(p.facts.Styles, value)
	}
}

// anchor lists an id that is not a heading's.
func (p *page) anchor(n ast.Node, id string) {
	if p.facts != nil && n.Kind() != ast.KindHeading {
		p.facts.Anchors = append(p.facts.Anchors, id)
	}
}

// attach gives inline attributes to what they stand behind: an element before
// them on the line, else the block that they end.
func (p *page) attach(n *attributeNode) {
	parent := n.Parent()
	target := n.PreviousSibling()
	switch {
	case target != nil && isElement(target):
	case p.endsBlock(n):
		if target != nil {
			p.trimEnd(target)
		}
		target = parent
		if k := parent.Kind(); k == ast.KindTextBlock || k == kindBoxTitle {
			target = parent.Parent()
		}
	default:
		if n.source[1] == ':' {
			parent.RemoveChild(parent, n)
		}
		return // not attributes after all: shown as written
	}
	p.give(target, n.list)
	parent.RemoveChild(parent, n)
}

// isElement reports whether an inline node can bear attributes.
func isElement(n ast.Node) bool {
	switch n.Kind() {
	case ast.KindLink, ast.KindImage, ast.KindAutoLink, ast.KindEmphasis, ast.KindCodeSpan:
		return true
	}
	return false
}

// endsBlock reports whether nothing but attributes follows in the block.
func (p *page) endsBlock(n ast.Node) bool {
	if n.Parent().Type() != ast.TypeBlock {
		return false
	}
	for c := n.NextSibling(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if c.Kind() != kindAttributes && (!ok || !util.IsBlank(t.Segment.Value(p.source))) {
			return false
		}
	}
	return true
}

// trimEnd takes the space off a text that attributes stood behind.
func (p *page) trimEnd(n ast.Node) {
	if t, ok := n.(*ast.Text); ok {
		t.Segment = t.Segment.TrimRightSpace(p.source)
	}
}

// attachLine gives an attribute line to its block and takes it out of the tree.
func (p *page) attachLine(n *attributeLine) {
	parent := n.Parent()
	var target ast.Node
	switch {
	case n.own:
		target = n.NextSibling()
	case n.margin && n.PreviousSibling() != nil && parent.Kind() != ast.KindDocument:
		target = parent
		for target.Parent().Kind() != ast.KindDocument {
			target = target.Parent()
		}
	default:
		target = n.PreviousSibling()
	}
	parent.RemoveChild(parent, n)
	if target == nil {
		return
	}
	if !n.own && target.Kind() == ast.KindList && slices.Contains(n.list, attribute{"toc", ""}) {
		// kramdown's place for a table of contents; the page has its own.
		target.Parent().RemoveChild(target.Parent(), target)
		return
	}
	p.give(target, n.list)
}

func renderAttributes(o *output, n ast.Node, _ bool) ast.WalkStatus {
	o.markdown(n.(*attributeNode).source, true)
	return ast.WalkContinue
}

// attributes writes a node's attributes, and a class of ours with the author's.
func (o *output) attributes(n ast.Node, class string) {
	list := n.Attributes()
	if class == "" && list == nil {
		return
	}
	for _, a := range list {
		if bytes.Equal(a.Name, []byte("class")) {
			class = strings.TrimSpace(class + " " + a.Value.(string))
		}
	}
	if class != "" {
		o.attribute("class", class)
	}
	for _, a := range list {
		if value, ok := a.Value.(string); ok && !bytes.Equal(a.Name, []byte("class")) {
			o.attribute(string(a.Name), value)
		}
	}
}
