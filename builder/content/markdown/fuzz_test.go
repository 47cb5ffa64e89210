package markdown_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// seed adds the Markdown of all cases.
func seed(f *testing.F) {
	f.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, c := range txtar.Parse(data).Files {
			if strings.HasSuffix(c.Name, ".md") {
				f.Add(string(c.Data))
			}
		}
	}
	f.Add(plainQuestions)
	f.Add("\ufeff# a\r\n\r\n::: note\r\n- b\r\n:::\r\n\x00\xff<!--\r\n")
}

// inside fails when a place is not in the text, whose first line is 3.
func inside(t *testing.T, source string, pos diag.Pos) {
	t.Helper()
	lines := strings.Split(source, "\n")
	if pos.File != "a.md" || pos.Line < 3 || pos.Line > 2+len(lines) {
		t.Fatalf("%+v is not in a text of %d lines", pos, len(lines))
	}
	if n := len([]rune(lines[pos.Line-3])); pos.Column < 1 || pos.Column > n+1 {
		t.Fatalf("%+v is not on a line of %d characters", pos, n)
	}
}

func FuzzScan(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, source string) {
		facts, diags := scan(source)
		for _, d := range diags {
			inside(t, source, d.Pos)
		}
		for _, r := range facts.Refs {
			inside(t, source, r.At)
		}
		for _, p := range facts.Constructs {
			inside(t, source, p.At)
		}
		for _, p := range facts.Unlabelled {
			inside(t, source, p)
		}
		for _, task := range facts.Tasks {
			inside(t, source, task.At)
		}
		for _, v := range facts.Videos {
			inside(t, source, v.At.Find())
		}
		seen := map[string]bool{}
		for _, h := range facts.Headings {
			if h.Level < 2 || h.Level > 6 || h.ID == "" || h.Text == "" || seen[h.ID] || strings.HasPrefix(h.ID, "gr-") {
				t.Fatalf("heading %+v", h)
			}
			seen[h.ID] = true
		}
	})
}

// skeleton reads the tags and ids of HTML and fails unless every element is
// closed in order and every id is there once.
func skeleton(t *testing.T, source string) (ids map[string]bool) {
	t.Helper()
	ids = map[string]bool{}
	var open []string
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Fatalf("%v stay open in\n%s", open, source)
			}
			return ids
		case html.CommentToken, html.DoctypeToken:
			t.Fatalf("a comment or declaration is in\n%s", source)
		case html.StartTagToken, html.SelfClosingTagToken:
			token := z.Token()
			for _, a := range token.Attr {
				if a.Key == "id" {
					if ids[a.Val] {
						t.Fatalf("the id %q is twice in\n%s", a.Val, source)
					}
					ids[a.Val] = true
				}
				if strings.HasPrefix(a.Key, "on") || strings.HasPrefix(a.Val, "javascript:") {
					t.Fatalf("%v would run in\n%s", token, source)
				}
			}
			switch token.Data {
			case "script", "style", "base", "meta", "link":
				t.Fatalf("%v is in\n%s", token, source)
			}
			if kind == html.StartTagToken && !void[token.Data] {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			token := z.Token()
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> ends %v in\n%s", token.Data, open, source)
			}
			open = open[:len(open)-1]
		}
	}
}

var void = map[string]bool{"area": true, "br": true, "col": true, "hr": true, "img": true, "input": true, "source": true, "track": true, "wbr": true}

func FuzzRender(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, source string) {
		for _, foreign := range []bool{false, true} {
			text := markdown.Text{File: "a.md", Line: 3, Bytes: []byte(source), Language: "en", Foreign: foreign}
			facts, _ := markdown.Scan(text)
			var w bytes.Buffer
			env := newEnv(facts, text)
			drawn := 0
			show := course.Show{Draw: func(*bytes.Buffer, course.Block) error { drawn++; return nil }}
			if err := markdown.NewBody(nil, text, env).Render(&w, show); err != nil {
				t.Fatal(err)
			}
			ids := skeleton(t, w.String())
			// Facts and HTML name the same places.
			for _, h := range facts.Headings {
				if !ids[h.ID] {
					t.Fatalf("heading %q is not in\n%s", h.ID, w.String())
				}
			}
			want := len(facts.Headings) + len(facts.Anchors) + len(facts.Tasks)
			for _, id := range facts.Anchors {
				if !ids[id] {
					t.Fatalf("anchor %q is not in\n%s", id, w.String())
				}
			}
			if len(ids) != want {
				t.Fatalf("%d ids of %d listed: %v and %v %v in\n%s", len(ids), want, ids, facts.Headings, facts.Anchors, w.String())
			}
			if most := len(facts.Videos) + len(facts.Lists); drawn < most {
				t.Fatalf("%d blocks are drawn, %d listed", drawn, most)
			}
		}
		var w bytes.Buffer
		if err := markdown.NewProse(source, "a.md", nil).Render(&w, course.Show{Draw: drawBlock, Values: map[string]string{"a": "<1>"}}); err != nil {
			t.Fatal(err)
		}
		if ids := skeleton(t, w.String()); len(ids) > 0 {
			t.Fatalf("a short text has the ids %v", ids)
		}
		markdown.PlainText(source)
	})
}

func FuzzQuestions(f *testing.F) {
	seed(f)
	f.Add("### q\n- [x] a\n  > b\n>c\n")
	f.Add("### q\n**Answer:** 5 ± 1 g\n> **Hint:** x\n")
	f.Fuzz(func(t *testing.T, source string) {
		source = "## Practice\n\n" + source
		facts, _ := scan(source)
		for _, list := range facts.Lists {
			if len(list.Questions) == 0 {
				t.Fatal("a list without questions")
			}
			for _, q := range list.Questions {
				inside(t, source, q.At.Find())
				if q.Kind == "" || q.Kind == course.Number && q.Number == nil || q.Kind == course.ShortText && len(q.Text) == 0 {
					t.Fatalf("question %+v", q)
				}
				for i, o := range q.Options {
					if o.Right && i > 0 && !q.Options[i-1].Right {
						t.Fatalf("a right option stands behind a wrong one: %+v", q.Options)
					}
				}
				if strings.Contains(q.Ask.Source, "<!-- id:") {
					t.Fatalf("the id is in the prompt %q", q.Ask.Source)
				}
			}
		}
	})
}

func TestSharedByGoroutines(t *testing.T) {
	text := markdown.Text{File: "a.md", Line: 3, Bytes: []byte(plainQuestions + "\n```python\nx = 1\n```\n"), Language: "en"}
	facts, _ := markdown.Scan(text)
	body := markdown.NewBody(nil, text, newEnv(facts, text))
	want := ""
	results := make(chan string)
	for range 8 {
		go func() {
			var w bytes.Buffer
			markdown.Scan(text)
			if err := body.Render(&w, course.Show{Draw: drawBlock}); err != nil {
				results <- err.Error()
				return
			}
			results <- w.String()
		}()
	}
	for i := range 8 {
		got := <-results
		if i == 0 {
			want = got
		}
		if got != want || got == "" {
			t.Errorf("rendering %d differs: %s", i, fmt.Sprint(got))
		}
	}
}
