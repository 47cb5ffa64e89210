package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
)

// fragment is a piece of raw HTML, of lines that need not be neighbours in the
// source: a quote's marks are not part of it.
type fragment struct {
	html  []byte
	lines []text.Segment
}

// offset is the place in the source of a byte of the fragment.
func (f *fragment) offset(i int) int {
	for _, line := range f.lines {
		n := line.Len()
		if i < n {
			return line.Start + max(i-line.Padding, 0)
		}
		i -= n
	}
	if len(f.lines) == 0 {
		return 0
	}
	return f.lines[len(f.lines)-1].Stop
}

// fragmentOf collects the HTML of a node.
func (p *page) fragmentOf(segments *text.Segments, closure text.Segment) *fragment {
	f := &fragment{}
	for i := range segments.Len() {
		f.lines = append(f.lines, segments.At(i))
	}
	if closure.Start >= 0 {
		f.lines = append(f.lines, closure)
	}
	for i := range f.lines {
		f.html = append(f.html, f.lines[i].Value(p.source)...)
	}
	return f
}

// replaceRaw puts cleaned tags in the place of goldmark's raw HTML.
func (p *page) replaceRaw(n ast.Node) {
	parent := n.Parent()
	switch raw := n.(type) {
	case *ast.RawHTML:
		tags := p.tokenize(p.fragmentOf(raw.Segments, text.NewSegment(-1, -1)))
		parent.ReplaceChild(parent, n, &rawNode{tags: tags})
	case *ast.HTMLBlock:
		tags := p.tokenize(p.fragmentOf(raw.Lines(), raw.ClosureLine))
		parent.ReplaceChild(parent, n, &rawBlock{tags: tags})
	}
}

// tokenize takes HTML apart and cleans it. Comments and declarations are gone.
func (p *page) tokenize(f *fragment) []tag {
	if bytes.HasPrefix(f.html, []byte("<!--")) && bytes.HasSuffix(bytes.TrimSpace(f.html), []byte("-->")) &&
		bytes.Count(f.html, []byte("-->")) == 1 {
		p.meetCommented(f.html, p.pos(f.offset(0)))
		return nil
	}
	c := &cleaner{page: p, fragment: f, player: -1}
	if name, end := bareTag(f.html); name != "" {
		// Most tags within a line are <b> or </b>: a tokenizer would be made for each.
		if end {
			c.end(name, string(f.html))
		} else {
			c.start(html.Token{Data: name}, string(f.html), false)
		}
		return c.tags
	}
	z := html.NewTokenizer(bytes.NewReader(f.html))
	at := 0
	for {
		kind := z.Next()
		length := len(z.Raw())
		c.at = at
		switch kind {
		case html.ErrorToken:
			// The rest is a tag that never ends: text, so that no word is lost.
			c.text(string(f.html[min(at, len(f.html)):]))
			c.endPlayer()
			return c.tags
		case html.CommentToken:
			p.meetCommented(z.Raw(), p.pos(c.offset()))
		case html.TextToken:
			// Text takes the tokenizer's buffer apart in place, so it is copied first.
			c.text(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			raw := string(z.Raw())
			name, more := z.TagName()
			t := html.Token{Data: string(name)}
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				t.Attr = append(t.Attr, html.Attribute{Key: string(key), Val: string(value)})
			}
			c.start(t, raw, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			raw := string(z.Raw())
			name, _ := z.TagName()
			c.end(string(name), raw)
		}
		at += length
	}
}

// bareTag reads HTML that is one tag without attributes.
func bareTag(b []byte) (name string, end bool) {
	inner, opens := bytes.CutPrefix(b, []byte("<"))
	inner, closes := bytes.CutSuffix(inner, []byte(">"))
	inner, end = bytes.CutPrefix(inner, []byte("/"))
	if !opens || !closes || len(inner) == 0 {
		return "", false
	}
	for _, c := range inner {
		if !('a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9') {
			return "", false
		}
	}
	return strings.ToLower(string(inner)), end
}

// cleaner is the walk over the tags of one fragment.
type cleaner struct {
	page     *page
	fragment *fragment
	tags     []tag
	at       int
	// dropped is the element whose text is left out with it.
	dropped string
	// vector is the depth of <svg> and <math>, whose elements HTML does not list.
	vector int
	// player is the index of an open <video> or <audio>, -1 outside; plays says
	// that something of the course is in it, later is what stands behind it.
	player int
	plays  bool
	later  []tag
}

func (c *cleaner) add(t tag) { c.tags = append(c.tags, t) }

// offset is the place in the source of the tag at hand.
func (c *cleaner) offset() int { return c.fragment.offset(c.at) }

// text takes text, and records what it holds of other tools.
func (c *cleaner) text(s string) {
	if c.dropped != "" || s == "" {
		return
	}
	c.add(tag{kind: textTag, text: s})
	p := c.page
	if p.facts == nil || strings.TrimSpace(s) == "" {
		return
	}
	p.countWords([]byte(s))
	for from := 0; ; {
		i := strings.IndexByte(s[from:], '{')
		if i < 0 {
			return
		}
		from += i
		if name, _ := dialectAt([]byte(s[from:])); name != "" && !p.prose {
			p.meet(name, c.offset()+from)
		}
		from++
	}
}

// end takes an end tag.
func (c *cleaner) end(name, raw string) {
	if c.dropped != "" {
		if c.dropped == name {
			c.dropped = ""
		}
		return
	}
	switch {
	case c.vector > 0 && (name == "svg" || name == "math"):
		c.vector--
	case name == "h1":
		name = "h2"
	case name == "details":
		c.page.closeLoose()
	case name == "video" || name == "audio":
		c.add(tag{kind: endTag, name: name})
		c.endPlayer()
		return
	case name == "listing":
	case c.vector == 0 && !isKnown(name):
		if !c.page.Foreign {
			c.add(tag{kind: foreignTag, text: raw})
		}
		return
	}
	c.add(tag{kind: endTag, name: name})
}

// closeLoose and openLoose follow the <details> of raw HTML, whose headings
// stand in a closed box.
func (p *page) openLoose() { p.loose++; p.hidden++ }

func (p *page) closeLoose() {
	if p.loose > 0 {
		p.loose--
		p.hidden--
	}
}
