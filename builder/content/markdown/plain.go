package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// PlainText is Markdown without its marks: what a reader would read aloud.
// Maths stays TeX, blocks are parted by a space.
func PlainText(source string) string {
	if !strings.ContainsAny(source, "*_`[]<>\\&#$~{}:!|\n-+=") {
		return strings.TrimSpace(source)
	}
	p := &page{Text: Text{Bytes: []byte(source)}, prose: true}
	p.parse()
	return p.textOf(p.doc)
}

// textOf is the plain text of a node: what is shown, without pictures where
// there is text beside them.
func (p *page) textOf(n ast.Node) string {
	if t, ok := n.FirstChild().(*ast.Text); ok && t.NextSibling() == nil {
		// Nearly every heading is this.
		if b := t.Segment.Value(p.source); !bytes.ContainsAny(b, "\\&\t\r\n") && !bytes.Contains(b, []byte("  ")) {
			return string(bytes.TrimSpace(b))
		}
	}
	var b strings.Builder
	p.writeText(&b, n, false)
	if text := strings.Join(strings.Fields(b.String()), " "); text != "" || n.Kind() == ast.KindImage {
		return text
	}
	b.Reset()
	p.writeText(&b, n, true)
	return strings.Join(strings.Fields(b.String()), " ")
}

// writeText writes the text below a node; pictures says whether to take the
// description of a picture, too.
func (p *page) writeText(b *strings.Builder, parent ast.Node, pictures bool) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			b.WriteString(plain(n.Segment.Value(p.source), n.IsRaw()))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.WriteString(plain(n.Value, n.IsRaw() || n.IsCode()))
		case *ast.CodeSpan:
			b.WriteString(spanText(n, p.source))
		case *ast.AutoLink:
			b.Write(n.Label(p.source))
		case *mathNode:
			b.Write(n.tex)
		case *mathBlock:
			b.Write(n.tex(p.source))
		case *foreignNode:
			b.Write(n.source)
		case *valueNode:
			b.WriteString("{{" + n.expression + "}}")
		case *gap:
			b.Write(n.source)
		case *attributeNode:
		case *ast.Image:
			if pictures {
				p.writeText(b, n, true)
			}
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			b.Write(n.Lines().Value(p.source))
		case *rawNode:
			writeTags(b, n.tags)
		case *rawBlock:
			writeTags(b, n.tags)
		case *east.FootnoteLink, *east.FootnoteBacklink, *ast.RawHTML, *ast.HTMLBlock, *ast.LinkReferenceDefinition:
		default:
			p.writeText(b, n, pictures)
		}
		if n.Type() == ast.TypeBlock {
			b.WriteByte(' ')
		}
	}
}

// writeTags writes the text of raw HTML.
func writeTags(b *strings.Builder, tags []tag) {
	for _, t := range tags {
		if t.kind == textTag || t.kind == foreignTag {
			b.WriteString(t.text)
		}
		if t.kind == emptyTag && t.name == "br" {
			b.WriteByte(' ')
		}
	}
}

// plain is text without backslashes and entities, unless it is raw.
func plain(b []byte, raw bool) string {
	if !raw && bytes.ContainsAny(b, "\\&") {
		b = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(b)))
	}
	return string(b)
}
