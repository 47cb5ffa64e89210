package document

import (
	"fmt"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

func TestFindInsideText(t *testing.T) {
	for _, c := range []struct {
		name, source string
		offset       int
		want         string
	}{
		{"TOML, literal", "+++\nask = 'é {{a*}}'\n+++\n", 7, "2:14"},
		{"TOML, basic", "+++\nask = \"é {{a*}}\"\n+++\n", 7, "2:14"},
		{"TOML, basic with an escape before it", "+++\nask = \"\\\" {{a*}}\"\n+++\n", 7, "2:7"},
		{"TOML, basic with an escape behind it", "+++\nask = \"{{a*}} \\\"\"\n+++\n", 4, "2:12"},
		{"TOML, lines", "+++\nask = '''\nFirst.\nIs {{a*}}?'''\n+++\n", 12, "4:6"},
		{"TOML, lines from the quotes on", "+++\nask = \"\"\"First.\nIs {{a*}}?\"\"\"\n+++\n", 12, "3:6"},
		{"TOML, a number", "+++\nask = 1234\n+++\n", 2, "2:7"},
		{"TOML, past the end", "+++\nask = 'x'\n+++\n", 99, "2:7"},
		{"TOML, no such key", "+++\ntitle = 'x'\n+++\n", 3, "1:1"},
		{"YAML, plain", "---\nask: Is {{a*}}?\n---\n", 5, "2:11"},
		{"YAML, single quotes", "---\nask: 'Is {{a*}}?'\n---\n", 5, "2:12"},
		{"YAML, single quotes and one within", "---\nask: 'It''s {{a*}}?'\n---\n", 8, "2:6"},
		{"YAML, block", "---\nask: |\n  Is {{a*}}?\n---\n", 5, "2:6"},
	} {
		t.Run(c.name, func(t *testing.T) {
			parts, diags := Split("a.md", []byte(c.source))
			if diags.Failed() {
				t.Fatal(diags)
			}
			tree, _ := Parse("a.md", parts)
			pos := tree.Find("ask", course.Offset(c.offset))
			if got := fmt.Sprintf("%d:%d", pos.Line, pos.Column); got != c.want {
				t.Errorf("found %s, want %s", got, c.want)
			}
			if start := tree.Find("ask"); tree.Find("ask", course.Offset(0)) != start {
				t.Error("offset 0 is not the place of the text")
			}
		})
	}
}
