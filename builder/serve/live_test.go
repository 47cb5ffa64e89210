package serve_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/serve"
)

func TestAChangeReachesThePage(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(t *testing.T, f *folder)
		page   string
		holds  string
	}{
		{"a saved file", func(t *testing.T, f *folder) { f.write(t, "linear/slope.md", "new words") }, "linear/slope.html", "new words"},
		{"a file saved by renaming another", func(t *testing.T, f *folder) {
			f.write(t, "linear/.slope.md.tmp", "renamed words")
			if err := os.Rename(filepath.Join(f.dir, "linear/.slope.md.tmp"), filepath.Join(f.dir, "linear/slope.md")); err != nil {
				t.Fatal(err)
			}
		}, "linear/slope.html", "renamed words"},
		{"a new folder with folders in it", func(t *testing.T, f *folder) { f.write(t, "a/b/c/new.md", "deep") }, "a/b/c/new.html", "deep"},
		{"a removed folder", func(t *testing.T, f *folder) {
			if err := os.RemoveAll(filepath.Join(f.dir, "linear")); err != nil {
				t.Fatal(err)
			}
		}, "linear/slope.html", "no such page"},
		{"a renamed folder", func(t *testing.T, f *folder) {
			if err := os.Rename(filepath.Join(f.dir, "linear"), filepath.Join(f.dir, "lines")); err != nil {
				t.Fatal(err)
			}
		}, "lines/slope.html", "old words"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := newFolder(t, map[string]string{"index.md": "home", "linear/slope.md": "old words"})
			base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
			next := stream(t, base)
			first := next()
			if first.Build != tokenOf(t, get(t, base).body) {
				t.Fatal("the page and the stream name different builds")
			}
			tt.change(t, f)
			until(t, next, func(n news) bool {
				return n.Build != first.Build && strings.Contains(get(t, base+tt.page).body, tt.holds)
			})
		})
	}
}

func TestAChangeInAFolderThatWasAddedOrRenamed(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home", "linear/slope.md": "old"})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	next := stream(t, base)
	next()
	shows := func(page, words string) {
		t.Helper()
		until(t, next, func(news) bool { return strings.Contains(get(t, base+page).body, words) })
	}
	f.write(t, "new/a.md", "one")
	shows("new/a.html", "one")
	f.write(t, "new/a.md", "two")
	shows("new/a.html", "two")
	if err := os.Rename(filepath.Join(f.dir, "linear"), filepath.Join(f.dir, "lines")); err != nil {
		t.Fatal(err)
	}
	shows("lines/slope.html", "old")
	f.write(t, "lines/slope.md", "three")
	shows("lines/slope.html", "three")
}

func TestErrorsAreLaidOverTheLastGoodSite(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home"})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build, Source: os.DirFS(f.dir)})
	next := stream(t, base)
	good := next()
	if good.Trouble != "" {
		t.Fatalf("trouble without a mistake: %s", good.Trouble)
	}
	f.write(t, "index.md", "ERROR here")
	bad := until(t, next, func(n news) bool { return n.Trouble != "" })
	if bad.Build != good.Build {
		t.Error("a page is told to reload though there is nothing new to see")
	}
	for _, want := range []string{`role="dialog"`, "error", "index.md:1:1", "broken", "this is &lt;wrong&gt;", "mend it", "ERROR here", "^~~~~", "<button"} {
		if !strings.Contains(bad.Trouble, want) {
			t.Errorf("the overlay lacks %q:\n%s", want, bad.Trouble)
		}
	}
	if page := get(t, base); page.StatusCode != 200 || !strings.Contains(page.body, "home") {
		t.Errorf("the last good page is gone: %d %q", page.StatusCode, page.body)
	}
	f.write(t, "index.md", "mended")
	mended := until(t, next, func(n news) bool { return n.Trouble == "" })
	if mended.Build == good.Build {
		t.Error("a page is not told to reload")
	}
	if page := get(t, base); tokenOf(t, page.body) != mended.Build || !strings.Contains(page.body, "mended") {
		t.Errorf("got %q", page.body)
	}
}

func TestAFirstBuildWithErrorsHasAPageOfItsOwn(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "ERROR one", "b.md": "ERROR two"})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build, Source: os.DirFS(f.dir)})
	page := get(t, base+"b.html")
	if page.StatusCode != 500 {
		t.Errorf("status %d", page.StatusCode)
	}
	for _, want := range []string{"<h1>2 things to mend", "index.md:1:1", "b.md:1:1", "ERROR two"} {
		if !strings.Contains(page.body, want) {
			t.Errorf("the page lacks %q:\n%s", want, page.body)
		}
	}
	next := stream(t, base)
	if n := next(); n.Build != tokenOf(t, page.body) {
		t.Error("the page would reload for nothing")
	}
	f.write(t, "b.md", "fine")
	until(t, next, func(n news) bool {
		return n.Build != tokenOf(t, page.body) && strings.Contains(get(t, base).body, "<h1>One thing to mend")
	})
	f.write(t, "index.md", "fine")
	until(t, next, func(n news) bool { return n.Trouble == "" && get(t, base).StatusCode == 200 })
}

func TestTheMachineFailingIsShownToo(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home"})
	var broken atomic.Bool
	var reports atomic.Int64
	base := start(t, &serve.Server{Dir: f.dir, Build: func(ctx context.Context) (*builder.Result, error) {
		if broken.Load() {
			return nil, errors.New("cannot read <this>")
		}
		return f.build(ctx)
	}, Report: func(b serve.Build) {
		if (b.Err == nil) == (b.Result == nil) {
			t.Errorf("a report needs one of result and error: %+v", b)
		}
		reports.Add(1)
	}})
	next := stream(t, base)
	next()
	broken.Store(true)
	f.write(t, "index.md", "other")
	until(t, next, func(n news) bool { return strings.Contains(n.Trouble, "cannot read &lt;this&gt;") })
	if got := get(t, base).body; !strings.Contains(got, "home") {
		t.Errorf("the last good page is gone: %q", got)
	}
	if reports.Load() == 0 {
		t.Error("nobody heard of the builds")
	}
}

func TestAChangeEndsTheBuildThatItOvertakes(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home"})
	var builds atomic.Int64
	begun := make(chan struct{})
	base := start(t, &serve.Server{Dir: f.dir, Build: func(ctx context.Context) (*builder.Result, error) {
		if builds.Add(1) == 1 {
			close(begun)
			<-ctx.Done()
			return nil, ctx.Err()
		}
		return f.build(ctx)
	}, Report: func(b serve.Build) {
		if b.Err != nil {
			t.Errorf("an overtaken build was reported: %v", b.Err)
		}
	}})
	<-begun
	// The folder may not be watched yet: change it until somebody notices.
	for builds.Load() == 1 {
		f.write(t, "index.md", "changed")
	}
	until(t, stream(t, base), func(news) bool { return strings.Contains(get(t, base).body, "changed") })
}

func TestManyBrowsersHearOfOneChange(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home"})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	streams := make([]func() news, 40)
	for i := range streams {
		streams[i] = stream(t, base)
		streams[i]()
	}
	f.write(t, "index.md", "changed")
	var all sync.WaitGroup
	for _, next := range streams {
		all.Go(func() {
			if n := next(); n.Build == "" {
				t.Error("a browser was told nothing")
			}
		})
	}
	all.Wait()
}
