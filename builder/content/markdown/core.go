package markdown

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer/html"
)

// core renders what every Markdown has: paragraphs, lists, quotes, emphasis.
type core struct{}

// Extend adds the renderers.
func (core) Extend(m goldmark.Markdown) {
	rendering(m, containers{
		ast.KindDocument:   func(*output, ast.Node, bool) ast.WalkStatus { return ast.WalkContinue },
		ast.KindParagraph:  renderParagraph,
		ast.KindTextBlock:  renderTextBlock,
		ast.KindBlockquote: wrap("<blockquote>\n", "</blockquote>\n"),
		ast.KindList:       renderList,
		ast.KindListItem:   renderItem,
		ast.KindEmphasis:   renderEmphasis,
	})
	rendering(m, leaves{
		ast.KindThematicBreak: func(o *output, _ ast.Node, _ bool) ast.WalkStatus {
			o.endParagraph()
			o.put("<hr>\n")
			return ast.WalkContinue
		},
		ast.KindText:     renderText,
		ast.KindString:   renderString,
		ast.KindCodeSpan: renderCodeSpan,
	})
}

func renderParagraph(o *output, n ast.Node, entering bool) ast.WalkStatus {
	displayed := onlyDisplayed(n)
	o.displayed = displayed && entering
	if displayed || o.page.prose && alone(n) {
		return ast.WalkContinue
	}
	return wrapParagraph(o, n, entering)
}

var wrapParagraph = wrap("<p>", "</p>\n")

// alone reports whether a block is all that a short text consists of: then it
// stands within a line of the page and has no <p> of its own.
func alone(n ast.Node) bool {
	if n.Parent().Kind() != ast.KindDocument {
		return false
	}
	for c := n.Parent().FirstChild(); c != nil; c = c.NextSibling() {
		if c != n && c.Kind() != ast.KindLinkReferenceDefinition {
			return false
		}
	}
	return true
}

func renderTextBlock(o *output, n ast.Node, entering bool) ast.WalkStatus {
	if !entering && n.NextSibling() != nil && n.FirstChild() != nil {
		o.put("\n")
	}
	return ast.WalkContinue
}

func renderList(o *output, n ast.Node, entering bool) ast.WalkStatus {
	list := n.(*ast.List)
	tag := "ul"
	if list.IsOrdered() {
		tag = "ol"
	}
	if !entering {
		o.put("</", tag, ">\n")
		return ast.WalkContinue
	}
	o.put("<", tag)
	if list.IsOrdered() && list.Start != 1 {
		o.put(` start="`, strconv.Itoa(list.Start), `"`)
	}
	class := ""
	if isTaskList(n) {
		class = "tasks"
	}
	o.attributes(n, class)
	o.put(">\n")
	return ast.WalkContinue
}

func renderItem(o *output, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		o.put("</li>\n")
		return ast.WalkContinue
	}
	o.put("<li")
	class := ""
	if isTask(n) {
		class = "task"
	}
	o.attributes(n, class)
	o.put(">")
	if first := n.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
		o.put("\n")
	}
	return ast.WalkContinue
}

var (
	wrapEmphasis = wrap("<em>", "</em>")
	wrapStrong   = wrap("<strong>", "</strong>")
)

func renderEmphasis(o *output, n ast.Node, entering bool) ast.WalkStatus {
	if n.(*ast.Emphasis).Level == 2 {
		return wrapStrong(o, n, entering)
	}
	return wrapEmphasis(o, n, entering)
}

func renderText(o *output, n ast.Node, _ bool) ast.WalkStatus {
	t := n.(*ast.Text)
	o.markdown(t.Segment.Value(o.page.source), t.IsRaw())
	switch {
	case t.HardLineBreak():
		o.put("<br>\n")
	case t.SoftLineBreak():
		o.put("\n")
	}
	return ast.WalkContinue
}

// markdown writes text as the parser left it: with backslashes and entities,
// unless it is raw.
func (o *output) markdown(b []byte, raw bool) {
	switch {
	case !bytes.ContainsAny(b, "\\&<>\"\x00"):
		o.Buffer.Write(b)
	case raw:
		html.DefaultWriter.RawWrite(o, b)
	default:
		html.DefaultWriter.Write(o, b)
	}
}

func renderString(o *output, n ast.Node, _ bool) ast.WalkStatus {
	s := n.(*ast.String)
	o.markdown(s.Value, s.IsRaw() || s.IsCode())
	return ast.WalkContinue
}

func renderCodeSpan(o *output, n ast.Node, _ bool) ast.WalkStatus {
	o.put("<code")
	o.attributes(n, "")
	o.put(">")
	o.text(o.substituteCode(spanText(n, o.page.source)))
	o.put("</code>")
	return ast.WalkSkipChildren
}

// spanText is the text of a code span: its line ends are spaces.
func spanText(n ast.Node, source []byte) string {
	var b []byte
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			value := t.Segment.Value(source)
			b = append(b, bytes.TrimRight(value, "\r\n")...)
			if bytes.HasSuffix(value, []byte("\n")) {
				b = append(b, ' ')
			}
		}
	}
	// In a table a bar within code is escaped, too.
	if bytes.Contains(b, []byte(`\|`)) && inCell(n) {
		b = bytes.ReplaceAll(b, []byte(`\|`), []byte("|"))
	}
	return string(b)
}

// inCell reports whether a node stands in a table.
func inCell(n ast.Node) bool {
	for n = n.Parent(); n != nil; n = n.Parent() {
		if n.Kind() == east.KindTableCell {
			return true
		}
	}
	return false
}
