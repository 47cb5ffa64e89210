package render

import (
	"bytes"
	"html/template"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

func TestFunctionsDoAsTheirExamplesSay(t *testing.T) {
	for _, f := range functions() {
		if len(f.examples) == 0 {
			t.Errorf("%s has no example", f.name)
		}
		for _, e := range f.examples {
			var got bytes.Buffer
			parsed, err := template.New("").Funcs(funcs()).Parse(e.in)
			if err == nil {
				err = parsed.Execute(&got, nil)
			}
			if err != nil || got.String() != e.out {
				t.Errorf("%s gives %q (%v), want %q", e.in, got.String(), err, e.out)
			}
		}
	}
}

func TestSummary(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"none": {"<h2>Only a heading</h2>", ""},
		"the first with words": {`<p><img src="a.png" alt=""></p><p>A &amp; <em>b</em>
c.</p><p>No.</p>`, "A & b c."},
		"not a row of badges": {`<p><a href="a">Licence</a> <a href="b">Stars</a></p><p>A course about lines.</p>`, "A course about lines."},
		"cut at a word":       {"<p>" + strings.Repeat("word ", 50) + "</p>", strings.TrimSpace(strings.Repeat("word ", 32)) + "…"},
		"other scripts":       {"<p>" + strings.Repeat("درس ", 60) + "</p>", strings.TrimSpace(strings.Repeat("درس ", 40)) + "…"},
		"no spaces":           {"<p>" + strings.Repeat("学", 200) + "</p>", strings.Repeat("学", 160) + "…"},
	} {
		if got := summary(c.body); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestOpening(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"a paragraph":           {"<p>Some things change at a steady rate.</p>\n<h2>How</h2>", "<p>Some things change at a steady rate.</p>\n"},
		"finished by the next":  {"<p>You learn to write it in one equation:</p>\n<div>y = x</div>", ""},
		"badges":                {"<p><a href=\"a\">Licence</a> <a href=\"b\">Stars</a></p>\n<p>A course.</p>\n", ""},
		"a picture":             {"<p><img src=\"a.svg\" alt=\"\"></p>\n", ""},
		"a list":                {"<ul><li><p>One.</p>\n</li></ul>", ""},
		"an endless paragraph":  {"<p>" + strings.Repeat("on and ", 100) + "</p>\n", ""},
		"a sentence with links": {"<p>Begin with <a href=\"a\">points</a> on a plane.</p>\n", "<p>Begin with <a href=\"a\">points</a> on a plane.</p>\n"},
		"nothing":               {"", ""},
	} {
		if got := c.body[:opening(c.body)]; got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestLicense(t *testing.T) {
	for id, want := range map[string]License{
		"CC-BY-4.0":       {"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"},
		"CC-BY-NC-SA-3.0": {"CC BY-NC-SA 3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"},
		"CC0-1.0":         {"CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"},
		"MIT":             {"MIT", ""},
		"CC-BY":           {"CC-BY", ""},
		"All ours":        {"All ours", ""},
	} {
		if got := license(id); got != want {
			t.Errorf("license(%q) = %v, want %v", id, got, want)
		}
	}
}

func TestEditLink(t *testing.T) {
	for _, c := range []struct{ repository, source, want string }{
		{"https://github.com/a/b", "x/1 y.md", "https://github.com/a/b/edit/HEAD/x/1%20y.md"},
		{"https://github.com/a/b.git", "x.md", "https://github.com/a/b/edit/HEAD/x.md"},
		{"https://gitlab.com/a/b/", "x.md", "https://gitlab.com/a/b/-/edit/HEAD/x.md"},
		{"https://example.org/a/b", "x.md", ""},
		{"git@github.com:a/b.git", "x.md", ""},
		{"https://github.com/a/b", "", ""},
	} {
		if got := editLink(c.repository, c.source); string(got) != c.want {
			t.Errorf("editLink(%q, %q) = %q, want %q", c.repository, c.source, got, c.want)
		}
	}
}

func TestRulesInWords(t *testing.T) {
	for want, rule := range map[string]course.Rule{
		"Mastered when 80 % of the answers in one try are right without hints.":                {Kind: "percent", N: 80},
		"Mastered when every answer in one try is right without hints.":                        {Kind: "all"},
		"Mastered when 4 of your last 5 answers are right without hints.":                      {Kind: "of", N: 4, M: 5},
		"Mastered when, at the end of a try, your last 3 answers are all right without hints.": {Kind: "row", N: 3},
		"Mastered when, at the end of a try, your last answer is right without hints.":         {Kind: "row", N: 1},
	} {
		if got := speak(t, "en").rule(&course.Check{Rule: rule}); string(got) != want {
			t.Errorf("%v: %q", rule, got)
		}
	}
}

// A title that looks like a placeholder stays what it is.
func TestFilledOnce(t *testing.T) {
	got := filled("{a} and {b}", true, []any{"a", "{b}", "b", "<i>"})
	if got != "{b} and &lt;i&gt;" {
		t.Errorf("%q", got)
	}
}

// A blank takes its answer with it, however it is written.
func TestBlanks(t *testing.T) {
	const field = `<input type="text" class="gap" disabled aria-label="blank N">`
	for in, want := range map[string]string{
		"a [[b]] c":                              "a " + strings.Replace(field, "N", "1", 1) + " c",
		"[[a\nb|c]][[]]":                         strings.Replace(field, "N", "1", 1) + strings.Replace(field, "N", "2", 1),
		`<img alt="[[a]]" title='>'> [[b]]`:      `<img alt="…" title='>'> ` + strings.Replace(field, "N", "1", 1),
		"<code>[[a]]</code>":                     "<code>" + strings.Replace(field, "N", "1", 1) + "</code>",
		"2 &lt; 3 [a][b] <b>[</b>no gap<b>]</b>": "2 &lt; 3 [a][b] <b>[</b>no gap<b>]</b>",
	} {
		if got := speak(t, "en").blanks(template.HTML(in)); string(got) != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}
