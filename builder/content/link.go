package content

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/markdown"
)

// linker knows what every path of the course leads to. It outlives the loader,
// within the bodies, so it holds names only and never changes.
type linker struct {
	// targets are the addresses of pages, folders and files, by their paths in
	// the course.
	targets map[string]string
	// pages are the addresses of pages.
	pages map[string]bool
	// folded finds paths without regard to case.
	folded map[string][]string
	// lost are the fragments that lead to no place of an existing page, as
	// "address#fragment": the page links to the page alone.
	lost map[string]bool
	// films are the fragments that name a video of a page, in the same form:
	// its player has that name with gr- before it.
	films map[string]bool
}

// target is what a reference leads to.
type target struct {
	// external is a reference out of the site; outside one out of the course's
	// folder by .. steps.
	external, outside bool
	// address is "" when nothing is there.
	address string
	// page says that it is a page, and not a file.
	page bool
	// path is the path in the course that it was found at, or that it would
	// name; written is the path as the author spelled it, where case differs.
	path, written string
	// fragment is without # and unescaped.
	fragment string
	// tail is the query and fragment as written.
	tail string
}

// ref is a reference taken apart.
type ref struct{ path, fragment, tail string }

var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// splitRef takes a reference apart; ok is false for one out of the site.
func splitRef(written string) (r ref, ok bool) {
	if scheme.MatchString(written) || strings.HasPrefix(written, "//") {
		return ref{}, false
	}
	p := written
	if i := strings.IndexAny(p, "?#"); i >= 0 {
		p, r.tail = p[:i], p[i:]
	}
	_, fragment, _ := strings.Cut(r.tail, "#")
	r.path, r.fragment = unescape(p), unescape(fragment)
	return r, true
}

func unescape(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}

// find looks up a reference from a page: own is the page's address, folder the
// folder that its file stands in.
func (k *linker) find(written, own, folder string) target {
	r, ok := splitRef(written)
	if !ok {
		return target{external: true}
	}
	t := target{fragment: r.fragment, tail: r.tail}
	if r.path == "" {
		t.address, t.page = own, true
		return t
	}
	bases := []string{folder}
	if strings.HasPrefix(r.path, "/") {
		bases = []string{".", "static"}
	}
	for i, base := range bases {
		p := path.Join(base, r.path)
		if p == ".." || strings.HasPrefix(p, "../") {
			t.outside, t.path = true, p
			return t
		}
		if i == 0 {
			t.path = p
		}
		if at, ok := k.lookup(p); ok {
			t.path, t.address = at, k.targets[at]
			t.page = k.pages[t.address]
			return t
		}
	}
	for _, base := range bases {
		p := path.Join(base, r.path)
		for _, name := range spellings(p) {
			if at := k.folded[fold(name)]; len(at) == 1 && k.targets[at[0]] != "" {
				t.written, t.path, t.address = name, at[0], k.targets[at[0]]
				t.page = k.pages[t.address]
				return t
			}
		}
	}
	return t
}

// lookup finds the path that a name stands for: itself, the Markdown file
// behind an .html or a bare name, or the page with that address.
func (k *linker) lookup(p string) (string, bool) {
	for _, name := range spellings(p) {
		if k.targets[name] != "" {
			return name, true
		}
	}
	return "", false
}

// spellings are the paths that a name may stand for, in order.
func spellings(p string) []string {
	all := []string{p}
	switch ext := strings.ToLower(path.Ext(p)); ext {
	case ".md", ".markdown":
		return all
	case ".html", ".htm":
		bare := strings.TrimSuffix(p, path.Ext(p))
		all = append(all, bare+".md", bare+".markdown")
		if strings.EqualFold(path.Base(bare), "index") {
			all = append(all, path.Dir(p))
		}
		return append(all, address(p))
	}
	return append(all, p+".md", p+".markdown", p+".html", address(p+".html"))
}

// address marks a name as one of the site, which no file of the course has.
func address(p string) string { return "\x00" + strings.ToLower(p) }

// resolve is find in the form that a body needs.
func (k *linker) resolve(written, own, folder string) markdown.Resolved {
	t := k.find(written, own, folder)
	switch {
	case t.external:
		return markdown.Resolved{Href: written, External: true}
	case t.address == "":
		return markdown.Resolved{Href: written, Dead: true}
	}
	switch place := t.address + "#" + t.fragment; {
	case k.films[place]:
		t.tail = "#gr-" + t.fragment
	case k.lost[place]:
		t.tail, _, _ = strings.Cut(t.tail, "#")
	}
	if t.address == own && t.page && strings.HasPrefix(t.tail, "#") {
		return markdown.Resolved{Href: t.tail}
	}
	return markdown.Resolved{Href: relative(own, t.address) + t.tail}
}

// relative is the way from one address to another, as a page writes it.
func relative(from, to string) string {
	a, b := strings.Split(from, "/"), strings.Split(to, "/")
	n := 0
	for n < len(a)-1 && n < len(b)-1 && a[n] == b[n] {
		n++
	}
	way := strings.Repeat("../", len(a)-1-n) + strings.Join(b[n:], "/")
	escaped := (&url.URL{Path: way}).EscapedPath()
	if first, _, _ := strings.Cut(escaped, "/"); strings.Contains(first, ":") {
		escaped = "./" + escaped
	}
	return escaped
}
