package markdown

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"github.com/gradus-ssg/gradus/builder/course"
)

// videos are paragraphs that are only a link to a film, or to a video of the
// front matter, and players in raw HTML. The theme draws them.
type videos struct{}

// Extend adds the renderers.
func (videos) Extend(m goldmark.Markdown) {
	rendering(m, leaves{
		kindVideo: func(o *output, n ast.Node, _ bool) ast.WalkStatus {
			o.endParagraph()
			o.video(n.(*videoNode).number)
			return ast.WalkContinue
		},
		kindPlaced: func(o *output, n ast.Node, _ bool) ast.WalkStatus {
			o.endParagraph()
			if o.env != nil {
				if v := o.env.Placed[n.(*placedNode).id]; v != nil {
					o.draw(v)
				}
			}
			return ast.WalkContinue
		},
	})
}

// videoNode is a film with its number on the page, placedNode the place of one
// of the front matter.
type (
	videoNode struct {
		ast.BaseBlock
		number int
	}
	placedNode struct {
		ast.BaseBlock
		id string
	}
)

var (
	kindVideo  = ast.NewNodeKind("Video")
	kindPlaced = ast.NewNodeKind("Placed")
)

// Kind returns the node's kind.
func (*videoNode) Kind() ast.NodeKind { return kindVideo }

// Dump is of goldmark's debugging.
func (n *videoNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Kind returns the node's kind.
func (*placedNode) Kind() ast.NodeKind { return kindPlaced }

// Dump is of goldmark's debugging.
func (n *placedNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// video draws the film of a number.
func (o *output) video(number int) {
	if o.env != nil && number < len(o.env.Videos) {
		o.draw(o.env.Videos[number])
	}
}

// meetVideo numbers a film and lists it.
func (p *page) meetVideo(v course.Video, offset int) (number int) {
	number = p.videos
	p.videos++
	if p.facts != nil {
		v.InBody = true
		v.At = course.Fixed(p.pos(offset))
		p.facts.Videos = append(p.facts.Videos, &v)
	}
	return number
}

// makeVideo puts a film in the place of a paragraph that is only a link to it,
// and reports whether it did. A list of links stays a list of links.
func (p *page) makeVideo(n *ast.Paragraph) bool {
	if p.prose || p.quoted || n.PreviousSibling() == nil && n.Parent().Kind() == ast.KindListItem {
		return false
	}
	var only ast.Node
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok && util.IsBlank(t.Segment.Value(p.source)) {
			continue
		}
		if only != nil {
			return false
		}
		only = c
	}
	parent := n.Parent()
	switch link := only.(type) {
	case *ast.AutoLink:
		address, _, offset := p.autoLink(link)
		if !isFilm(address) {
			return false
		}
		parent.ReplaceChild(parent, n, &videoNode{number: p.meetVideo(course.Video{URL: address}, offset)})
		return true
	case *ast.Link:
		address := destination(link.Destination)
		if id, ok := strings.CutPrefix(address, "#video-"); ok && link.FirstChild() == nil {
			if p.facts != nil {
				p.facts.Placed = append(p.facts.Placed, Place{id, p.pos(link.Pos())})
			}
			parent.ReplaceChild(parent, n, &placedNode{id: id})
			return true
		}
		if !isFilm(address) {
			return false
		}
		v := course.Video{URL: address, Title: p.textOf(link)}
		if image, ok := link.FirstChild().(*ast.Image); ok && image.NextSibling() == nil {
			v.Title = p.textOf(image)
			v.Poster = destination(image.Destination)
			if isRemote(v.Poster) {
				v.Poster = "" // a card loads nothing from elsewhere
			} else {
				p.ref(v.Poster, true, image.Pos())
			}
		}
		if v.Title == address {
			v.Title = ""
		}
		parent.ReplaceChild(parent, n, &videoNode{number: p.meetVideo(v, link.Pos())})
		return true
	}
	return false
}

// isFilm reports whether an address is one video of YouTube or Vimeo, or a
// video file of the course.
func isFilm(address string) bool {
	u, err := url.Parse(absolute(address))
	if err != nil {
		return false
	}
	if u.Host == "" {
		return u.Scheme == "" && slices.Contains([]string{".mp4", ".webm", ".m4v", ".mov", ".ogv"}, strings.ToLower(path.Ext(u.Path)))
	}
	host := strings.ToLower(u.Hostname())
	for _, prefix := range []string{"www.", "m.", "music."} {
		host = strings.TrimPrefix(host, prefix)
	}
	steps := strings.Split(strings.Trim(u.Path, "/"), "/")
	switch host {
	case "youtu.be":
		return len(steps) == 1 && isVideoID(steps[0])
	case "youtube.com", "youtube-nocookie.com":
		if steps[0] == "watch" {
			return isVideoID(u.Query().Get("v"))
		}
		return len(steps) > 1 && slices.Contains([]string{"embed", "shorts", "live", "v"}, steps[0]) &&
			isVideoID(steps[1]) && steps[1] != "videoseries"
	case "vimeo.com", "player.vimeo.com":
		return slices.ContainsFunc(steps, func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" })
	}
	return false
}

// isVideoID reports whether s can be YouTube's id of a video.
func isVideoID(s string) bool {
	if len(s) < 6 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if !('a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '_') {
			return false
		}
	}
	return true
}

// appendHost adds the origin of an address to a list, once.
func appendHost(hosts []string, address string) []string {
	u, err := url.Parse(absolute(address))
	if err != nil || u.Host == "" || strings.ContainsAny(u.Host, " ;,'\"") {
		return hosts
	}
	host := u.Scheme + "://" + u.Host
	if slices.Contains(hosts, host) {
		return hosts
	}
	return append(hosts, host)
}
