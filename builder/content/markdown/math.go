package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// maths is TeX between $…$, $$…$$, \(…\), \[…\] and the doubled \\(…\\), \\[…\\].
// It is read before emphasis and links, so that Markdown never touches TeX.
type maths struct{}

// Extend adds the parsers and the renderers.
func (maths) Extend(m goldmark.Markdown) {
	inline(m, mathParser{}, 90)
	block(m, mathBlockParser{}, 80)
	rendering(m, leaves{kindMath: renderMath, kindMathBlock: renderMathBlock})
}

// mathNode is TeX within text. display is set for what stands on its own line.
type mathNode struct {
	ast.BaseInline
	tex     []byte
	display bool
}

var kindMath = ast.NewNodeKind("Math")

// Kind returns the node's kind.
func (*mathNode) Kind() ast.NodeKind { return kindMath }

// Dump is of goldmark's debugging.
func (n *mathNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// delimiter is one spelling of where maths begins and ends.
type delimiter struct {
	open, close string
	display     bool
}

// delimiterAt returns the spelling that b begins with. $ is not among them: it
// has a rule of its own.
func delimiterAt(b []byte) (delimiter, bool) {
	switch {
	case bytes.HasPrefix(b, []byte("$$")):
		return delimiter{"$$", "$$", true}, true
	case bytes.HasPrefix(b, []byte(`\\(`)):
		return delimiter{`\\(`, `\\)`, false}, true
	case bytes.HasPrefix(b, []byte(`\\[`)):
		return delimiter{`\\[`, `\\]`, true}, true
	case bytes.HasPrefix(b, []byte(`\(`)):
		return delimiter{`\(`, `\)`, false}, true
	case bytes.HasPrefix(b, []byte(`\[`)):
		return delimiter{`\[`, `\]`, true}, true
	}
	return delimiter{}, false
}

// dollar is the spelling with a rule of its own.
var dollar = delimiter{"$", "$", false}

// mathLength is the length of the maths that a line begins with, 0 when there
// is none.
func mathLength(line []byte) int {
	d, ok := delimiterAt(line)
	if !ok {
		if len(line) == 0 || line[0] != '$' {
			return 0
		}
		d = dollar
	}
	end := indexCloser(line[len(d.open):], d.close)
	if end < 0 {
		return 0
	}
	tex := line[len(d.open) : len(d.open)+end]
	n := len(d.open) + end + len(d.close)
	next := byte(0)
	if n < len(line) {
		next = line[n]
	}
	if d == dollar && !isDollarMath(tex, next) || len(bytes.TrimSpace(tex)) == 0 {
		return 0
	}
	return n
}

type mathParser struct{}

// Trigger returns the bytes that maths begins with.
func (mathParser) Trigger() []byte { return []byte{'$', '\\'} }

// Parse reads maths from its opening to its closing delimiter, over the lines
// of its paragraph.
func (mathParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	d, ok := delimiterAt(line)
	if !ok {
		if line[0] != '$' {
			return nil
		}
		d = dollar
	}
	p := pageOf(pc)
	if segment.Start < p.unclosed[d.close] {
		return nil
	}
	tex, end, found := p.until(block, d)
	if !found {
		p.fails(d.close, end)
		return nil
	}
	if d == dollar {
		next := block.Peek()
		if !isDollarMath(tex, next) {
			return nil
		}
	} else if len(bytes.TrimSpace(tex)) == 0 {
		return nil
	}
	return &mathNode{tex: tex, display: d.display}
}

// until reads to a closer and past it. Without one it returns the offset up to
// which there is none.
func (p *page) until(block text.Reader, d delimiter) (tex []byte, end int, found bool) {
	block.Advance(len(d.open))
	for {
		line, segment := block.PeekLine()
		if line == nil {
			return nil, end, false
		}
		if i := indexCloser(line, d.close); i >= 0 {
			block.Advance(i + len(d.close))
			return append(tex, line[:i]...), 0, true
		}
		tex = append(tex, line...)
		end = segment.Stop
		block.AdvanceLine()
	}
}

// fails notes that a search for a closer failed up to an offset: the next one
// would fail there, too, and a page of opening braces would cost its square.
func (p *page) fails(closer string, offset int) {
	if p.unclosed == nil {
		p.unclosed = map[string]int{}
	}
	p.unclosed[closer] = offset
}

// indexCloser finds a closer; \$ and \\) within TeX are none.
func indexCloser(b []byte, closer string) int {
	from := 0
	for {
		i := bytes.Index(b[from:], []byte(closer))
		if i < 0 {
			return -1
		}
		i += from
		backslashes := 0
		for j := i - 1; j >= 0 && b[j] == '\\'; j-- {
			backslashes++
		}
		if backslashes%2 == 0 || closer == `\\)` || closer == `\\]` {
			return i
		}
		from = i + 1
	}
}

// isDollarMath tells maths from money: no space behind the opening $, none
// before the closing one, and no digit after it. A code span that begins
// between the two is code.
func isDollarMath(tex []byte, next byte) bool {
	first, _ := utf8.DecodeRune(tex)
	last, _ := utf8.DecodeLastRune(tex)
	return len(tex) > 0 && !unicode.IsSpace(first) && !unicode.IsSpace(last) &&
		(next < '0' || next > '9') && bytes.Count(tex, []byte{'`'})%2 == 0
}

// onlyDisplayed reports whether a paragraph is nothing but displayed maths.
func onlyDisplayed(n ast.Node) bool {
	first, ok := n.FirstChild().(*mathNode)
	if !ok || !first.display {
		return false
	}
	for c := first.NextSibling(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *mathNode:
			if !c.display {
				return false
			}
		case *ast.Text:
			if !c.Segment.IsEmpty() {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func renderMath(o *output, n ast.Node, _ bool) ast.WalkStatus {
	m := n.(*mathNode)
	switch {
	case !m.display:
		o.math(m.tex)
	case o.displayed:
		o.mathBlock(m.tex)
	default:
		o.put(`<span class="math-block">`)
		o.math(m.tex)
		o.put("</span>")
	}
	return ast.WalkContinue
}

// math writes TeX for the page to typeset; its source can be read as it is.
func (o *output) math(tex []byte) {
	o.put(`<code class="math">`)
	o.text(o.substituteTeX(string(bytes.TrimSpace(tex))))
	o.put("</code>")
}

// mathBlock writes displayed TeX as a block.
func (o *output) mathBlock(tex []byte) {
	o.put(`<div class="math-block">`)
	o.math(tex)
	o.put("</div>\n")
}
