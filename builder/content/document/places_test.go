package document

import (
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/gradus-ssg/gradus/builder/course"
)

const lessonTOML = `+++
title = "A"
needs = ["a", "b"]
check.draw = 2

[[video]]
url = "x"
captions = { en = "a.vtt", es = "b.vtt" }
[[video.chapter]]
at = 1
[[video]]
url = "y"
[[video.chapter]]
at = 2
[[video.chapter]]
at = 3

[[practice.question]]
match = [
  ["H2O", "water"],
  ["NaCl", "salt"],
]
wrong = ["{{a}", { text = 'no {{b}', because = "c" }]
ask = """
one
two {{c}"""
+++
body
`

const lessonYAML = `---
title: A
needs: [a, b]
check:
  draw: 2
video:
  - url: x
    captions: {en: a.vtt, es: b.vtt}
    chapter:
      - at: 1
  - url: "y"
    chapter:
      - at: 2
      - at: 3
practice:
  question:
    - match:
      - [H2O, water]
      - [NaCl, salt]
      wrong:
        - '{{a}'
        - {text: 'no {{b}', because: c}
      ask: |
        one
        two {{c}
---
body
`

func TestPlaces(t *testing.T) {
	fsys := fstest.MapFS{
		"toml.md":     {Data: []byte("\xef\xbb\xbf" + lessonTOML)},
		"yaml.md":     {Data: []byte(lessonYAML)},
		"none.md":     {Data: []byte("# A\n")},
		"course.toml": {Data: []byte("title = \"A\"\n[unit.\"a/b\"]\nlanguage = \"ar\"\n")},
	}
	p := func(path ...any) []any { return path }
	for _, c := range []struct {
		path       []any
		toml, yaml string
	}{
		{p(), "1:1", "1:1"},
		{p("title"), "2:9", "2:8"},
		{p("needs"), "3:9", "3:8"},
		{p("needs", 1), "3:15", "3:12"},
		{p("check", "draw"), "4:14", "5:9"},
		{p("video", 1, "url"), "12:7", "11:10"},
		{p("video", 0, "captions", "es"), "8:33", "8:31"},
		{p("video", 1, "chapter", 1, "at"), "16:6", "14:13"},
		{p("practice", "question", 0, "match", 1), "21:3", "19:9"},
		{p("practice", "question", 0, "match", 1, 1), "21:12", "19:16"},
		{p("practice", "question", 0, "wrong", 1, "because"), "23:48", "22:38"},
		// What is not there has the nearest place above it.
		{p("nothing"), "1:1", "1:1"},
		{p("needs", 7), "3:9", "3:8"},
		{p("video", 1, "title"), "11:3", "11:5"},
		// Within texts.
		{p("practice", "question", 0, "wrong", 0, course.Offset(2)), "23:13", "21:14"},
		{p("practice", "question", 0, "wrong", 1, course.Offset(3)), "23:31", "22:22"},
		{p("practice", "question", 0, "ask", course.Offset(8)), "26:5", "23:12"},
	} {
		for file, want := range map[string]string{"toml.md": c.toml, "yaml.md": c.yaml} {
			pos := Places(fsys, file).Find(c.path...)
			if got := fmt.Sprintf("%d:%d", pos.Line, pos.Column); got != want || pos.File != file {
				t.Errorf("%v in %s: got %s:%s, want %s", c.path, file, pos.File, got, want)
			}
		}
	}
	for _, c := range []struct {
		file string
		path []any
		want string
	}{
		{"none.md", p("title"), "1:1"},
		{"missing.md", p("title"), "1:1"},
		{"course.toml", p("unit", "a/b", "language"), "3:12"},
	} {
		pos := Places(fsys, c.file).Find(c.path...)
		if got := fmt.Sprintf("%d:%d", pos.Line, pos.Column); got != c.want {
			t.Errorf("%v in %s: got %s, want %s", c.path, c.file, got, c.want)
		}
	}
	if pos := KeyPlace(fsys, "toml.md", "needs"); pos.Line != 3 || pos.Column != 1 {
		t.Errorf("key: got %v", pos)
	}
	if pos := KeyPlace(fsys, "missing.md", "needs"); pos.Line != 1 {
		t.Errorf("key of a missing file: got %v", pos)
	}
}
