package markdown_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/course"
)

// lesson is prose, lists, a table, pictures and a code block: what most lessons
// consist of.
func lesson(b *testing.B) []byte {
	b.Helper()
	data, err := os.ReadFile("testdata/lesson.md")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	return data
}

func BenchmarkScan(b *testing.B) {
	data := lesson(b)
	for b.Loop() {
		markdown.Scan(markdown.Text{File: "lesson.md", Line: 1, Bytes: data, Language: "en"})
	}
}

// BenchmarkParse is goldmark by itself, with the extensions that any site
// needs: what Scan is measured against.
func BenchmarkParse(b *testing.B) {
	data := lesson(b)
	m := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote),
		goldmark.WithParserOptions(parser.WithAutoHeadingID()),
	)
	for b.Loop() {
		m.Parser().Parse(text.NewReader(data))
	}
}

func BenchmarkRender(b *testing.B) {
	data := lesson(b)
	t := markdown.Text{File: "lesson.md", Line: 1, Bytes: data, Language: "en"}
	body := markdown.NewBody(nil, t, &markdown.Env{
		Resolve: func(url string, _ bool) markdown.Resolved { return markdown.Resolved{Href: url} },
	})
	var w bytes.Buffer
	for b.Loop() {
		w.Reset()
		if err := body.Render(&w, course.Show{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPlain is goldmark's parsing and rendering without highlighting.
func BenchmarkPlain(b *testing.B) {
	data := lesson(b)
	m := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote),
		goldmark.WithParserOptions(parser.WithAutoHeadingID()),
	)
	var w bytes.Buffer
	for b.Loop() {
		w.Reset()
		if err := m.Convert(data, &w); err != nil {
			b.Fatal(err)
		}
	}
}
