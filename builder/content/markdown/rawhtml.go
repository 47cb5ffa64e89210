package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/gradus-ssg/gradus/builder/course"
)

// rawHTML is HTML between Markdown. It is taken apart into tags, which are
// cleaned when the page is arranged and balanced when it is written.
type rawHTML struct{}

// Extend adds the parsers and the renderers.
func (rawHTML) Extend(m goldmark.Markdown) {
	inline(m, wholeParser{}, 350)
	block(m, markdownAttributeParser{}, 890)
	rendering(m, leaves{
		kindRaw:      func(o *output, n ast.Node, _ bool) ast.WalkStatus { return o.tags(n.(*rawNode).tags) },
		kindRawBlock: func(o *output, n ast.Node, _ bool) ast.WalkStatus { return o.tags(n.(*rawBlock).tags) },
	})
}

// rawNode and rawBlock are HTML in a line and on lines of its own.
type (
	rawNode struct {
		ast.BaseInline
		tags []tag
	}
	rawBlock struct {
		ast.BaseBlock
		tags []tag
	}
)

// tag is one piece of HTML: a start or end tag, text, or a block of the theme.
type tag struct {
	kind  tagKind
	name  string
	attrs []rawAttribute
	// text is the plain text of a text, and what a Listing's end is to say.
	text  string
	embed *course.Embed
	video int
}

type tagKind uint8

const (
	startTag tagKind = iota
	emptyTag         // has no content and no end tag
	endTag
	textTag
	foreignTag // an element that HTML does not know, shown as it was written
	embedTag
	videoTag
)

// rawAttribute is one attribute; what it refers to is resolved when it is written.
type rawAttribute struct {
	name, value string
	ref         refKind
}

type refKind uint8

const (
	noRef refKind = iota
	linkRef
	imageRef
)

var (
	kindRaw      = ast.NewNodeKind("Raw")
	kindRawBlock = ast.NewNodeKind("RawBlock")
)

// Kind returns the node's kind.
func (*rawNode) Kind() ast.NodeKind { return kindRaw }

// Dump is of goldmark's debugging.
func (n *rawNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Kind returns the node's kind.
func (*rawBlock) Kind() ast.NodeKind { return kindRawBlock }

// Dump is of goldmark's debugging.
func (n *rawBlock) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// anchorsIn writes the places that raw HTML within a node names.
func (o *output) anchorsIn(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		o.anchorsIn(c)
		raw, ok := c.(*rawNode)
		if !ok {
			continue
		}
		for _, t := range raw.tags {
			for _, a := range t.attrs {
				if a.name == "id" {
					o.put("<span")
					o.attribute("id", a.value)
					o.put("></span>\n")
				}
			}
		}
	}
}

// wholeParser reads some elements within a line up to their end: of <script>
// what is between is no text, of <svg> and <video> it belongs together.
type wholeParser struct{}

// whole names these elements.
var whole = []string{"script", "style", "svg", "math", "video", "audio", "picture", "iframe", "object", "noscript", "template"}

// Trigger returns the angle bracket.
func (wholeParser) Trigger() []byte { return []byte{'<'} }

// Parse reads one element.
func (wholeParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	end := 1
	for end < len(line) && 'a' <= line[end]|0x20 && line[end]|0x20 <= 'z' {
		end++
	}
	name := strings.ToLower(string(line[1:end]))
	if !slices.Contains(whole, name) || end == len(line) || isName(line[end]) {
		return nil
	}
	p := pageOf(pc)
	closer := "</" + name
	if segment.Start < p.unclosed[closer] {
		return nil
	}
	n := ast.NewRawHTML()
	stop := 0
	for {
		line, segment := block.PeekLine()
		if line == nil {
			p.fails(closer, stop)
			return nil
		}
		if i := bytes.Index(bytes.ToLower(line), []byte(closer)); i >= 0 {
			if close := bytes.IndexByte(line[i:], '>'); close >= 0 {
				end := i + close + 1
				n.Segments.Append(segment.WithStop(segment.Start + end - segment.Padding))
				block.Advance(end)
				return n
			}
		}
		n.Segments.Append(segment)
		stop = segment.Stop
		block.AdvanceLine()
	}
}

// markdownAttributeParser reads a line like <div markdown="1">: the lines after
// it are Markdown, as they are for kramdown, without a blank line between.
type markdownAttributeParser struct{}

// Trigger returns the angle bracket.
func (markdownAttributeParser) Trigger() []byte { return []byte{'<'} }

// Open takes such a line as HTML by itself.
func (markdownAttributeParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	start := pc.BlockOffset()
	if start < 0 || !bytes.Contains(line, []byte("markdown=")) {
		return nil, parser.NoChildren
	}
	rest := bytes.TrimSpace(line[start:])
	if bytes.IndexByte(rest, '>') != len(rest)-1 || bytes.Contains(rest, []byte(`markdown="0"`)) {
		return nil, parser.NoChildren
	}
	n := ast.NewHTMLBlock(ast.HTMLBlockType6)
	n.Lines().Append(segment)
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

// Continue ends the block: it is one line.
func (markdownAttributeParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

// Close does nothing.
func (markdownAttributeParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph lets the tag stand right below text.
func (markdownAttributeParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine leaves indented lines to code.
func (markdownAttributeParser) CanAcceptIndentedLine() bool { return false }
