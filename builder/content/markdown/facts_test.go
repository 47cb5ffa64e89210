package markdown_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// at is a place of the test's file, whose Markdown begins on line 3.
func at(line, column int) diag.Pos { return diag.Pos{File: "a.md", Line: line, Column: column} }

func scan(source string) (markdown.Facts, diag.List) {
	return markdown.Scan(markdown.Text{File: "a.md", Line: 3, Bytes: []byte(source), Language: "en"})
}

func TestReferencesHaveTheirExactPlaces(t *testing.T) {
	facts, _ := scan("é [a](b.md#c) ![](d%20e.png)\n\n> <https://example.org> <a href='f.md'>f</a>\n\nsee https://example.com/x.\n" +
		"text <!-- two\nlines --> [after](g&amp;h.md)\n\n[x](#t=1:20) [](#video-x) [r]\n\n[r]: i.md\n")
	want := []markdown.Ref{
		{URL: "b.md#c", At: at(3, 3)},
		{URL: "d%20e.png", Image: true, At: at(3, 15)},
		{URL: "https://example.org", At: at(5, 3)},
		{URL: "f.md", At: at(5, 25)},
		{URL: "https://example.com/x", At: at(7, 5)},
		{URL: "g&h.md", At: at(9, 11)},
		{URL: "#video-x", At: at(11, 14)},
		{URL: "i.md", At: at(11, 27)},
	}
	if diff := cmp.Diff(want, facts.Refs); diff != "" {
		t.Errorf("references (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]diag.Pos{at(3, 15)}, facts.Unlabelled); diff != "" {
		t.Errorf("unlabelled (-want +got):\n%s", diff)
	}
}

func TestPicturesInCommentsStayWithTheCourse(t *testing.T) {
	facts, _ := scan("<!-- <img src='a.png'> -->\n\nx <!-- later:\n<img src=\"b.png\">\n--> <!-- TEACHER: <img src=c.png> -->\n\n" +
		"<div><!-- <img src=d.png> <img src=https://example.org/e.png> --></div>\n\n<!-- teacher: <img src=f.png>\n-->\n")
	want := []markdown.Ref{
		{URL: "b.png", Image: true, Comment: true, At: at(5, 3)},
		{URL: "a.png", Image: true, Comment: true, At: at(3, 1)},
		{URL: "d.png", Image: true, Comment: true, At: at(9, 6)},
	}
	if diff := cmp.Diff(want, facts.Refs); diff != "" {
		t.Errorf("references (-want +got):\n%s", diff)
	}
}

func TestHeadingsAndTitle(t *testing.T) {
	facts, _ := scan("## Before\n\n# The *title* {#top}\n\n## A `b`\n\n:::hint\n### Inside\n:::\n\n<details>\n\n## Deep\n\n</details>\n\n## Last\n")
	want := []course.Heading{
		{Level: 2, ID: "before", Text: "Before", Line: 3},
		{Level: 2, ID: "a-b", Text: "A b", Line: 7},
		{Level: 3, ID: "inside", Text: "Inside", Line: 10, Hidden: true},
		{Level: 2, ID: "deep", Text: "Deep", Line: 15, Hidden: true},
		{Level: 2, ID: "last", Text: "Last", Line: 19},
	}
	if diff := cmp.Diff(want, facts.Headings); diff != "" {
		t.Errorf("headings (-want +got):\n%s", diff)
	}
	if facts.Title != "The title" || facts.FirstHeading != at(5, 1) || facts.TitleAt != 1 {
		t.Errorf("title %q at %v, index %d", facts.Title, facts.FirstHeading, facts.TitleAt)
	}
	if want := (course.Heading{Level: 2, ID: "top", Text: "The title", Line: 5}); facts.TitleHeading != want {
		t.Errorf("title's heading %+v, want %+v", facts.TitleHeading, want)
	}
	if two, _ := scan("# One\n\n# Two\n"); two.Title != "" || len(two.Headings) != 2 || two.Headings[0].Level != 2 {
		t.Errorf("two first-level headings: %+v", two)
	}
	if boxed, _ := scan("::: note\n# In a box\n:::\n\n# Title\n"); boxed.Title != "Title" {
		t.Errorf("title %q, want the one outside the box", boxed.Title)
	}
}

func TestFactsOfABody(t *testing.T) {
	facts, _ := scan("[p]{#span} text[^1] <a name='raw'></a>\n\n- [ ] do *it*\n- [x] and [that](x.md) <!-- id: that -->\n- [ ] third {#third}\n\n" +
		"[Film](https://youtu.be/abcdefghijk)\n\n[](#video-intro)\n\n" +
		"<iframe src='https://player.vimeo.com/video/1' title='V'></iframe>\n<iframe src='https://b.example.org/x'></iframe>\n\n" +
		"![i](https://a.example.org/x.png) ![i](https://a.example.org/y.png)\n\n<p style='color:red' id='para'>one two</p>\n\n" +
		"{{ a }} {% b %} {{ c }}\n\n:::odd\n:::\n\n[^1]: note\n")
	checks := []struct {
		name      string
		got, want any
	}{
		{"anchors", facts.Anchors, []string{"span", "gr-fnref-1", "raw", "third", "para", "gr-fn-1"}},
		{"tasks", facts.Tasks, []*course.Task{{Text: "do it", At: at(5, 3)}, {ID: "that", Text: "and that", At: at(6, 3)}, {ID: "third", Text: "third", At: at(7, 3)}}},
		{"videos", facts.Videos, []*course.Video{
			{Title: "Film", URL: "https://youtu.be/abcdefghijk", InBody: true, At: course.Fixed(at(9, 1))},
			{Title: "V", URL: "https://player.vimeo.com/video/1", InBody: true, At: course.Fixed(at(13, 1))},
		}},
		{"placed", facts.Placed, []markdown.Place{{Name: "intro", At: at(11, 1)}}},
		{"frames", facts.Frames, []string{"https://b.example.org"}},
		{"image hosts", facts.ImageHosts, []string{"https://a.example.org"}},
		{"styles", facts.Styles, []string{"color:red"}},
		{"constructs", facts.Constructs, []markdown.Place{{Name: "liquid", At: at(20, 1)}, {Name: "box:odd", At: at(22, 1)}}},
	}
	for _, c := range checks {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestWordsOfManyScripts(t *testing.T) {
	for source, want := range map[string]int{
		"Two *words*":                   2,
		"don't self-made 3.5":           4,
		"الخط المستقيم":                 2,
		"面积公式":                          2,
		"`code` <b>bold</b> $x$ **a**b": 3,
		"":                              0,
	} {
		if facts, _ := scan(source); facts.Words != want {
			t.Errorf("%q has %d words, want %d", source, facts.Words, want)
		}
	}
}

func TestDiagnosticsAreAtTheirExactPlaces(t *testing.T) {
	tests := []struct {
		source, code string
		place        diag.Pos
	}{
		{"é <script>x</script>", "raw-script", at(3, 3)},
		{"<script>\nx\n\ny</script>", "raw-script", at(3, 1)},
		{"> a\n> <p>b</p> <b onclick=x>c</b>", "raw-handler", at(4, 12)},
		{"<div>\n  <p\n   onload='x'>b</p></div>", "raw-handler", at(4, 3)},
		{"a\n\n<style>p{}</style>", "raw-style", at(5, 1)},
		{"- ü [x](javascript:y)", "unsafe-link", at(3, 5)},
		{"a <a href=' java\tscript:y'>b</a>", "unsafe-link", at(3, 3)},
		{"a\n\n  ::: note\n  b", "open-box", at(5, 3)},
		{"a\n\nb <!-- c\n\nd", "open-comment", at(5, 3)},
		{"a <!-- b\nc --> d <!-- e\n", "open-comment", at(4, 9)},
		{"## Practice\n\n### Q\nAnswer: 3 or -3", "several-numbers", at(6, 9)},
		{"## Practice\n\n### Q\nAnswer: CO2 or gas", "unmarked-answers", at(6, 9)},
	}
	severity := map[string]diag.Severity{"several-numbers": diag.Error} // half an answer would be judged right
	seen := map[string]bool{}
	for _, test := range tests {
		_, diags := scan(test.source)
		if len(diags) != 1 || diags[0].Code != test.code || diags[0].Pos != test.place {
			t.Errorf("%q gives %+v, want %s at %+v", test.source, diags, test.code, test.place)
			continue
		}
		if d := diags[0]; d.Severity != severity[d.Code] || d.Message == "" || d.Hint == "" {
			t.Errorf("%q: %+v lacks words", test.source, d)
		}
		seen[test.code] = true
		// A used unit's author is somebody else: nothing is said, all is left out.
		if _, diags := markdown.Scan(markdown.Text{File: "a.md", Line: 3, Bytes: []byte(test.source), Foreign: true}); len(diags) > 0 {
			t.Errorf("%q in a used unit gives %+v", test.source, diags)
		}
	}
	for _, rule := range markdown.Rules() {
		if !seen[rule.Code] {
			t.Errorf("no test reports %s", rule.Code)
		}
		if rule.Summary == "" {
			t.Errorf("%s has no summary", rule.Code)
		}
	}
}

func TestPlainText(t *testing.T) {
	for source, want := range map[string]string{
		"plain":                         "plain",
		"  spaced \n out ":              "spaced out",
		"*a* **b** `c*d` ~~e~~":         "a b c*d e",
		"[link](a.md) ![alt](b.png)":    "link",
		"![only](b.png)":                "only",
		"$x^2$ &amp; \\*":               "x^2 & *",
		"# Heading\n\n- one\n- two":     "Heading one two",
		"<b>bold</b> <!-- secret --> x": "bold x",
		"Water is [[H2O]] {{a}}":        "Water is [[H2O]] {{a}}",
		"[x]{.y} {: .z}":                "x",
		"":                              "",
		"<https://example.org> a@b.c":   "https://example.org a@b.c",
		"```\ncode\n```":                "code",
		"| a |\n|---|\n| b |":           "a b",
	} {
		if got := markdown.PlainText(source); got != want {
			t.Errorf("PlainText(%q) = %q, want %q", source, got, want)
		}
	}
}
