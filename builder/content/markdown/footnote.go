package markdown

import (
	"strconv"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// footnotes are [^name] and [^name]: text. Their ids are the interface's, so
// that they never meet an author's.
type footnotes struct{}

// Extend adds goldmark's parsers and our renderers.
func (footnotes) Extend(m goldmark.Markdown) {
	block(m, extension.NewFootnoteBlockParser(), 999)
	inline(m, extension.NewFootnoteParser(), 101)
	// Before the page is arranged, so that the notes stand where they are shown.
	m.Parser().AddOptions(parser.WithASTTransformers(util.Prioritized(extension.NewFootnoteASTTransformer(), 10)))
	rendering(m, containers{
		east.KindFootnoteList: wrap("<section class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n", "</ol>\n</section>\n"),
		east.KindFootnote: func(o *output, n ast.Node, entering bool) ast.WalkStatus {
			if entering {
				o.put("<li", ` id="`, noteID(n.(*east.Footnote).Index), "\">\n")
			} else {
				o.put("</li>\n")
			}
			return ast.WalkContinue
		},
	})
	rendering(m, leaves{
		east.KindFootnoteLink: func(o *output, n ast.Node, _ bool) ast.WalkStatus {
			l := n.(*east.FootnoteLink)
			if o.notes == nil {
				o.notes = map[string]bool{}
			}
			o.notes[noteLinkID(l.Index, l.RefIndex)] = true
			o.put(`<sup id="`, noteLinkID(l.Index, l.RefIndex), `"><a href="#`, noteID(l.Index),
				`" class="footnote-ref" role="doc-noteref">`, strconv.Itoa(l.Index), "</a></sup>")
			return ast.WalkContinue
		},
		east.KindFootnoteBacklink: func(o *output, n ast.Node, _ bool) ast.WalkStatus {
			l := n.(*east.FootnoteBacklink)
			if !o.notes[noteLinkID(l.Index, l.RefIndex)] {
				return ast.WalkContinue // named in a question, which is drawn elsewhere
			}
			o.put("\u00a0", `<a href="#`, noteLinkID(l.Index, l.RefIndex), `" class="footnote-backref" role="doc-backlink">`, "\u21a9\ufe0e")
			if l.RefIndex > 0 {
				o.put("<sup>", strconv.Itoa(l.RefIndex+1), "</sup>")
			}
			o.put("</a>")
			return ast.WalkContinue
		},
	})
}

// noteID is the id of a footnote, noteLinkID that of a place that names it.
func noteID(index int) string { return "gr-fn-" + strconv.Itoa(index) }

func noteLinkID(index, use int) string {
	id := "gr-fnref-" + strconv.Itoa(index)
	if use > 0 {
		id += "-" + strconv.Itoa(use+1)
	}
	return id
}
