package render_test

import (
	"bytes"
	"html"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/render"
	"github.com/gradus-ssg/gradus/themes"
)

func TestAddedListsWhatPagesMakesByItself(t *testing.T) {
	c := &course.Course{ID: "empty", Title: "Empty", Language: "es", Devices: "own"}
	added, err := render.Added(c, themes.Default())
	if err != nil {
		t.Fatal(err)
	}
	titles := map[string]string{}
	for _, p := range added {
		titles[p.Path] = p.Title
	}
	entries, err := render.Pages(c, render.Options{Theme: themes.Default()})
	if err != nil {
		t.Fatal(err)
	}
	pages := 0
	for _, e := range entries {
		if !strings.HasSuffix(e.Path, ".html") || e.Path == "index.html" {
			continue
		}
		pages++
		var w bytes.Buffer
		if err := e.Write(t.Context(), &w); err != nil {
			t.Fatal(err)
		}
		title := titles[e.Path]
		if title == "" || !strings.Contains(html.UnescapeString(w.String()), "<title>"+title) {
			t.Errorf("%s is listed with the title %q, which it does not have", e.Path, title)
		}
	}
	if pages != len(added) {
		t.Errorf("%d pages are made, %d listed", pages, len(added))
	}
}
