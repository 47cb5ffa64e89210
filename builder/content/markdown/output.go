package markdown

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"github.com/gradus-ssg/gradus/builder/course"
)

// output is the HTML of one rendering. It is the writer that goldmark hands to
// the node renderers, so that they find the page and its environment there.
type output struct {
	*bytes.Buffer
	page *page
	env  *Env
	show course.Show
	// open are the elements that raw HTML has opened and not yet closed; marks
	// are its lengths at the start of each Markdown element around this place.
	open  []element
	marks []int
	// links is the depth of links, whose content must not hold another link.
	links int
	// displayed is set within a paragraph that is nothing but displayed maths.
	displayed bool
	// notes are the ids of the footnote links that were written.
	notes map[string]bool
	err   error
}

var _ util.BufWriter = (*output)(nil)

// Buffered and Flush are of goldmark's writer: a Buffer holds nothing back.
func (o *output) Buffered() int { return 0 }

// Flush does nothing.
func (o *output) Flush() error { return nil }

// put writes strings as they are.
func (o *output) put(parts ...string) {
	for _, s := range parts {
		o.Buffer.WriteString(s)
	}
}

// text writes plain text, escaped for content and for quoted attributes.
func (o *output) text(s string) {
	from := 0
	for i := range len(s) {
		var escaped string
		switch s[i] {
		case '&':
			escaped = "&amp;"
		case '<':
			escaped = "&lt;"
		case '>':
			escaped = "&gt;"
		case '"':
			escaped = "&#34;"
		case 0:
			escaped = "\uFFFD"
		default:
			continue
		}
		o.Buffer.WriteString(s[from:i])
		o.Buffer.WriteString(escaped)
		from = i + 1
	}
	o.Buffer.WriteString(s[from:])
}

// attribute writes one attribute.
func (o *output) attribute(name, value string) {
	o.put(" ", name, `="`)
	o.text(value)
	o.Buffer.WriteByte('"')
}

// draw lets the theme write a block. A short text has none: what it shows from
// elsewhere stays as a link, so that no question loses what it asks about.
func (o *output) draw(b course.Block) {
	switch {
	case o.err != nil:
	case o.show.Draw != nil:
		o.err = o.show.Draw(o.Buffer, b)
	case o.page.prose:
		if e, ok := b.(*course.Embed); ok {
			o.leadTo(e)
		}
	}
}

// resolve gives what a reference leads to.
func (o *output) resolve(url string, image bool) Resolved {
	if o.env == nil || o.env.Resolve == nil {
		return Resolved{Href: url, External: hasScheme(url)}
	}
	return o.env.Resolve(url, image)
}

// draw of a node: a function that writes its start and its end.
type nodeFunc func(o *output, n ast.Node, entering bool) ast.WalkStatus

// leaves are the renderers of nodes that hold no others, containers those that do.
type (
	leaves     map[ast.NodeKind]nodeFunc
	containers map[ast.NodeKind]nodeFunc
)

// RegisterFuncs hands the renderers to goldmark.
func (l leaves) RegisterFuncs(to renderer.NodeRendererFuncRegisterer) {
	for kind, draw := range l {
		to.Register(kind, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
			if !entering {
				return ast.WalkContinue, nil
			}
			o := w.(*output)
			return draw(o, n, true), o.err
		})
	}
}

// RegisterFuncs hands the renderers to goldmark. What raw HTML opens inside a
// Markdown element is closed before that element ends.
func (c containers) RegisterFuncs(to renderer.NodeRendererFuncRegisterer) {
	for kind, draw := range c {
		to.Register(kind, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
			o := w.(*output)
			if entering {
				if n.Type() == ast.TypeBlock {
					o.endParagraph()
				}
				status := draw(o, n, true)
				o.marks = append(o.marks, len(o.open))
				return status, o.err
			}
			last := len(o.marks) - 1
			o.closeTo(o.marks[last])
			o.marks = o.marks[:last]
			return draw(o, n, false), o.err
		})
	}
}

// rendering adds node renderers to a Markdown.
func rendering(m goldmark.Markdown, r renderer.NodeRenderer) {
	m.Renderer().AddOptions(renderer.WithNodeRenderers(util.Prioritized(r, 500)))
}

// wrap is the renderer of an element that is nothing but its tags.
func wrap(start, end string) nodeFunc {
	return func(o *output, n ast.Node, entering bool) ast.WalkStatus {
		if !entering {
			o.put(end)
			return ast.WalkContinue
		}
		if n.Attributes() == nil {
			o.put(start)
			return ast.WalkContinue
		}
		close := len(start) - 1
		for start[close] != '>' {
			close--
		}
		o.put(start[:close])
		o.attributes(n, "")
		o.put(start[close:])
		return ast.WalkContinue
	}
}
