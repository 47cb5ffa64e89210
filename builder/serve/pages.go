package serve

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"html"
	"path"
	"sync"

	"github.com/gradus-ssg/gradus/builder/site"
)

// kept is how many bytes of rendered pages one build keeps: more pages than
// an author looks at between two edits.
const kept = 64 << 20

// pages reads the files of one built site. What has to be rendered is rendered
// when it is first asked for and then kept, so that moving between pages costs
// nothing; what is only copied is read from the course each time.
type pages struct {
	site  *site.Site
	token string

	mu       sync.Mutex
	rendered map[string]*rendered
	size     int
}

// rendered is one rendered file as browsers get it.
type rendered struct {
	once sync.Once
	body []byte
	// tag is the file's HTTP entity tag.
	tag string
	err error
}

func newPages(s *site.Site, token string) *pages {
	return &pages{site: s, token: token, rendered: map[string]*rendered{}}
}

// has reports whether the site has a file at an address.
func (p *pages) has(address string) bool {
	_, found := p.site.Lookup(address)
	return found
}

// read renders the file at an address. Browsers that ask for one file at once
// have it rendered once, so that rendering must not end with the patience of
// one of them: only the values of ctx count.
func (p *pages) read(ctx context.Context, address string) *rendered {
	p.mu.Lock()
	f := p.rendered[address]
	if f == nil {
		f = new(rendered)
		p.rendered[address] = f
	}
	p.mu.Unlock()
	f.once.Do(func() {
		f.body, _, f.err = p.site.Read(context.WithoutCancel(ctx), address)
		if path.Ext(address) == ".html" {
			f.body = enliven(f.body, p.token)
		}
		f.tag = tagOf(f.body)
		p.keep(address, f)
	})
	return f
}

// keep counts a file against the room there is. A failed one is not kept: the
// next request tries again.
func (p *pages) keep(address string, f *rendered) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if f.err != nil || p.size+len(f.body) > kept {
		delete(p.rendered, address)
		return
	}
	p.size += len(f.body)
}

// tagOf is the entity tag of a body.
func tagOf(body []byte) string {
	sum := sha256.Sum256(body)
	return `"` + hex.EncodeToString(sum[:12]) + `"`
}

// enliven gives a page the live script, with the token of the build that the
// page was made from. The theme names the script in a preview; a course's own
// layout may not, and gets it all the same.
func enliven(page []byte, token string) []byte {
	const source = `src="/.gradus/live.js"`
	build := ` data-build="` + html.EscapeString(token) + `"`
	if at := bytes.Index(page, []byte(source)); at >= 0 {
		return insert(page, at+len(source), build)
	}
	at := bytes.LastIndex(page, []byte("</body>"))
	if at < 0 {
		at = len(page)
	}
	return insert(page, at, "<script defer "+source+build+"></script>")
}

// insert is page with text put in at a byte.
func insert(page []byte, at int, text string) []byte {
	out := make([]byte, 0, len(page)+len(text))
	out = append(out, page[:at]...)
	out = append(out, text...)
	return append(out, page[at:]...)
}
