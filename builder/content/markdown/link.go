package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// linking renders links: within the course to where they lead, out of it with
// rel=noopener, times of the video as buttons-to-be.
type linking struct{}

// Extend adds the renderers.
func (linking) Extend(m goldmark.Markdown) {
	rendering(m, containers{ast.KindLink: renderLink})
	rendering(m, leaves{
		ast.KindAutoLink:                renderAutoLink,
		ast.KindLinkReferenceDefinition: func(*output, ast.Node, bool) ast.WalkStatus { return ast.WalkSkipChildren },
	})
}

// destination is a link's address as its author meant it: without backslashes
// and entities, %XX kept.
func destination(b []byte) string {
	if bytes.IndexByte(b, '\\') >= 0 {
		b = util.UnescapePunctuations(b)
	}
	if bytes.IndexByte(b, '&') >= 0 {
		b = util.ResolveEntityNames(util.ResolveNumericReferences(b))
	}
	return withoutLiquid(string(b))
}

// hasScheme reports whether an address names a scheme or a host.
func hasScheme(url string) bool { return scheme(url) != "" || strings.HasPrefix(url, "//") }

// scheme is the part of an address before its colon, in lower case. Control
// characters and spaces count for nothing, as browsers drop them.
func scheme(url string) string {
	var b strings.Builder
	for i := range len(url) {
		switch c := url[i]; {
		case c <= ' ':
		case c == ':':
			return strings.ToLower(b.String())
		case 'a' <= c|0x20 && c|0x20 <= 'z', '0' <= c && c <= '9', c == '+', c == '-', c == '.':
			b.WriteByte(c)
		default:
			return ""
		}
	}
	return ""
}

// isUnsafe reports whether following an address would run what it holds.
func isUnsafe(url string) bool {
	switch scheme(url) {
	case "javascript", "vbscript", "data":
		return true
	}
	return false
}

// isRemote reports whether loading an address would ask another origin.
func isRemote(url string) bool {
	switch scheme(url) {
	case "http", "https", "ftp":
		return true
	}
	return strings.HasPrefix(url, "//")
}

// absolute gives a scheme to an address that leaves it to the page.
func absolute(url string) string {
	if strings.HasPrefix(url, "//") {
		return "https:" + url
	}
	return url
}

// meetLink lists a link and reports one that would run a script.
func (p *page) meetLink(url string, offset int) {
	switch _, timed := timeLink(url); {
	case timed:
	case isUnsafe(url):
		p.warn(unsafeLink, offset, "this link would run a script, so it is left out and its text stays",
			"Link to a page, a file or a place on this page instead")
	default:
		p.ref(url, false, offset)
	}
}

func renderLink(o *output, n ast.Node, entering bool) ast.WalkStatus {
	l := n.(*ast.Link)
	url := destination(l.Destination)
	if isUnsafe(url) {
		return ast.WalkContinue
	}
	if !entering {
		o.links--
		o.put("</a>")
		return ast.WalkContinue
	}
	o.links++
	o.put("<a")
	if seconds, ok := timeLink(url); ok {
		o.attributes(n, "time")
		o.timed(seconds)
	} else {
		o.attributes(n, "")
		o.href(url)
	}
	if l.Title != nil {
		o.put(` title="`)
		o.markdown(l.Title, false)
		o.put(`"`)
	}
	o.put(">")
	return ast.WalkContinue
}

// timed writes that a link leads to a time of the video.
func (o *output) timed(seconds float64) {
	s := strconv.FormatFloat(seconds, 'f', -1, 64)
	o.put(` href="#t=`, s, `" data-seconds="`, s, `"`)
}

// address gives where a reference leads, escaped for the page; ok is false when
// it leads nowhere. A reference to nothing from the root of a host is one: the
// host may not be the course's own, as the same site works in any folder.
func (o *output) address(url string, image bool) (href string, to Resolved, ok bool) {
	if image && scheme(url) == "data" {
		return url, Resolved{}, true
	}
	to = o.resolve(url, image)
	if to.Dead && strings.HasPrefix(to.Href, "/") || to.Href == "" && url != "" {
		return "", to, false
	}
	return string(util.URLEscape([]byte(to.Href), false)), to, true
}

// refer writes an attribute whose value is a reference.
func (o *output) refer(name, url string, image bool) Resolved {
	href, to, ok := o.address(url, image)
	if ok {
		o.attribute(name, href)
	}
	return to
}

// href writes where a link leads.
func (o *output) href(url string) {
	if o.refer("href", url, false).External {
		o.put(` rel="noopener"`)
	}
}

// autoLink is the address and the text of a bare address. goldmark gives those
// that linkify finds a place one before their text.
func (p *page) autoLink(n *ast.AutoLink) (url, text string, offset int) {
	label := n.Label(p.source)
	url = string(n.URL(p.source))
	if n.AutoLinkType == ast.AutoLinkEmail && scheme(url) != "mailto" {
		url = "mailto:" + url
	}
	offset = n.Pos()
	if offset >= 0 && offset < len(p.source) && p.source[offset] != '<' && !bytes.HasPrefix(p.source[offset:], label) {
		offset++
	}
	return url, string(label), offset
}

func renderAutoLink(o *output, n ast.Node, _ bool) ast.WalkStatus {
	url, text, _ := o.page.autoLink(n.(*ast.AutoLink))
	if isUnsafe(url) {
		o.text(text)
		return ast.WalkContinue
	}
	o.put("<a")
	o.attributes(n, "")
	o.href(url)
	o.put(">")
	o.text(text)
	o.put("</a>")
	return ast.WalkContinue
}

// timeLink reads "#t=1:20", a place in the lesson's video, in seconds.
func timeLink(url string) (seconds float64, ok bool) {
	time, ok := strings.CutPrefix(url, "#t=")
	if !ok {
		return 0, false
	}
	return parseTime(time)
}

// parseTime reads 80, 80s, 1:20, 1:02:03 or 1:20.5 in seconds.
func parseTime(s string) (float64, bool) {
	parts := strings.Split(strings.TrimSuffix(s, "s"), ":")
	if len(parts) > 3 {
		return 0, false
	}
	total := 0.0
	for i, part := range parts {
		if part == "" || strings.Trim(part, "0123456789.") != "" || i < len(parts)-1 && strings.Contains(part, ".") {
			return 0, false
		}
		n, err := strconv.ParseFloat(part, 64)
		if err != nil || i > 0 && n >= 60 {
			return 0, false
		}
		total = total*60 + n
	}
	return total, true
}
