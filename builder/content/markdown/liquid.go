package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// highlightParser reads Liquid's {% highlight python %} … {% endhighlight %}
// as the code block it is: as text its code would be mangled.
type highlightParser struct{}

// Trigger returns the brace.
func (highlightParser) Trigger() []byte { return []byte{'{'} }

// Open reads the first line, whose second word is the language.
func (highlightParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	start := pc.BlockOffset()
	if start < 0 {
		return nil, parser.NoChildren
	}
	tag := liquidTag(line[start:])
	words := bytes.Fields(tag)
	if len(words) == 0 || string(words[0]) != "highlight" || !bytes.Contains(reader.Source()[segment.Stop:], []byte("endhighlight")) {
		return nil, parser.NoChildren
	}
	var info *ast.Text
	if len(words) > 1 {
		at := segment.Start - segment.Padding + bytes.Index(line, words[1])
		if i := bytes.Index(line[start:], append([]byte(" "), words[1]...)); i >= 0 {
			at = segment.Start - segment.Padding + start + i + 1
		}
		info = ast.NewTextSegment(text.NewSegment(at, at+len(words[1])))
	}
	reader.AdvanceToEOL()
	return ast.NewFencedCodeBlock(info), parser.NoChildren
}

// liquidTag is what stands within {% … %} when that is all of a line.
func liquidTag(line []byte) []byte {
	line = bytes.TrimSpace(line)
	inner, opens := bytes.CutPrefix(line, []byte("{%"))
	inner, closes := bytes.CutSuffix(inner, []byte("%}"))
	if !opens || !closes || bytes.Contains(inner, []byte("%}")) {
		return nil
	}
	return bytes.Trim(inner, "- ")
}

// Continue takes lines until {% endhighlight %}.
func (highlightParser) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, segment := reader.PeekLine()
	if string(liquidTag(line)) == "endhighlight" {
		reader.AdvanceToEOL()
		return parser.Close
	}
	segment.ForceNewline = true
	n.Lines().Append(segment)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// Close does nothing.
func (highlightParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph lets the tag stand right below text.
func (highlightParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine leaves indented lines to code.
func (highlightParser) CanAcceptIndentedLine() bool { return false }

// closeUpLiquid takes the spaces out of {{ … }} and {% … %} at the start of a
// link's address, where Markdown allows none, and puts them before it, where it
// does: ({{ site.url }}/a) is parsed as (  {{site.url}}/a).
func (p *page) closeUpLiquid() {
	if p.prose {
		return
	}
	copied := false
	for from := 0; ; {
		i := bytes.Index(p.source[from:], []byte("]({"))
		if i < 0 {
			return
		}
		start := from + i + 2
		from = start
		line := p.source[start:min(start+longestSpan, len(p.source))]
		if end := bytes.IndexByte(line, '\n'); end >= 0 {
			line = line[:end]
		}
		end := liquidEnd(line)
		if end < 0 || bytes.IndexByte(line[:end], ' ') < 0 {
			continue
		}
		if !copied {
			p.source = bytes.Clone(p.source)
			copied = true
		}
		expression := p.source[start : start+end]
		to := len(expression)
		for i := len(expression) - 1; i >= 0; i-- {
			if expression[i] != ' ' {
				to--
				expression[to] = expression[i]
			}
		}
		for i := range to {
			expression[i] = ' '
		}
	}
}

// liquidEnd is the length of the {{ … }} or {% … %} that b begins with, -1
// when it begins with neither.
func liquidEnd(b []byte) int {
	for _, d := range []struct{ open, close string }{{"{{", "}}"}, {"{%", "%}"}} {
		if bytes.HasPrefix(b, []byte(d.open)) {
			if end := bytes.Index(b[2:], []byte(d.close)); end >= 0 {
				return 2 + end + 2
			}
		}
	}
	return -1
}

// withoutLiquid gives the address that Jekyll would make of one written in
// Liquid: {{ site.baseurl }} is the site's root, and filters and the link tag
// lead there, too.
func withoutLiquid(url string) string {
	end := liquidEnd([]byte(url))
	if end < 0 {
		return url
	}
	inner := string(bytes.Trim([]byte(url[2:end-2]), " -"))
	rest := url[end:]
	switch {
	case inner == "site.baseurl" || inner == "site.url" || inner == "base_path":
		return withoutLiquid(rest)
	case len(inner) > 4 && inner[:4] == "link" && !util.IsSpace(inner[len(inner)-1]):
		return "/" + string(bytes.TrimLeft([]byte(inner[4:]), " /")) + rest
	case len(inner) > 2 && (inner[0] == '\'' || inner[0] == '"'):
		if i := bytes.IndexByte([]byte(inner[1:]), inner[0]); i >= 0 {
			return inner[1:i+1] + rest
		}
	}
	return url
}
