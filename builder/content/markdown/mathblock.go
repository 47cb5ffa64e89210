package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// mathBlock is displayed TeX on lines of its own: a line in it may look like a
// list or a heading and is still TeX. \begin{…} … \end{…} stands without other
// delimiters and keeps these.
type mathBlock struct {
	ast.BaseBlock
	delimiter
	// ended is set when the closing line was read.
	ended bool
}

var kindMathBlock = ast.NewNodeKind("MathBlock")

// Kind returns the node's kind.
func (*mathBlock) Kind() ast.NodeKind { return kindMathBlock }

// IsRaw keeps goldmark from looking for inlines.
func (*mathBlock) IsRaw() bool { return true }

// Dump is of goldmark's debugging.
func (n *mathBlock) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// tex is what stands between the delimiters.
func (n *mathBlock) tex(source []byte) []byte {
	tex := bytes.TrimSpace(n.Lines().Value(source))
	if n.open == "" {
		return tex
	}
	tex = bytes.TrimPrefix(tex, []byte(n.open))
	return bytes.TrimSpace(bytes.TrimSuffix(tex, []byte(n.close)))
}

type mathBlockParser struct{}

// Trigger returns the bytes that displayed maths begins with.
func (mathBlockParser) Trigger() []byte { return []byte{'$', '\\'} }

// Open begins a block when its closing delimiter is found and ends a line:
// without one, or with text behind it, the line is text.
func (mathBlockParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	start := pc.BlockOffset()
	if start < 0 {
		return nil, parser.NoChildren
	}
	d, ok := delimiterAt(line[start:])
	if !ok {
		d, ok = environmentAt(line[start:])
	}
	if !ok || !d.display {
		return nil, parser.NoChildren
	}
	first := line[start+len(d.open):]
	n := &mathBlock{delimiter: d}
	if i := indexCloser(first, d.close); i >= 0 {
		if !util.IsBlank(first[i+len(d.close):]) || util.IsBlank(first[:i]) {
			return nil, parser.NoChildren
		}
		n.ended = true
	} else if !closesBelow(reader.Source()[segment.Stop:], d.close, util.IsBlank(first)) {
		return nil, parser.NoChildren
	}
	n.Lines().Append(segment)
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

// environmentAt reads \begin{name}; its delimiters are empty, as they are TeX.
func environmentAt(b []byte) (delimiter, bool) {
	rest, ok := bytes.CutPrefix(b, []byte(`\begin{`))
	end := bytes.IndexByte(rest, '}')
	if !ok || end <= 0 {
		return delimiter{}, false
	}
	return delimiter{"", `\end{` + string(rest[:end]) + `}`, true}, true
}

// closesBelow reports whether the lines below hold the closer at the end of a
// line. Displayed maths has no blank lines, unless both its delimiters stand
// alone on theirs: then a screenful may lie between.
func closesBelow(b []byte, closer string, alone bool) bool {
	blank := false
	for range 60 {
		end := bytes.IndexByte(b, '\n') + 1
		if end == 0 {
			end = len(b)
		}
		line := bytes.TrimLeft(b[:end], " \t>")
		switch i := indexCloser(line, closer); {
		case i >= 0 && blank:
			return alone && i == 0 && util.IsBlank(line[len(closer):])
		case i >= 0:
			return util.IsBlank(line[i+len(closer):])
		case util.IsBlank(line):
			blank = true
		}
		if b = b[end:]; len(b) == 0 || blank && !alone {
			return false
		}
	}
	return false
}

// Continue takes lines until the one with the closing delimiter.
func (mathBlockParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	n := node.(*mathBlock)
	if n.ended {
		return parser.Close
	}
	line, segment := reader.PeekLine()
	n.Lines().Append(segment)
	reader.AdvanceToEOL()
	if indexCloser(line, n.close) >= 0 {
		n.ended = true
		return parser.Close
	}
	return parser.Continue | parser.NoChildren
}

// Close does nothing.
func (mathBlockParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph lets maths stand right below text.
func (mathBlockParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine leaves indented lines to code.
func (mathBlockParser) CanAcceptIndentedLine() bool { return false }

func renderMathBlock(o *output, n ast.Node, _ bool) ast.WalkStatus {
	o.endParagraph()
	o.mathBlock(n.(*mathBlock).tex(o.page.source))
	return ast.WalkContinue
}
