package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
)

// code are code blocks, highlighted in classes. A wide one scrolls, so it can
// be reached by keyboard, and it says its language.
type code struct{}

// Extend adds the renderers and Liquid's spelling of a code block.
func (code) Extend(m goldmark.Markdown) {
	block(m, highlightParser{}, 85)
	rendering(m, leaves{ast.KindCodeBlock: renderCode, ast.KindFencedCodeBlock: renderCode})
}

func renderCode(o *output, n ast.Node, _ bool) ast.WalkStatus {
	o.endParagraph()
	var info codeInfo
	if fenced, ok := n.(*ast.FencedCodeBlock); ok && fenced.Info != nil {
		info = readInfo(string(fenced.Info.Segment.Value(o.page.source)))
	}
	source := o.substituteCode(string(n.Lines().Value(o.page.source)))
	lexer := engines().lexers.of(info.language, len(source))
	if info.title != "" {
		o.put(`<figure class="code"><figcaption>`)
		o.text(info.title)
		o.put("</figcaption>\n")
	}
	o.put("<pre")
	o.attributes(n, "chroma")
	o.put(` tabindex="0"`)
	if label := lexer.label(info.language); label != "" {
		o.attribute("role", "group")
		o.attribute("aria-label", label)
		o.attribute("data-language", label)
	}
	o.put("><code>")
	o.highlight(lexer, source)
	o.put("</code></pre>\n")
	if info.title != "" {
		o.put("</figure>\n")
	}
	return ast.WalkSkipChildren
}

// codeInfo is what stands behind a fence.
type codeInfo struct{ language, title string }

// readInfo reads the ways in which tools write it: "rust,ignore", "{r eval=FALSE}",
// "{.python #id}", `python title="main.py"`, "js:main.js".
func readInfo(info string) codeInfo {
	var c codeInfo
	rest := strings.TrimLeft(info, "{. ")
	end := strings.IndexAny(rest, " \t,;:}{")
	if end < 0 {
		end = len(rest)
	}
	c.language, rest = rest[:end], rest[end:]
	if strings.Contains(c.language, "=") {
		c.language, rest = "", info
	}
	for _, key := range []string{"title=", "filename=", "file="} {
		if _, after, ok := strings.Cut(rest, key); ok {
			c.title, _ = readValue([]byte(after))
			break
		}
	}
	return c
}

// includes are mdBook's directives, which it obeys within code, too.
var includes = [][]byte{[]byte("{{#include"), []byte("{{#rustdoc_include"), []byte("{{#playground")}

// meetCode records what another tool would have put into a code block.
func (p *page) meetCode(n ast.Node) {
	if p.facts == nil {
		return
	}
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		for _, include := range includes {
			if bytes.HasPrefix(bytes.TrimLeft(line.Value(p.source), " \t"), include) {
				p.meet("mdbook", line.Start)
			}
		}
	}
}
