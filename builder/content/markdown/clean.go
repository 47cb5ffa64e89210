package markdown

import (
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/gradus-ssg/gradus/builder/course"
)

// start takes a start tag: elements that would run, load or break something
// are left out or become what is safe, the rest passes.
func (c *cleaner) start(t html.Token, raw string, closed bool) {
	if c.dropped != "" {
		return
	}
	p := c.page
	name := t.Data
	switch name {
	case "script":
		c.dropped = dropUntilEnd(name, closed)
		p.warn(rawScript, c.offset(), "a <script> in a page is left out",
			"Put scripts of your own into theme/extra.ts, or link to the page that runs this one")
		return
	case "style":
		c.dropped = dropUntilEnd(name, closed)
		p.warn(rawStyle, c.offset(), "a <style> in a page is left out",
			"Put its rules into a stylesheet in theme/parts/, where they hold for the whole course")
		return
	case "noscript", "noembed", "noframes", "template", "title":
		if name == "title" && c.vector > 0 {
			break
		}
		c.dropped = dropUntilEnd(name, closed)
		return
	case "iframe", "frame":
		c.dropped = dropUntilEnd(name, closed || name == "frame")
		c.frame(t)
		return
	case "embed", "object", "applet":
		c.object(t)
		return
	case "img":
		c.image(t)
		return
	case "video", "audio", "source", "track":
		c.media(t, name)
		return
	case "html", "head", "body", "base", "basefont", "bgsound", "meta", "link", "param", "frameset", "plaintext", "xmp":
		return
	case "svg", "math":
		if p.Foreign {
			c.dropped = dropUntilEnd(name, closed)
			return
		}
		c.vector += opened(closed)
	case "h1":
		name = "h2"
	case "listing":
		c.listing(t)
		return
	case "details":
		if _, open := attr(t, "open"); !open && !closed {
			p.openLoose()
		}
	}
	if c.vector == 0 && !isKnown(name) {
		if !p.Foreign {
			p.meet("html", c.offset())
			c.add(tag{kind: foreignTag, text: raw})
		}
		return
	}
	if p.Foreign && !isHarmless(name) {
		return
	}
	out := tag{kind: startTag, name: name, attrs: c.attributes(t)}
	if isVoid(name) || closed && c.vector > 0 {
		out.kind = emptyTag
	}
	c.add(out)
	if closed && out.kind == startTag {
		c.add(tag{kind: endTag, name: name})
	}
}

// dropUntilEnd names the element whose text goes with it.
func dropUntilEnd(name string, closed bool) string {
	if closed {
		return ""
	}
	return name
}

// opened counts an element that has content.
func opened(closed bool) int {
	if closed {
		return 0
	}
	return 1
}

// attr is the value of a tag's attribute.
func attr(t html.Token, name string) (value string, ok bool) {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// pixels reads a width or height, 0 when it is not in pixels.
func pixels(t html.Token, name string) int {
	value, _ := attr(t, name)
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(value), "px"))
	if err != nil || n < 0 || n > 1<<14 {
		return 0
	}
	return n
}

// frame makes a film of a player, a card of any other foreign frame, and keeps
// a frame of the course itself.
func (c *cleaner) frame(t html.Token) {
	p := c.page
	src, _ := attr(t, "src")
	src = withoutLiquid(strings.TrimSpace(src))
	title, _ := attr(t, "title")
	switch {
	case src == "" || isUnsafe(src):
	case isFilm(src) && isRemote(src):
		if !p.prose && !p.quoted {
			c.add(tag{kind: videoTag, video: p.meetVideo(course.Video{URL: absolute(src), Title: title}, c.offset())})
			return
		}
		c.link(src, title)
	case isRemote(src):
		if p.facts != nil {
			p.facts.Frames = appendHost(p.facts.Frames, src)
		}
		c.add(tag{kind: embedTag, embed: &course.Embed{
			Kind: "frame", URL: absolute(src), Title: title, Width: pixels(t, "width"), Height: pixels(t, "height"),
		}})
	default:
		p.ref(src, false, c.offset())
		if p.Foreign {
			c.link(src, title)
			return
		}
		attrs := append(c.attributes(t), rawAttribute{name: "src", value: src, ref: linkRef}, rawAttribute{name: "loading", value: "lazy"})
		if title == "" {
			attrs = append(attrs, rawAttribute{name: "title", value: path.Base(src)})
		}
		c.add(tag{kind: startTag, name: "iframe", attrs: attrs})
		c.add(tag{kind: endTag, name: "iframe"})
	}
}

// object makes a card or a link of a plugin's content.
func (c *cleaner) object(t html.Token) {
	src, ok := attr(t, "src")
	if !ok {
		src, _ = attr(t, "data")
	}
	title, _ := attr(t, "title")
	if isRemote(src) {
		t.Attr = append(t.Attr, html.Attribute{Key: "src", Val: src})
		c.frame(t)
		return
	}
	c.link(src, title)
}

// link writes a link in the place of something that cannot stand on the page.
func (c *cleaner) link(url, title string) {
	if url == "" || isUnsafe(url) {
		return
	}
	c.page.ref(url, false, c.offset())
	if title == "" {
		title = path.Base(url)
	}
	c.add(tag{kind: startTag, name: "a", attrs: []rawAttribute{{"href", url, linkRef}}})
	c.add(tag{kind: textTag, text: title})
	c.add(tag{kind: endTag, name: "a"})
}

// image keeps a picture of the course and makes a card of any other.
func (c *cleaner) image(t html.Token) {
	p := c.page
	src, _ := attr(t, "src")
	src = withoutLiquid(strings.TrimSpace(src))
	alt, labelled := attr(t, "alt")
	if src == "" || isUnsafe(src) && scheme(src) != "data" {
		return
	}
	if !labelled && p.facts != nil {
		p.facts.Unlabelled = append(p.facts.Unlabelled, p.pos(c.offset()))
	}
	p.meetPicture(src, c.offset())
	if isRemote(src) {
		c.add(tag{kind: embedTag, embed: &course.Embed{
			Kind: "image", URL: absolute(src), Title: alt, Width: pixels(t, "width"), Height: pixels(t, "height"),
		}})
		return
	}
	attrs := []rawAttribute{{"src", src, imageRef}, {"alt", alt, noRef}}
	for _, a := range c.attributes(t) {
		switch a.name {
		case "src", "alt", "loading", "decoding":
		default:
			attrs = append(attrs, a)
		}
	}
	c.add(tag{kind: emptyTag, name: "img", attrs: append(attrs,
		rawAttribute{name: "loading", value: "lazy"}, rawAttribute{name: "decoding", value: "async"})})
}

// media keeps films and sounds of the course; others are links, as a player
// would ask another origin by itself. The links stand behind the player, which
// is left out when nothing of the course is in it.
func (c *cleaner) media(t html.Token, name string) {
	if _, set := attr(t, "srcset"); set {
		return // another version of a picture, whose <img> stands beside it
	}
	src, ok := attr(t, "src")
	src = withoutLiquid(strings.TrimSpace(src))
	attrs := c.attributes(t)
	switch {
	case isRemote(src) && name == "track":
		return
	case isRemote(src) && c.player < 0 && name == "source":
		return
	case isRemote(src):
		tags := c.tags
		c.tags = nil
		c.link(src, "")
		c.later = append(c.later, c.tags...)
		c.tags = tags
	case ok && src != "" && !isUnsafe(src):
		c.page.ref(src, false, c.offset())
		attrs = append(attrs, rawAttribute{"src", src, linkRef})
		c.plays = true
	}
	switch {
	case name == "video" || name == "audio":
		attrs = append(attrs, rawAttribute{name: "preload", value: "none"})
		if _, set := attr(t, "controls"); !set {
			attrs = append(attrs, rawAttribute{name: "controls"})
		}
		c.player = len(c.tags)
		c.plays = ok && !isRemote(src)
		c.add(tag{kind: startTag, name: name, attrs: attrs})
	case !isRemote(src):
		c.add(tag{kind: emptyTag, name: name, attrs: attrs})
	}
}

// endPlayer ends a <video> or <audio> and writes the links that replace what
// it would have loaded from elsewhere.
func (c *cleaner) endPlayer() {
	if len(c.later) > 0 && !c.plays && c.player >= 0 {
		c.tags = c.tags[:c.player]
	}
	c.tags = append(c.tags, c.later...)
	c.later, c.player = nil, -1
}

// listing makes a figure of mdBook's <Listing>, whose file name, number and
// caption stand in attributes.
func (c *cleaner) listing(t html.Token) {
	file, _ := attr(t, "file-name")
	number, _ := attr(t, "number")
	caption, _ := attr(t, "caption")
	c.page.meet("mdbook", c.offset())
	if number != "" {
		number = "Listing " + number
		if caption != "" {
			number += ": "
		}
	}
	out := tag{kind: startTag, name: "listing", text: number + caption}
	if id, ok := attr(t, "id"); ok {
		out.attrs = []rawAttribute{{name: "id", value: c.claim(id)}}
	}
	c.add(out)
	if file != "" {
		c.add(tag{kind: startTag, name: "p", attrs: []rawAttribute{{name: "class", value: "filename"}}})
		c.add(tag{kind: textTag, text: file})
		c.add(tag{kind: endTag, name: "p"})
	}
}
