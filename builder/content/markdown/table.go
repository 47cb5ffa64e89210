package markdown

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// tables are GFM's, but for one thing: a bar within maths parts no cells. Cells
// are aligned by class, because the page's security policy forbids style
// attributes that the author did not write.
type tables struct{}

// Extend adds the parser and the renderers.
func (tables) Extend(m goldmark.Markdown) {
	paragraph(m, tableParser{}, 200)
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

type tableParser struct{}

// Transform makes a table of the lines around a row of dashes. Lines before the
// head stay a paragraph.
func (tableParser) Transform(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := n.Lines()
	for i := 1; i < lines.Len(); i++ {
		delimiters := lines.At(i)
		columns := readDelimiters(delimiters.Value(reader.Source()))
		if columns == nil {
			continue
		}
		head := readRow(lines.At(i-1), reader.Source(), columns)
		if head.ChildCount() != len(columns) {
			return
		}
		table := east.NewTable()
		table.Alignments = columns
		table.SetPos(lines.At(i - 1).Start)
		table.AppendChild(table, east.NewTableHeader(head))
		for j := i + 1; j < lines.Len(); j++ {
			row := readRow(lines.At(j), reader.Source(), columns)
			for row.ChildCount() > len(columns) {
				row.RemoveChild(row, row.LastChild())
			}
			for row.ChildCount() < len(columns) {
				row.AppendChild(row, east.NewTableCell())
			}
			table.AppendChild(table, row)
		}
		n.Parent().InsertAfter(n.Parent(), n, table)
		if i == 1 {
			n.Parent().RemoveChild(n.Parent(), n)
			return
		}
		lines.SetSliced(0, i-1)
		last := lines.At(i - 2)
		lines.Set(i-2, last.TrimRightSpace(reader.Source()))
		return
	}
}

// readDelimiters reads a row of dashes and colons, nil when the line is none.
func readDelimiters(line []byte) []east.Alignment {
	line = bytes.TrimSpace(line)
	if len(line) < 2 || line[0] != '|' && line[0] != '-' && line[0] != ':' || len(bytes.Trim(line, "|-: \t")) > 0 || bytes.IndexByte(line, '-') < 0 || len(bytes.Trim(line, "-")) == 0 {
		return nil
	}
	line = bytes.TrimSuffix(bytes.TrimPrefix(line, []byte("|")), []byte("|"))
	var columns []east.Alignment
	for cell := range bytes.SplitSeq(line, []byte("|")) {
		cell = bytes.TrimSpace(cell)
		dashes, left := bytes.CutPrefix(cell, []byte(":"))
		dashes, right := bytes.CutSuffix(dashes, []byte(":"))
		if len(dashes) == 0 || len(bytes.Trim(dashes, "-")) > 0 {
			return nil
		}
		switch {
		case left && right:
			columns = append(columns, east.AlignCenter)
		case left:
			columns = append(columns, east.AlignLeft)
		case right:
			columns = append(columns, east.AlignRight)
		default:
			columns = append(columns, east.AlignNone)
		}
	}
	return columns
}

// readRow parts a line into cells.
func readRow(segment text.Segment, source []byte, columns []east.Alignment) *east.TableRow {
	segment = segment.TrimLeftSpace(source)
	segment = segment.TrimRightSpace(source)
	row := east.NewTableRow(columns)
	row.SetPos(segment.Start)
	line := source[segment.Start:segment.Stop]
	for i := skipBar(line); i < len(line); {
		end := i + cellEnd(line[i:])
		cell := east.NewTableCell()
		cell.SetPos(segment.Start + i)
		if n := row.ChildCount(); n < len(columns) {
			cell.Alignment = columns[n]
		}
		inner := text.NewSegment(segment.Start+i, segment.Start+end)
		inner = inner.TrimLeftSpace(source)
		cell.Lines().Append(inner.TrimRightSpace(source))
		row.AppendChild(row, cell)
		i = end + 1
	}
	return row
}

// skipBar is the length of the bar that a row may begin with.
func skipBar(line []byte) int {
	if len(line) > 0 && line[0] == '|' {
		return 1
	}
	return 0
}

// cellEnd is the index of the bar that ends a cell, or the length of the line.
func cellEnd(line []byte) int {
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '|':
			return i
		case c == '$' || c == '\\':
			if n := mathLength(line[i:]); n > 0 {
				i += n - 1
			} else if c == '\\' && i+1 < len(line) && util.IsPunct(line[i+1]) {
				i++
			}
		}
	}
	return len(line)
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
