package site_test

import (
	"bytes"
	"context"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/site"
)

// page is an entry that renders a text.
func page(path, text string) site.Entry {
	return site.Entry{Path: path, Source: path + ".md", Write: func(_ context.Context, w *bytes.Buffer) error {
		w.WriteString(text)
		return nil
	}}
}

// pages are entries from path and text in turn.
func pages(pathText ...string) []site.Entry {
	var entries []site.Entry
	for i := 0; i < len(pathText); i += 2 {
		entries = append(entries, page(pathText[i], pathText[i+1]))
	}
	return entries
}

// copied is an entry that copies a file.
func copied(path, text string) site.Entry {
	files := fstest.MapFS{"f": {Data: []byte(text)}}
	return site.Entry{Path: path, Source: path, Open: func() (fs.File, error) { return files.Open("f") }}
}

// newSite makes a site that has no clash.
func newSite(t *testing.T, entries ...site.Entry) *site.Site {
	t.Helper()
	s, diags := site.New(entries)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	return s
}

func TestReadRendersOneEntry(t *testing.T) {
	s := newSite(t, page("a.html", "A"), copied("b/film.webm", "B"))
	for path, want := range map[string]string{"a.html": "A", "b/film.webm": "B"} {
		got, found, err := s.Read(t.Context(), path)
		if string(got) != want || !found || err != nil {
			t.Errorf("Read(%q) = %q, %v, %v; want %q", path, got, found, err, want)
		}
	}
	if got, found, err := s.Read(t.Context(), "c.html"); got != nil || found || err != nil {
		t.Errorf("Read of no entry = %q, %v, %v", got, found, err)
	}
}

func TestEntriesAreSortedAcrossParts(t *testing.T) {
	s, _ := site.New(pages("b", "", "d", ""), pages("a", "", "c", ""))
	var got []string
	for _, e := range s.Entries() {
		got = append(got, e.Path)
	}
	if diff := cmp.Diff([]string{"a", "b", "c", "d"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestTwoEntriesInEachOthersWayAreRefused(t *testing.T) {
	at := func(source, path string) site.Entry { return site.Entry{Path: path, Source: source} }
	tests := map[string]struct {
		entries []site.Entry
		want    []string
	}{
		"different":             {[]site.Entry{at("a.md", "a.html"), at("a/index.md", "a/index.html")}, nil},
		"same address":          {[]site.Entry{at("a.md", "a.html"), at("static/a.html", "a.html")}, []string{`static/a.html: a.md and static/a.html would both be "a.html" on the site`}},
		"case only":             {[]site.Entry{at("A.md", "A.html"), at("a.md", "a.html")}, []string{`a.md: A.md and a.md would both be "a.html" on the site`}},
		"case of other scripts": {[]site.Entry{at("1.md", "ΣΑΣ.html"), at("2.md", "σας.html")}, []string{`2.md: 1.md and 2.md would both be "σας.html" on the site`}},
		"three at once": {[]site.Entry{at("1", "a"), at("2", "a"), at("3", "a")}, []string{
			`2: 1 and 2 would both be "a" on the site`, `3: 1 and 3 would both be "a" on the site`}},
		"with gradus' own": {[]site.Entry{at("", "404.html"), at("404.md", "404.html")}, []string{`404.md: gradus' own 404.html and 404.md would both be "404.html" on the site`}},
		"file and folder":  {[]site.Entry{at("static/linear", "linear"), at("linear/slope.md", "linear/slope.html"), at("linear/x.md", "linear/x.html")}, []string{`linear/slope.md: static/linear and linear/slope.md cannot both be on the site: "linear" would be a file and a folder`}},
		"folder by case":   {[]site.Entry{at("static/Linear", "Linear"), at("linear/a/slope.md", "linear/a/slope.html")}, []string{`linear/a/slope.md: static/Linear and linear/a/slope.md cannot both be on the site: "Linear" would be a file and a folder`}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, diags := site.New(test.entries)
			var got []string
			for _, d := range diags {
				if d.Code != "same-address" || d.Severity != diag.Error || d.Hint == "" || d.Pos.Line != 1 || d.Pos.Column != 1 {
					t.Errorf("unexpected form: %+v", d)
				}
				got = append(got, d.Pos.File+": "+d.Message)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
