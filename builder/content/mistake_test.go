package content_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/gradus-ssg/gradus/builder/content"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// mistakes are courses with the diagnostics that they must have, besides none.
var mistakes = []struct {
	name, course string
	want         string // file:line:column code, one a line
	words        string
}{
	{"an empty folder", "", "course.toml:1:1 no-lessons", "gradus new course"},
	{"nothing but a README", "-- README.md --\n# A\n", "README.md:1:1 no-lessons", "none of the Markdown files here is a lesson"},
	{"nothing but settings", "-- course.toml --\ntitle = \"A\"\n", "course.toml:1:1 no-lessons", "01-first-steps.md"},
	{"a unit that is not there", "-- course.toml --\nunits = [\"linear\", \"sistems\"]\n-- linear/a.md --\ntext\n-- systems/a.md --\ntext\n",
		"course.toml:1:20 unknown-unit", `did you mean "systems"?`},
	{"settings of a folder that is not there", "-- course.toml --\n[unit.liner]\nlanguage = \"ar\"\n-- linear/a.md --\ntext\n",
		"course.toml:1:7 unknown-unit", `did you mean "linear"?`},
	{"a lesson that is not there", "-- u/index.md --\n+++\nlessons = [\"slop\"]\n+++\n-- u/01-slope.md --\ntext\n-- v/a.md --\ntext\n",
		"u/index.md:2:12 unknown-lesson", `did you mean "slope"?`},
	{"a lesson that is not there, in course.toml", "-- course.toml --\n[unit.u]\nlessons = [\"a\", \"slop\"]\n-- u/slope.md --\ntext\n-- u/a.md --\ntext\n",
		"course.toml:2:17 unknown-lesson", `did you mean "slope"?`},
	{"two lessons that differ in their number", "-- u/01-x.md --\ntext\n-- u/02-x.md --\ntext\n", "u/01-x.md:1:1 clashing-numbers", `id = "01-x"`},
	{"two units that differ in their number", "-- 01-u/a.md --\ntext\n-- 02-u/a.md --\ntext\n", "01-u/a.md:1:1 clashing-numbers", `id = "01-u"`},
	{"two pages for one address", "-- u/a b.md --\ntext\n-- u/A-b.md --\ntext\n", "u/A-b.md:1:1 address-clash", "u/a b.md"},
	{"a lesson in the place of the unit's page", "-- u/1-Index.md --\ntext\n-- u/b.md --\ntext\n", "u/1-Index.md:1:1 address-clash", "call it index.md"},
	{"a file in the place of a page", "-- u/a.md --\ntext\n-- static/u/A.html --\n<p>\n", "static/u/A.html:1:1 address-clash", "u/a.md"},
	{"two files for one address", "-- u/a.md --\n[x](../img/a.png)\n-- img/a.png --\n1\n-- static/img/A.png --\n2\n", "static/img/A.png:1:1 address-clash", "img/a.png"},
	{"a film without an address", "-- u/a.md --\n+++\n[[video]]\ntitle = \"x\"\n+++\n", "u/a.md:2:3 missing-url", "youtu.be"},
	{"a film that nobody can play", "-- u/a.md --\n+++\n[[video]]\nurl = \"https://example.org/x.mp4\"\n+++\n", "u/a.md:3:7 unplayable-video", "https://example.org/x.mp4"},
	{"a stop without its moment", "-- u/a.md --\n+++\n[[video]]\nurl = \"https://youtu.be/abcdefghijk\"\n[[video.stop]]\nask = \"x\"\nright = \"a\"\nwrong = [\"b\"]\n+++\n",
		"u/a.md:4:9 missing-moment", `at = "0:40"`},
	{"a film that is not there", "-- u/a.md --\n+++\n[[video]]\nid = \"intro\"\nurl = \"https://youtu.be/abcdefghijk\"\n+++\n[](#video-intor)\n",
		"u/a.md:6:1 unknown-video", `did you mean "intro"?`},
	{"captions on another site", "-- u/a.md --\n+++\n[[video]]\nurl = \"https://youtu.be/abcdefghijk\"\ncaptions = { en = \"https://example.org/a.vtt\" }\n+++\n",
		"u/a.md:4:19 remote-file", "beside the lesson"},
	{"a question of two kinds", "-- u/a.md --\n+++\n[[practice.question]]\nask = \"x\"\nright = \"a\"\nwrong = [\"b\"]\nnumber = 4\n+++\n",
		"u/a.md:6:10 two-kinds", "both right and number"},
	{"a key that says nothing", "-- u/a.md --\n+++\n[[practice.question]]\nask = \"x\"\nnumber = 4\nrubric = [\"b\"]\n+++\n",
		"u/a.md:5:10 stray-key", "goes with written"},
	{"a link out of the course", "-- u/a.md --\ntext\n\n[x](../../a.md)\n", "u/a.md:3:1 outside-course", "../../a.md"},
	{"a file in other letters", "-- u/a.md --\n![x](Img/a.PNG)\n-- u/img/a.png --\n", "u/a.md:1:1 case-difference", "u/img/a.png"},
	{"a key of another tool, once", "-- u/a.md --\n---\nweight: 1\n---\n-- u/b.md --\n---\nweight: 2\nlayout: x\n---\n",
		"u/a.md:2:1 foreign-key\nu/b.md:3:1 foreign-key", "weight"},
	{"a key of another file", "-- u/index.md --\n+++\nminutes = 4\n+++\n-- u/a.md --\ntext\n", "u/index.md:2:1 foreign-key", "front matter of a lesson"},
	{"a directive of another tool, once", "-- u/a.md --\n{% include a.html %}\n-- u/b.md --\n{% raw %}\n", "u/a.md:1:1 foreign-syntax", "Liquid"},
	{"a box that nobody knows, once", "-- u/a.md --\n:::joke Ha\nx\n:::\n\n:::joke\ny\n:::\n", "u/a.md:1:1 unknown-box", ":::joke"},
	{"an empty page", "-- u/a.md --\n \n-- u/b.md --\ntext\n", "u/a.md:1:1 empty-page", "delete the file"},
	{"a byte order mark, once", "-- u/a.md --\n\ufeff# A\n-- u/b.md --\n\ufeff# B\n", "u/a.md:1:1 byte-order-mark", "and 1 more"},
	{"lines of Windows, once", "-- u/a.md --\n# A\r\n-- u/b.md --\n# B\r\n-- u/c.md --\n# C\n", "u/a.md:1:1 line-ends", "and 1 more"},
	{"one bad page among good ones", "-- u/a.md --\nca\xf1on\n-- u/b.md --\n+++\nminutes = \"x\"\n+++\n[x](../../y.md)\n-- u/c.md --\n# Fine\n",
		"u/a.md:1:3 not-utf8\nu/b.md:2:11 wrong-type\nu/b.md:4:1 outside-course", "Windows-1252"},
	{"front matter that never ends", "-- u/a.md --\n+++\ntitle = \"A\"\n", "u/a.md:1:1 front-matter-open", "+++"},
	{"a damaged file of ids", "-- u/a.md --\n- [ ] x\n-- gradus.ids.json --\n{\n<<<<<<< a\n", "gradus.ids.json:2:1 damaged-ids", "delete only the lines"},
	{"variants that cannot be", "-- u/a.md --\n+++\n[[practice.question]]\ngiven = { a = \"9..2\" }\nask = \"{{a}}?\"\nnumber = \"a\"\n+++\n",
		"u/a.md:3:15 bad-given", "empty"},
	{"TeX in double quotes", "-- u/a.md --\n+++\ntitle = \"\\frac\"\n+++\n", "u/a.md:2:10 control-character", "single quotes"},
}

func TestMistakes(t *testing.T) {
	for _, c := range mistakes {
		t.Run(c.name, func(t *testing.T) {
			loaded := load(t, txtar.Parse([]byte(c.course)).Files)
			var got []string
			words := ""
			for _, d := range loaded.Diags {
				got = append(got, fmt.Sprintf("%s:%d:%d %s", d.Pos.File, d.Pos.Line, d.Pos.Column, d.Code))
				words += d.Message + "\n" + d.Hint + "\n"
				if d.Hint == "" {
					t.Errorf("%s has no hint", d.Code)
				}
			}
			if strings.Join(got, "\n") != c.want {
				t.Errorf("got\n%s\nwant\n%s\n%s", strings.Join(got, "\n"), c.want, words)
			}
			if !strings.Contains(words, c.words) {
				t.Errorf("the words %q are missing:\n%s", c.words, words)
			}
			if loaded.Diags.Failed() && loaded.IDs != nil {
				t.Error("ids of a course with mistakes")
			}
			if loaded.Course == nil {
				t.Error("no course")
			}
		})
	}
}

// Every code is listed once, in order, with words; those of this package are
// tested with their place above.
func TestRules(t *testing.T) {
	rules := content.Rules()
	if !slices.IsSortedFunc(rules, func(a, b diag.Rule) int { return strings.Compare(a.Code, b.Code) }) {
		t.Error("not sorted")
	}
	listed := map[string]bool{}
	for _, r := range rules {
		if listed[r.Code] || r.Summary == "" {
			t.Errorf("%s is listed twice or has no summary", r.Code)
		}
		listed[r.Code] = true
	}
	tested := "symlink\n" // TestSymlinks
	for _, m := range mistakes {
		tested += m.want + "\n"
		for _, line := range strings.Split(m.want, "\n") {
			if _, code, ok := strings.Cut(line, " "); ok && !listed[code] {
				t.Errorf("%s is not listed", code)
			}
		}
	}
	for _, code := range []string{"no-lessons", "unknown-unit", "unknown-lesson", "clashing-numbers", "address-clash",
		"missing-url", "unknown-video", "unplayable-video", "two-kinds", "stray-key", "missing-moment",
		"outside-course", "case-difference", "remote-file", "foreign-syntax", "unknown-box", "symlink",
		"empty-page", "byte-order-mark", "line-ends"} {
		if !strings.Contains(tested, code+"\n") || !listed[code] {
			t.Errorf("%s is not tested or not listed", code)
		}
	}
}
