package render

import (
	"html/template"
	"net/url"
	pathpkg "path"
	"regexp"
	"strings"
	"testing"
)

func TestRelative(t *testing.T) {
	for _, c := range []struct{ page, address, want string }{
		{"index.html", "linear/slope.html", "linear/slope.html"},
		{"linear/slope.html", "index.html", "../index.html"},
		{"linear/slope.html", "linear/points.html", "points.html"},
		{"a/b/c.html", "a/d/e.html", "../d/e.html"},
		{"a/b/c.html", "a/b.html", "../b.html"},
		{"a.html", "a/b.html", "a/b.html"},
		{"index.html", "img/a b#1?.svg", "img/a%20b%231%3F.svg"},
		{"index.html", "الجبر.html", "%D8%A7%D9%84%D8%AC%D8%A8%D8%B1.html"},
		{"linear/slope.html", "linear/1:20.pdf", "./1:20.pdf"},
	} {
		if got := relative(c.page, c.address); got != template.URL(c.want) {
			t.Errorf("relative(%q, %q) = %q, want %q", c.page, c.address, got, c.want)
		}
	}
}

func TestAbsolute(t *testing.T) {
	for address, want := range map[string]string{
		"index.html":         "https://x.org/a/",
		"linear/index.html":  "https://x.org/a/linear/",
		"linear/slope.html":  "https://x.org/a/linear/slope.html",
		"linear/reindex.htm": "https://x.org/a/linear/reindex.htm",
	} {
		if got := absolute("https://x.org/a/", address); got != want {
			t.Errorf("absolute(%q) = %q, want %q", address, got, want)
		}
	}
}

func TestBasePath(t *testing.T) {
	for site, want := range map[string]string{
		"":                      "",
		"https://x.org":         "/",
		"https://x.org/":        "/",
		"https://x.org/a-1/":    "/a-1/",
		"https://x.org/a/b":     "/a/b/",
		"https://x.org/%D8%A7/": "/%D8%A7/",
	} {
		if got := basePath(site); got != want {
			t.Errorf("basePath(%q) = %q, want %q", site, got, want)
		}
	}
}

// attribute finds what a page points at.
var attribute = regexp.MustCompile(` (?:href|src|poster)="([^"]*)"`)

// From every depth, every link leads to a page of the site or to a file that
// the course has; only 404.html has absolute paths.
func TestLinksLeadSomewhere(t *testing.T) {
	c := algebra()
	pages := render(t, c, Options{URL: "https://x.org/algebra-1/"})
	files := []string{
		"assets/page-AAAA.js", "assets/lesson-LLLL.js", "assets/work-WWWW.js", "assets/pace-PPPP.js", "assets/prose-RRRR.js", "assets/page-BBBB.css", "assets/lesson-BBBB.css", "linear/intro.html", "linear/m and b.pdf",
		"linear/m-and-b.webm", "linear/mb.en.vtt", "linear/mb.es.vtt",
	}
	for _, file := range files {
		pages[file] = ""
	}
	links := 0
	for from, html := range pages {
		for _, found := range attribute.FindAllStringSubmatch(html, -1) {
			href, err := url.Parse(strings.ReplaceAll(found[1], "&amp;", "&"))
			if err != nil {
				t.Fatalf("%s: %v", from, err)
			}
			if href.IsAbs() || href.Path == "" {
				continue
			}
			links++
			target := pathpkg.Join(pathpkg.Dir(from), href.Path)
			if rooted := strings.HasPrefix(href.Path, "/"); rooted != (from == missingAddress) {
				t.Errorf("%s: %s: only 404.html has absolute paths", from, found[1])
			} else if rooted {
				target = strings.TrimPrefix(href.Path, "/algebra-1/")
			}
			if _, ok := pages[target]; !ok {
				t.Errorf("%s: %s leads to %s, which is not there", from, found[1], target)
			}
			if href.Fragment != "" && !strings.Contains(pages[target], `id="`+href.Fragment+`"`) {
				t.Errorf("%s: %s: no such place", from, found[1])
			}
		}
	}
	if links < 100 {
		t.Errorf("only %d links looked at", links)
	}
}
