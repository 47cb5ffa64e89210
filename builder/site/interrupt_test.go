package site_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/gradus-ssg/gradus/builder/site"
)

// many are entries of which the one in the middle runs do.
func many(text string, do func() error) []site.Entry {
	var entries []site.Entry
	for i := range 50 {
		entries = append(entries, page(fmt.Sprintf("u/%02d.html", i), text))
	}
	entries[25].Write = func(_ context.Context, w *bytes.Buffer) error {
		w.WriteString(text)
		return do()
	}
	return entries
}

func TestAnInterruptedBuildLeavesTheOldSiteWhole(t *testing.T) {
	broken := errors.New("the disk is on fire")
	interrupts := map[string]func(t *testing.T) (context.Context, []site.Entry, error){
		"an entry fails": func(t *testing.T) (context.Context, []site.Entry, error) {
			return t.Context(), many("new", func() error { return broken }), broken
		},
		"a file cannot be opened": func(t *testing.T) (context.Context, []site.Entry, error) {
			entries := many("new", func() error { return nil })
			entries[30] = site.Entry{Path: "film.webm", Open: func() (fs.File, error) { return nil, broken }}
			return t.Context(), entries, broken
		},
		"cancelled midway": func(t *testing.T) (context.Context, []site.Entry, error) {
			ctx, cancel := context.WithCancel(t.Context())
			return ctx, many("new", func() error { cancel(); return nil }), context.Canceled
		},
		"cancelled by the last": func(t *testing.T) (context.Context, []site.Entry, error) {
			ctx, cancel := context.WithCancel(t.Context())
			return ctx, many("new", func() error { cancel(); return nil })[25:26], context.Canceled
		},
		"cancelled before": func(t *testing.T) (context.Context, []site.Entry, error) {
			ctx, cancel := context.WithCancel(t.Context())
			cancel()
			return ctx, nil, context.Canceled
		},
	}
	for name, interrupt := range interrupts {
		t.Run(name, func(t *testing.T) {
			above := t.TempDir()
			dir := filepath.Join(above, "public")
			attempt := func() {
				t.Helper()
				ctx, entries, want := interrupt(t)
				if _, err := newSite(t, entries...).Write(ctx, dir); !errors.Is(err, want) {
					t.Errorf("error = %v, want %v", err, want)
				}
			}
			attempt()
			wantFolder(t, above, map[string]string{})

			write(t, dir, many("old", func() error { return nil })...)
			put(t, dir, "CNAME", "mine")
			before, manifest := snapshot(t, above), manifestOf(t, dir)
			attempt()
			wantFolder(t, above, before)
			if diff := cmp.Diff(manifest, manifestOf(t, dir)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheErrorDoesNotDependOnTheWorkers(t *testing.T) {
	for range 20 {
		var entries []site.Entry
		for i := range 40 {
			entries = append(entries, page(fmt.Sprintf("%02d.html", i), "x"))
			if i >= 7 {
				entries[i].Write = func(context.Context, *bytes.Buffer) error { return fmt.Errorf("entry %d", i) }
			}
		}
		_, err := newSite(t, entries...).Write(t.Context(), filepath.Join(t.TempDir(), "public"))
		if err == nil || err.Error() != "entry 7" {
			t.Fatalf("error = %v", err)
		}
	}
}

func TestLeftoversOfAKilledBuildAreCleared(t *testing.T) {
	above := t.TempDir()
	dir := filepath.Join(above, "public")
	put(t, above, ".public.gradus-staging/u/a.html", "half")
	write(t, dir, page("a.html", "a"))
	wantFolder(t, above, map[string]string{"public/": "", "public/a.html": "a", "public/" + site.ManifestName: manifestOf(t, dir)})

	put(t, dir, ".gradus-staging/3", "half")
	write(t, dir, page("a.html", "b"))
	wantFolder(t, dir, map[string]string{"a.html": "b"})
}

// A build that is killed while it moves files into place leaves old and new
// ones side by side. The next one has to know both as its own. A folder in the
// way of a rename, made at the last moment, stops a build there.
func TestABuildKilledWhileMovingIsMended(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, pages("a.html", "old", "b.html", "old", "gone.html", "old")...)
	next := pages("a.html", "new", "b.html", "new", "n/new.html", "new")
	blocked := newSite(t, append(next, site.Entry{Path: "zz.css", Write: func(_ context.Context, w *bytes.Buffer) error {
		w.WriteString("new")
		return os.MkdirAll(filepath.Join(dir, "b.html.d"), 0o755)
	}})...)
	// The rename of b.html fails because a folder with something in it took its place.
	last := &blocked.Entries()[3]
	ok := last.Write
	last.Write = func(ctx context.Context, w *bytes.Buffer) error {
		if err := os.Remove(filepath.Join(dir, "b.html")); err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Join(dir, "b.html", "x"), 0o755); err != nil {
			return err
		}
		return ok(ctx, w)
	}
	if _, err := blocked.Write(t.Context(), dir); err == nil {
		t.Fatal("the build was not interrupted")
	}
	if got := snapshot(t, dir)["a.html"]; got != "new" {
		t.Fatalf("a.html = %q: the build was interrupted before it moved anything", got)
	}
	for _, name := range []string{"b.html", "b.html.d"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	report := write(t, dir, next...)
	wantReport(t, report, site.Report{Written: 2, Unchanged: 1, Removed: 2})
	wantFolder(t, dir, map[string]string{"a.html": "new", "b.html": "new", "n/": "", "n/new.html": "new"})
}
