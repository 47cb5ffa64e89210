package serve_test

import (
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/gradus-ssg/gradus/builder/serve"
)

func TestAddressesAreThoseOfGitHubPages(t *testing.T) {
	f := newFolder(t, map[string]string{
		"index.md": "home", "linear/index.md": "unit", "linear/slope.md": "lesson", "404.md": "not here",
		"año/página.md": "spanish", "a b.md": "spaces",
	})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	for _, tt := range []struct {
		address string
		status  int
		holds   string
	}{
		{"", 200, "home"},
		{"index.html", 200, "home"},
		{"linear/", 200, "unit"},
		{"linear/slope.html", 200, "lesson"},
		{"linear/slope", 200, "lesson"},
		{"linear/slope.html?x=1", 200, "lesson"},
		{"a%C3%B1o/p%C3%A1gina.html", 200, "spanish"},
		{"a%20b.html", 200, "spaces"},
		{"linear/gone.html", 404, "not here"},
		{"gone/", 404, "not here"},
		{"gone", 404, "not here"},
		{"slope.md", 404, "not here"},
		{".gradus/other", 404, "not here"},
		{"linear", 302, ""},
	} {
		t.Run(tt.address, func(t *testing.T) {
			got := get(t, base+tt.address)
			if got.StatusCode != tt.status || !strings.Contains(got.body, tt.holds) {
				t.Errorf("got %d %q, want %d with %q", got.StatusCode, got.body, tt.status, tt.holds)
			}
		})
	}
	if got := get(t, base+"linear?day=1").Header.Get("Location"); got != "/linear/?day=1" {
		t.Errorf("a folder leads to %q", got)
	}
}

func TestAMissingPageWithoutItsOwnPage(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home"})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	if got := get(t, base+"gone.html"); got.StatusCode != http.StatusNotFound || !strings.Contains(got.body, "no such page") {
		t.Errorf("got %d %q", got.StatusCode, got.body)
	}
}

func TestFilesHaveTheirTypes(t *testing.T) {
	types := map[string]string{
		"film.webm": "video/webm", "film.mp4": "video/mp4", "film.en.vtt": "text/vtt; charset=utf-8", "a.svg": "image/svg+xml",
		"a.woff2": "font/woff2", "a.PNG": "image/png", "a.js": "text/javascript; charset=utf-8", "a.css": "text/css; charset=utf-8",
		"a.json": "application/json", "a.pdf": "application/pdf", "sitemap.xml": "application/xml", "dates.ics": "text/calendar; charset=utf-8", "notes": "text/plain; charset=utf-8",
	}
	files := map[string]string{"index.md": "home"}
	for name := range types {
		files[name] = "some words"
	}
	f := newFolder(t, files)
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	types[""] = "text/html; charset=utf-8"
	types[".gradus/live.js"] = "text/javascript; charset=utf-8"
	types[".gradus/live.css"] = "text/css; charset=utf-8"
	for name, want := range types {
		t.Run(name, func(t *testing.T) {
			got := get(t, base+name)
			if got.StatusCode != http.StatusOK || got.Header.Get("Content-Type") != want {
				t.Errorf("got %d %q, want %q", got.StatusCode, got.Header.Get("Content-Type"), want)
			}
			if got.Header.Get("X-Content-Type-Options") != "nosniff" {
				t.Error("a browser may take it for another type")
			}
		})
	}
}

func TestAFilmComesInRanges(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home", "film.webm": "0123456789"})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	got := get(t, base+"film.webm", "Range", "bytes=3-5")
	if got.StatusCode != http.StatusPartialContent || got.body != "345" || got.Header.Get("Content-Range") != "bytes 3-5/10" {
		t.Errorf("got %d %q %q", got.StatusCode, got.body, got.Header.Get("Content-Range"))
	}
}

func TestWhatABrowserHasIsNotSentAgain(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home", "film.webm": "0123456789"})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	for _, name := range []string{"", "film.webm", ".gradus/live.js"} {
		first := get(t, base+name)
		tag := first.Header.Get("ETag")
		if tag == "" || first.Header.Get("Cache-Control") != "no-cache" {
			t.Fatalf("%q: tag %q, cache %q", name, tag, first.Header.Get("Cache-Control"))
		}
		if again := get(t, base+name, "If-None-Match", tag); again.StatusCode != http.StatusNotModified || again.body != "" {
			t.Errorf("%q: got %d with %d bytes", name, again.StatusCode, len(again.body))
		}
	}
}

func TestHeadHasNoBody(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home", "404.md": "not here"})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	for address, status := range map[string]int{"": 200, "gone": 404, ".gradus/events": 200} {
		if got := ask(t, http.MethodHead, base+address); got.StatusCode != status || got.body != "" {
			t.Errorf("%q: got %d %q", address, got.StatusCode, got.body)
		}
	}
}

func TestAPageIsRenderedOnceABuild(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home"})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	var browsers sync.WaitGroup
	for range 20 {
		browsers.Go(func() { get(t, base) })
	}
	browsers.Wait()
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.rendered["index.html"] != 1 {
		t.Errorf("rendered %d times", f.rendered["index.html"])
	}
}

func TestAPageThatCannotBeMadeSaysSo(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "UNRENDERABLE"})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	if got := get(t, base); got.StatusCode != http.StatusInternalServerError || !strings.Contains(got.body, "no template") {
		t.Errorf("got %d %q", got.StatusCode, got.body)
	}
}

func TestALayoutThatNamesTheLiveScriptGetsItOnce(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": `home<script defer src="/.gradus/live.js"></script>`})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	if page := get(t, base).body; tokenOf(t, page) == "" || strings.Count(page, "<script") != 1 {
		t.Errorf("got %q", page)
	}
}
