package site_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/gradus-ssg/gradus/builder/site"
)

func TestForeignFilesAreNeverOverwritten(t *testing.T) {
	tests := map[string]struct {
		foreign []string
		entries []site.Entry
		want    []string
	}{
		"a file":              {[]string{"index.html", "mine"}, pages("index.html", "ours", "x.html", "x"), []string{"index.html"}},
		"even the same bytes": {[]string{"index.html", "ours"}, pages("index.html", "ours"), []string{"index.html"}},
		"a file for a folder": {[]string{"u", "mine"}, pages("u/a.html", "a", "u/v/b.html", "b"), []string{"u"}},
		"a folder for a file": {[]string{"u/v/w", "mine"}, pages("u", "ours"), []string{"u", "u/v", "u/v/w"}},
		"many":                {[]string{"a", "", "b", ""}, pages("b", "", "a", "", "c", ""), []string{"a", "b"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			put(t, dir, test.foreign...)
			before := snapshot(t, dir)
			_, err := newSite(t, test.entries...).Write(t.Context(), dir)
			var foreign *site.ForeignError
			if !errors.As(err, &foreign) {
				t.Fatalf("error = %v, want a ForeignError", err)
			}
			if diff := cmp.Diff(test.want, foreign.Paths); diff != "" {
				t.Error(diff)
			}
			if !strings.Contains(err.Error(), test.want[0]) || foreign.Hint() == "" {
				t.Errorf("error %q, hint %q do not name the file and the next step", err, foreign.Hint())
			}
			wantFolder(t, dir, before)
		})
	}
}

func TestLinksInTheFolderAreNotFollowed(t *testing.T) {
	outside := t.TempDir()
	put(t, outside, "a.html", "theirs", "film", "theirs")
	for name, setUp := range map[string]struct{ link, to string }{
		"a folder outside": {"u", outside},
		"a folder inside":  {"u", "real"},
		"nowhere":          {"u", "missing"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			put(t, dir, "real/a.html", "theirs")
			if err := os.Symlink(setUp.to, filepath.Join(dir, setUp.link)); err != nil {
				t.Fatal(err)
			}
			_, err := newSite(t, page("u/a.html", "ours")).Write(t.Context(), dir)
			var foreign *site.ForeignError
			if !errors.As(err, &foreign) || foreign.Paths[0] != "u" {
				t.Errorf("error = %v, want a ForeignError about u", err)
			}
		})
	}
	t.Run("in place of a file of ours", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "public")
		write(t, dir, pages("film", "ours", "gone", "ours", "u/a.html", "theirs")...)
		for _, name := range []string{"film", "gone"} {
			if err := os.Remove(filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(filepath.Join(outside, "film"), filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.RemoveAll(filepath.Join(dir, "u")); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(outside, filepath.Join(dir, "u")); err != nil {
			t.Fatal(err)
		}
		wantReport(t, write(t, dir, page("film", "ours")), site.Report{Written: 1, Kept: []string{"gone", "u/a.html"}})
		wantFolder(t, outside, map[string]string{"a.html": "theirs", "film": "theirs"})
	})
}
