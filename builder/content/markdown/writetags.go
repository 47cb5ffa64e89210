package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// tags writes cleaned HTML and keeps it balanced.
func (o *output) tags(tags []tag) ast.WalkStatus {
	for i := range tags {
		t := &tags[i]
		switch t.kind {
		case textTag:
			o.rawText(t.text)
		case foreignTag:
			o.foreign(t.text)
		case embedTag:
			if t.embed.Kind == "image" {
				o.remoteImage(*t.embed)
			} else {
				o.draw(t.embed)
			}
		case videoTag:
			o.video(t.video)
		case emptyTag:
			o.imply(t.name)
			o.startTag(t)
			if o.within("svg", "math") {
				o.put("/")
			}
			o.put(">")
		case startTag:
			o.startElement(t)
		case endTag:
			o.closeElement(t.name)
		}
	}
	return ast.WalkContinue
}

// startElement writes a start tag and notes what will end it.
func (o *output) startElement(t *tag) {
	o.imply(t.name)
	if t.name == "listing" {
		o.startListing(t)
		return
	}
	if t.name == "a" {
		if !leads(t) {
			// A place to link to. It often has no end tag, so it ends at once.
			if len(t.attrs) > 0 {
				o.startTag(t)
				o.put("></a>")
			}
			return
		}
		o.closeElement("a") // links do not nest
		if o.links > 0 {
			return
		}
	}
	if len(o.open) >= deepest {
		return
	}
	o.startTag(t)
	o.put(">")
	o.openElement(t.name, "</"+t.name+">")
}

// leads reports whether an <a> is a link.
func leads(t *tag) bool {
	for _, a := range t.attrs {
		if a.name == "href" {
			return true
		}
	}
	return false
}

// startTag writes a tag up to its bracket.
func (o *output) startTag(t *tag) {
	o.put("<", t.name)
	for _, a := range t.attrs {
		switch {
		case a.ref == linkRef && a.name == "href":
			if seconds, ok := timeLink(a.value); ok {
				o.put(` class="time"`)
				o.timed(seconds)
			} else {
				o.href(a.value)
			}
		case a.ref != noRef:
			o.refer(a.name, a.value, a.ref == imageRef)
		case a.name == "rel" && t.name == "a":
		case a.value == "" && a.name != "alt" && a.name != "href":
			o.put(" ", a.name)
		default:
			o.attribute(a.name, a.value)
		}
	}
}

// startListing begins a figure whose caption stands at its end.
func (o *output) startListing(t *tag) {
	o.put(`<figure class="listing"`)
	for _, a := range t.attrs {
		o.attribute(a.name, a.value)
	}
	o.put(">\n")
	close := "</figure>\n"
	if t.text != "" {
		close = "<figcaption>" + proseHTML(t.text, o.page.Language) + "</figcaption></figure>\n"
	}
	o.openElement("listing", close)
}

// rawText writes text of raw HTML. Other tools look for maths and their own
// braces there, too, except in code and drawings.
func (o *output) rawText(s string) {
	if o.within("pre", "code", "svg", "math", "textarea", "kbd", "samp", "option", "button") {
		o.text(s)
		return
	}
	for from := 0; from < len(s); {
		i := strings.IndexAny(s[from:], `$\{`)
		if i < 0 {
			o.text(s[from:])
			return
		}
		o.text(s[from : from+i])
		from += i
		n := o.rawMath(s[from:])
		if n == 0 {
			n = o.rawForeign(s[from:])
		}
		if n == 0 {
			n = 1
			o.text(s[from : from+1])
		}
		from += n
	}
}

// rawMath writes the maths that s begins with and returns its length, 0 when
// there is none.
func (o *output) rawMath(s string) int {
	n := mathLength([]byte(s))
	if n == 0 {
		return 0
	}
	d, ok := delimiterAt([]byte(s))
	if !ok {
		d = dollar
	}
	if d.display {
		o.put(`<span class="math-block">`)
	}
	o.math([]byte(s[len(d.open) : n-len(d.close)]))
	if d.display {
		o.put("</span>")
	}
	return n
}

// rawForeign writes the braces of another tool that s begins with and returns
// their length, 0 when there are none.
func (o *output) rawForeign(s string) int {
	name, close := dialectAt([]byte(s))
	if name == "" || o.page.prose {
		return 0
	}
	end := strings.Index(s[2:], close)
	if end < 0 {
		return 0
	}
	n := 2 + end + len(close)
	o.foreign(s[:n])
	return n
}
