package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// attributes are {#id .class key="value"} after a heading or a link, and
// kramdown's {: .class} there, after a block or on a line of its own. Where
// they are written for another tool, they still never show as text.
type attributes struct{}

// Extend adds the parsers and the renderer of what belongs to nothing.
func (attributes) Extend(m goldmark.Markdown) {
	inline(m, attributeParser{}, 150)
	paragraph(m, attributeLines{}, 150)
	rendering(m, leaves{kindAttributes: renderAttributes})
}

// attribute is one name and value; its value is plain text.
type attribute struct{ name, value string }

// attributeNode stands where attributes are written until the page is arranged
// and what they belong to is known.
type attributeNode struct {
	ast.BaseInline
	list []attribute
	// source is what was written, shown when it belongs to nothing.
	source []byte
}

var kindAttributes = ast.NewNodeKind("Attributes")

// Kind returns the node's kind.
func (*attributeNode) Kind() ast.NodeKind { return kindAttributes }

// Dump is of goldmark's debugging.
func (n *attributeNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type attributeParser struct{}

// Trigger returns the bytes that attributes begin with.
func (attributeParser) Trigger() []byte { return []byte{'{'} }

// Parse reads {: …}, {# …} or {. …}.
func (attributeParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	list, n := readAttributes(line[:min(len(line), longestSpan)])
	if n == 0 {
		return nil
	}
	block.Advance(n)
	return &attributeNode{list: list, source: line[:n]}
}

// readAttributes reads an attribute list at the start of b and returns its
// length, 0 when there is none.
func readAttributes(b []byte) ([]attribute, int) {
	if len(b) < 3 || b[0] != '{' || b[1] != ':' && b[1] != '#' && b[1] != '.' {
		return nil, 0
	}
	i := 1
	kramdown := b[1] == ':'
	if kramdown {
		i++
	}
	var list []attribute
	for {
		for i < len(b) && (b[i] == ' ' || b[i] == '\t') {
			i++
		}
		if i >= len(b) {
			return nil, 0
		}
		if b[i] == '}' {
			if len(list) == 0 {
				return nil, 0
			}
			return list, i + 1
		}
		start := i
		if b[i] == '.' || b[i] == '#' {
			i++
		}
		word := i
		for i < len(b) && isName(b[i]) {
			i++
		}
		switch {
		case i == word:
			return nil, 0
		case b[start] == '.':
			list = append(list, attribute{"class", string(b[word:i])})
		case b[start] == '#':
			list = append(list, attribute{"id", string(b[word:i])})
		case i < len(b) && b[i] == '=':
			value, n := readValue(b[i+1:])
			if n == 0 {
				return nil, 0
			}
			list = append(list, attribute{strings.ToLower(string(b[word:i])), value})
			i += 1 + n
		case kramdown:
			list = append(list, attribute{string(b[word:i]), ""}) // a reference name such as toc
		default:
			return nil, 0
		}
	}
}

// isName reports whether a byte may stand in an id, a class or a key. Bytes of
// other scripts may.
func isName(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '_' || c == ':' || c == '.' || c >= 0x80
}

// readValue reads a quoted or bare value and returns its length in b.
func readValue(b []byte) (string, int) {
	if len(b) > 0 && (b[0] == '"' || b[0] == '\'') {
		end := bytes.IndexByte(b[1:], b[0])
		if end < 0 {
			return "", 0
		}
		return string(b[1 : end+1]), end + 2
	}
	n := 0
	for n < len(b) && b[n] > ' ' && b[n] != '}' {
		n++
	}
	return string(b[:n]), n
}

// attributeLines takes kramdown's attribute lines off both ends of paragraphs.
type attributeLines struct{}

// Transform moves first and last lines {: …} into nodes before and behind the
// paragraph, or in its place when there is nothing else.
func (attributeLines) Transform(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := n.Lines()
	parent := n.Parent()
	for lines.Len() > 1 {
		mark := attributeLineAt(lines.At(0), reader.Source())
		if mark == nil {
			break
		}
		mark.own = true
		parent.InsertBefore(parent, n, mark)
		lines.SetSliced(1, lines.Len())
	}
	mark := attributeLineAt(lines.At(lines.Len()-1), reader.Source())
	if mark == nil {
		return
	}
	parent.InsertAfter(parent, n, mark)
	if lines.Len() == 1 {
		mark.own = blankBefore(reader.Source(), lines.At(0).Start)
		parent.RemoveChild(parent, n)
		return
	}
	lines.SetSliced(0, lines.Len()-1)
	before := lines.At(lines.Len() - 1)
	lines.Set(lines.Len()-1, before.TrimRightSpace(reader.Source()))
}

// blankBefore reports whether the line before the one at an offset is blank.
func blankBefore(source []byte, offset int) bool {
	start := bytes.LastIndexByte(source[:offset], '\n')
	if start < 0 {
		return true
	}
	before := source[:start]
	return len(bytes.Trim(before[bytes.LastIndexByte(before, '\n')+1:], " \t\r>")) == 0
}

// attributeLineAt reads a line that is nothing but {: …}.
func attributeLineAt(segment text.Segment, source []byte) *attributeLine {
	line := bytes.TrimSpace(segment.Value(source))
	if len(line) < 3 || line[0] != '{' || line[1] != ':' {
		return nil
	}
	list, length := readAttributes(line)
	if length != len(line) {
		return nil
	}
	mark := &attributeLine{list: list, margin: segment.Start == 0 || source[segment.Start-1] == '\n'}
	mark.SetPos(segment.Start)
	return mark
}

// attributeLine is an attribute line behind the block it belongs to.
type attributeLine struct {
	ast.BaseBlock
	list []attribute
	// own is set when a blank line is before it: then it belongs to what follows.
	own bool
	// margin is set when it begins at the left margin: then it belongs to the
	// outermost block it ends, not to the last paragraph in there.
	margin bool
}

var kindAttributeLine = ast.NewNodeKind("AttributeLine")

// Kind returns the node's kind.
func (*attributeLine) Kind() ast.NodeKind { return kindAttributeLine }

// IsRaw keeps goldmark from looking for inlines.
func (*attributeLine) IsRaw() bool { return true }

// Dump is of goldmark's debugging.
func (n *attributeLine) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
