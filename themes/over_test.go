package themes_test

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/gradus-ssg/gradus/themes"
)

func TestOver(t *testing.T) {
	theme := themes.Over(fstest.MapFS{
		"base.css":            {Data: []byte("body{}")},
		"words/fr.json":       {Data: []byte(`{}`)},
		"parts/new/new.css":   {Data: []byte("p{}")},
		"parts/path/path.css": {Data: []byte("ol{}")},
	})
	for file, want := range map[string]string{"base.css": "body{}", "parts/path/path.css": "ol{}", "parts/new/new.css": "p{}"} {
		if got, err := fs.ReadFile(theme, file); err != nil || string(got) != want {
			t.Errorf("%s is %q, %v", file, got, err)
		}
	}
	for _, ours := range []string{"layout.tmpl", "words/en.json", "parts/path/path.tmpl"} {
		want, err := fs.ReadFile(themes.Default(), ours)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := fs.ReadFile(theme, ours); err != nil || string(got) != string(want) {
			t.Errorf("%s is not ours: %v", ours, err)
		}
	}
	if err := fstest.TestFS(theme, "base.css", "words/fr.json", "words/he.json", "parts/new/new.css", "parts/video/video.tmpl"); err != nil {
		t.Error(err)
	}
	if _, err := fs.ReadDir(theme, "nowhere"); err == nil {
		t.Error("a folder that neither has can be read")
	}
}

func TestOverNothing(t *testing.T) {
	for name, course := range map[string]fs.FS{"nil": nil, "empty": fstest.MapFS{}} {
		if _, err := fs.ReadFile(themes.Over(course), "tokens.css"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
