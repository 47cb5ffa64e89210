package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// tables are GFM's. Cells are aligned by class, because the page's security
// policy forbids style attributes that the author did not write.
type tables struct{}

// Extend adds goldmark's parser and our renderers.
func (tables) Extend(m goldmark.Markdown) {
	paragraph(m, extension.NewTableParagraphTransformer(), 200)
	m.Parser().AddOptions(parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)))
	rendering(m, containers{
		// The box scrolls when the table is wider than the screen.
		east.KindTable: wrap("<div class=\"table\"><table>\n", "</table></div>\n"),
		east.KindTableHeader: func(o *output, n ast.Node, entering bool) ast.WalkStatus {
			if entering {
				o.put("<thead>\n<tr>\n")
				return ast.WalkContinue
			}
			o.put("</tr>\n</thead>\n")
			if n.NextSibling() != nil {
				o.put("<tbody>\n")
			}
			return ast.WalkContinue
		},
		east.KindTableRow: func(o *output, n ast.Node, entering bool) ast.WalkStatus {
			if entering {
				o.put("<tr>\n")
				return ast.WalkContinue
			}
			o.put("</tr>\n")
			if n.NextSibling() == nil {
				o.put("</tbody>\n")
			}
			return ast.WalkContinue
		},
		east.KindTableCell: renderCell,
	})
}

func renderCell(o *output, n ast.Node, entering bool) ast.WalkStatus {
	tag := "td"
	if n.Parent().Kind() == east.KindTableHeader && n.HasChildren() {
		tag = "th" // an empty corner heads nothing
	}
	if !entering {
		o.put("</", tag, ">\n")
		return ast.WalkContinue
	}
	o.put("<", tag)
	if tag == "th" {
		o.put(` scope="col"`)
	}
	class := ""
	switch n.(*east.TableCell).Alignment {
	case east.AlignLeft:
		class = "start"
	case east.AlignCenter:
		class = "center"
	case east.AlignRight:
		class = "end"
	}
	o.attributes(n, class)
	o.put(">")
	return ast.WalkContinue
}
