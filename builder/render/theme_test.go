package render

import (
	"bytes"
	"errors"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/themes"
)

// Words that cannot be read are told at their place too.
func TestMistakesInWords(t *testing.T) {
	for text, want := range map[string]int{"{\n \"skip\": \"a\",\n \"toc\": 3\n}": 3, "{\n \"skip\" \"a\"\n}": 2, "": 1} {
		_, err := Pages(algebra(), Options{Theme: themes.Over(fstest.MapFS{"words/fr.json": {Data: []byte(text)}})})
		var mistake *ThemeError
		if !errors.As(err, &mistake) {
			t.Fatalf("error %v", err)
		}
		d := mistake.Diagnostic()
		if diff := cmp.Diff(diag.Pos{File: "theme/words/fr.json", Line: want, Column: 1}, d.Pos); d.Code != "bad-words" || diff != "" {
			t.Errorf("%q: %+v", text, d)
		}
	}
}

// A mistake in a course's template is told at its place, whether it is found
// when the template is read or when a page is written.
func TestMistakesInTemplates(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want diag.Pos
	}{
		"an unknown function": {"<p>\n{{nope}}", diag.Pos{File: "theme/pages/lesson.tmpl", Line: 2, Column: 1}},
		"an unknown field":    {`{{define "main"}}` + "\n  {{.Nope}}{{end}}", diag.Pos{File: "theme/pages/lesson.tmpl", Line: 2, Column: 5}},
		"an open tag":         {`{{define "main"}}<a href="{{if .Home}}">{{end}}{{end}}`, diag.Pos{File: "theme/pages/lesson.tmpl", Line: 1, Column: 32}},
	} {
		t.Run(name, func(t *testing.T) {
			theme := themes.Over(fstest.MapFS{"pages/lesson.tmpl": {Data: []byte(c.text)}})
			entries, err := Pages(algebra(), Options{Theme: theme})
			for i := 0; err == nil && i < len(entries); i++ {
				err = entries[i].Write(t.Context(), &bytes.Buffer{})
			}
			var mistake *ThemeError
			if !errors.As(err, &mistake) {
				t.Fatalf("error %v", err)
			}
			d := mistake.Diagnostic()
			if d.Code != "bad-template" || d.Message == "" {
				t.Errorf("%+v", d)
			}
			if diff := cmp.Diff(c.want, d.Pos); diff != "" {
				t.Errorf("(-want +got)\n%s\n%s", diff, err)
			}
		})
	}
}
