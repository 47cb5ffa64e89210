package markdown

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"

	"github.com/gradus-ssg/gradus/builder/course"
)

// images renders pictures: those of the course are loaded when they come into
// view, those from elsewhere are cards that load on a click.
type images struct{}

// Extend adds the renderer.
func (images) Extend(m goldmark.Markdown) {
	rendering(m, leaves{ast.KindImage: renderImage})
}

// meetImage lists a picture.
func (p *page) meetImage(n *ast.Image) {
	url := destination(n.Destination)
	if p.facts == nil {
		return
	}
	if strings.TrimSpace(p.textOf(n)) == "" {
		p.facts.Unlabelled = append(p.facts.Unlabelled, p.pos(n.Pos()))
	}
	p.meetPicture(url, n.Pos())
}

// meetPicture lists where a picture comes from.
func (p *page) meetPicture(url string, offset int) {
	switch {
	case p.facts == nil || scheme(url) == "data":
	case isRemote(url):
		p.facts.ImageHosts = appendHost(p.facts.ImageHosts, url)
		p.ref(url, true, offset)
	default:
		p.ref(url, true, offset)
	}
}

func renderImage(o *output, n ast.Node, _ bool) ast.WalkStatus {
	i := n.(*ast.Image)
	url := destination(i.Destination)
	alt := o.substitute(o.page.textOf(n))
	if isRemote(url) {
		o.remoteImage(course.Embed{Kind: "image", URL: absolute(url), Title: alt})
		return ast.WalkSkipChildren
	}
	o.put("<img")
	o.refer("src", url, true)
	o.attribute("alt", alt)
	if i.Title != nil {
		o.put(` title="`)
		o.markdown(i.Title, false)
		o.put(`"`)
	}
	o.attributes(n, "")
	o.put(` loading="lazy" decoding="async">`)
	return ast.WalkSkipChildren
}

// remoteImage draws the card of a picture from elsewhere. Within a link there
// is no room for the card's own link: there its description stands for it.
func (o *output) remoteImage(e course.Embed) {
	if o.links == 0 && !o.within("a") {
		o.draw(&e)
		return
	}
	o.text(nameOf(&e))
}

// leadTo writes a link to something from elsewhere, where no theme draws its card.
func (o *output) leadTo(e *course.Embed) {
	o.put("<a")
	o.attribute("href", e.URL)
	o.put(` rel="noopener">`)
	o.text(nameOf(e))
	o.put("</a>")
}

// nameOf is what something from elsewhere is called: its file, where the author
// did not say it.
func nameOf(e *course.Embed) string {
	if e.Title != "" {
		return e.Title
	}
	return e.URL[strings.LastIndexByte(strings.TrimSuffix(e.URL, "/"), '/')+1:]
}
