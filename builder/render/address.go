package render

import (
	"html/template"
	"net/url"
	"path"
	"strings"
)

// root is the way from a page to the site's root: "" or one "../" for each
// folder the page lies in.
func root(page string) string { return strings.Repeat("../", strings.Count(page, "/")) }

// escape makes a site address fit for an href, segment by segment.
func escape(address string) string {
	segments := strings.Split(address, "/")
	for i, segment := range segments {
		segments[i] = url.PathEscape(segment)
	}
	return strings.Join(segments, "/")
}

// relative is the href from a page to an address of the site, as short as it
// can be: within one folder only the name is left. All links of a site are
// made here, so that it works at any place and from disk.
func relative(page, address string) template.URL {
	from, to := folders(path.Dir(page)), folders(path.Dir(address))
	for len(from) > 0 && len(to) > 0 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	href := strings.Repeat("../", len(from)) + escape(strings.Join(append(to[:len(to):len(to)], path.Base(address)), "/"))
	if first, _, _ := strings.Cut(href, "/"); strings.Contains(first, ":") {
		href = "./" + href // else a browser takes what stands before ":" for a scheme
	}
	return template.URL(href)
}

// folders splits a folder's address; the root has none.
func folders(dir string) []string {
	if dir == "." {
		return nil
	}
	return strings.Split(dir, "/")
}

// absolute is the address of a page on the web; an index page is its folder.
// base ends with a slash.
func absolute(base, address string) string {
	if address == "index.html" || strings.HasSuffix(address, "/index.html") {
		address = strings.TrimSuffix(address, "index.html")
	}
	return base + escape(address)
}

// basePath is the path of the site's URL with slashes at both ends: "/algebra-1/";
// "" where no URL is known, as a relative link is then the better guess.
func basePath(site string) string {
	if site == "" {
		return ""
	}
	u, err := url.Parse(site)
	if err != nil || strings.Trim(u.Path, "/") == "" {
		return "/"
	}
	return "/" + strings.Trim(u.EscapedPath(), "/") + "/"
}
