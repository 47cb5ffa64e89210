package markdown_test

import (
	"bytes"
	"testing"

	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/course"
)

// Prose, maths and code have each their own way to write a value, where there
// are several.
func TestAValueIsWrittenAsItsPlaceDoes(t *testing.T) {
	values := map[string]string{"a": "3,5", "TeX:a": "3{,}5", "code:a": "3.5", "b": "7"}
	source := "**{{a}}** of {{b}}, $x = {{a}} + {{b}}$, `{{a}} * {{b}}`\n\n```\nx = {{a}}\n```"
	want := "<p><strong>3,5</strong> of 7, <code class=\"math\">x = {3{,}5} + {7}</code>, <code>3.5 * 7</code></p>\n" +
		"<pre class=\"chroma\" tabindex=\"0\"><code>x = 3.5\n</code></pre>\n"
	var w bytes.Buffer
	if err := markdown.NewProse(source, "a.md", nil).Render(&w, course.Show{Values: values}); err != nil || w.String() != want {
		t.Errorf("error %v, got\n%s\nwant\n%s", err, w.String(), want)
	}
	w.Reset()
	if err := markdown.NewProse("![{{a}}](a.png)", "a.md", nil).Render(&w, course.Show{Values: values}); err != nil || !bytes.Contains(w.Bytes(), []byte(`alt="3,5"`)) {
		t.Errorf("error %v, got %s", err, w.String())
	}
}
