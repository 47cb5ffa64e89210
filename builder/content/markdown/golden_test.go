package markdown_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/course"
)

var update = flag.Bool("update", false, "rewrite the .html of testdata/*.txtar")

// TestGolden renders each NAME.md of testdata/*.txtar and compares with the
// NAME.html behind it. A name ending in .prose is a short text, one in .foreign
// a page of a used unit, one in .es a page in Spanish.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) < 10 {
		t.Fatalf("found %d files of cases: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want := map[string]string{}
			var rewritten []txtar.File
			for _, f := range archive.Files {
				if name, ok := strings.CutSuffix(f.Name, ".html"); ok {
					want[name] = string(f.Data)
				}
			}
			for _, f := range archive.Files {
				name, ok := strings.CutSuffix(f.Name, ".md")
				if !ok {
					continue
				}
				got := renderCase(t, name, f.Data)
				rewritten = append(rewritten, f, txtar.File{Name: name + ".html", Data: []byte(got)})
				if diff := cmp.Diff(want[name], got); diff != "" && !*update {
					t.Errorf("%s (-want +got):\n%s", name, diff)
				}
				delete(want, name)
			}
			for name := range want {
				t.Errorf("%s.html belongs to no case", name)
			}
			if *update {
				archive.Files = rewritten
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// renderCase renders one case as content would: facts first, then the page.
func renderCase(t *testing.T, name string, source []byte) string {
	t.Helper()
	text := markdown.Text{File: name, Line: 1, Bytes: source, Language: "en", Foreign: strings.HasSuffix(name, ".foreign")}
	if strings.HasSuffix(name, ".es") {
		text.Language = "es"
	}
	var w bytes.Buffer
	show := course.Show{Draw: drawBlock}
	var err error
	if strings.HasSuffix(name, ".prose") {
		show = course.Show{Values: map[string]string{"a*b": "6", "b": "3"}} // no theme draws in a short text
		err = markdown.NewProse(strings.TrimSuffix(string(source), "\n"), name, newEnv(markdown.Facts{}, text)).Render(&w, show)
	} else {
		facts, _ := markdown.Scan(text)
		err = markdown.NewBody(nil, text, newEnv(facts, text)).Render(&w, show)
	}
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimRight(w.String(), "\n") + "\n"
}

// newEnv gives every task an id and leads links to where the site has them.
func newEnv(facts markdown.Facts, text markdown.Text) *markdown.Env {
	for i, task := range facts.Tasks {
		task.ID = fmt.Sprintf("task%d", i+1)
	}
	return &markdown.Env{
		Language: text.Language,
		Foreign:  text.Foreign,
		Resolve: func(url string, _ bool) markdown.Resolved {
			if strings.Contains(url, "://") || strings.HasPrefix(url, "mailto:") {
				return markdown.Resolved{Href: url, External: true}
			}
			if strings.Contains(url, "dead") {
				return markdown.Resolved{Href: url, Dead: true}
			}
			return markdown.Resolved{Href: strings.Replace(url, ".md", ".html", 1)}
		},
		Title:  facts.Title != "",
		Tasks:  facts.Tasks,
		Videos: facts.Videos,
		Lists:  facts.Lists,
		Placed: map[string]*course.Video{"intro": {URL: "front matter"}},
	}
}

// drawBlock stands in for the theme.
func drawBlock(w *bytes.Buffer, b course.Block) error {
	switch b := b.(type) {
	case *course.Video:
		fmt.Fprintf(w, "{video %s %q %q}\n", b.URL, b.Title, b.Poster)
	case *course.Embed:
		fmt.Fprintf(w, "{%s %s %q %dx%d}", b.Kind, b.URL, b.Title, b.Width, b.Height)
	case *course.QuestionList:
		fmt.Fprintf(w, "{%d questions, practice %t, version %q}\n", len(b.Questions), b.Practice, b.Version)
	}
	return nil
}
