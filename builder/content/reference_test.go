package content_test

import (
	"regexp"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

var hrefs = regexp.MustCompile(`(?:href|src)="([^"]*)"`)

// What a page's links become.
func TestHrefs(t *testing.T) {
	fsys := fstest.MapFS{
		"index.md": {Data: []byte("# Home\n")},
		"u/a.md":   {Data: []byte("# A\n")},
		"u/b.md": {Data: []byte("+++\n[[video]]\nid = \"intro\"\nurl = \"https://youtu.be/abcdefghijk\"\n+++\n# B\n\n## Run\n\n## Video clips\n\n" +
			"[](#video-intro)\n")},
		"v/01 c d.md":  {},
		"img/x y.png":  {},
		"u/notes.html": {Data: []byte("<p>")},
		"static/s.pdf": {},
	}
	for written, want := range map[string]string{
		"b.md":                     "b.html",
		"b.md#run":                 "b.html#run",
		"b.md#walk":                "b.html",
		"b.md#video-intro":         "b.html#gr-video-intro",
		"b.md#video-clips":         "b.html#video-clips",
		"b.md#t=1:20":              "b.html#t=1:20",
		"#nowhere":                 "#nowhere",
		"a.md":                     "a.html",
		"../v/01%20c%20d.md":       "../v/c-d.html",
		"/v/":                      "../v/index.html",
		"/":                        "../index.html",
		"..":                       "../index.html",
		"/img/x%20y.png?v=2":       "../img/x%20y.png?v=2",
		"/s.pdf#page=2":            "../s.pdf#page=2",
		"notes.html":               "notes.html",
		"/gone/page/#x":            "", // the root of the host is not the course's
		"gone.md":                  "gone.md",
		"../../out.md":             "../../out.md",
		"https://example.org/b.md": "https://example.org/b.md",
		"mailto:a@example.org":     "mailto:a@example.org",
	} {
		fsys["u/a.md"] = &fstest.MapFile{Data: []byte("# A\n\n[x](" + written + ")\n")}
		loaded := loadFS(t, fsys)
		html, err := render(t, &loaded.Course.Units[0].Lessons[0].Page)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if m := hrefs.FindStringSubmatch(html); m != nil {
			got = m[1]
		}
		if got != want {
			t.Errorf("%s becomes %s, want %s", written, got, want)
		}
	}
}

// Pictures of a part that is commented out stay with the course; what is only
// for the teacher does not leave it.
func TestCommentedPictures(t *testing.T) {
	loaded := loadFS(t, fstest.MapFS{
		"u/a.md": {Data: []byte("# A\n\n<!-- later:\n\n<img alt='x' src='later.png'> <img src=\"gone.png\"> -->\n\n" +
			"<!-- teacher: <img src='key.png'> -->\n\n<!-- [notes](notes.pdf) -->\n")},
		"u/later.png": {}, "u/key.png": {}, "u/notes.pdf": {},
	})
	var files []string
	for _, f := range loaded.Course.Files {
		files = append(files, f.Source)
	}
	if d := cmp.Diff([]string{"u/later.png"}, files); d != "" {
		t.Error(d)
	}
	if len(loaded.Diags) > 0 || len(loaded.Course.Units[0].Lessons[0].Links) > 0 {
		t.Errorf("got %v, %v", loaded.Diags, loaded.Course.Units[0].Lessons[0].Links)
	}
}
