package content_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// A question that nobody is asked is never lost without a word, and the word
// says what would make the page a lesson.
func TestQuestionsOutsideLessonsAreToldOf(t *testing.T) {
	const text = "## Practice\n\n### Two?\n**Answer:** 2\n\n## Mastery check\n\n### Three?\n**Answer:** 3\n"
	const front = "+++\n[[check.question]]\nask = 'Two?'\nnumber = 2\n+++\n"
	film := "+++\n[[video]]\nurl = \"https://youtu.be/abcdefghijk\"\n[[video.stop]]\nat = \"0:10\"\nask = 'Two?'\nnumber = 2\n+++\n"
	for name, c := range map[string]struct {
		files         map[string]string
		at, says, try string
	}{
		"the course's own page": {map[string]string{"README.md": text}, "README.md:3",
			"can be read here but not answered", "practice.md"},
		"a unit's own page": {map[string]string{"u/index.md": text}, "u/index.md:3", "can be read here but not answered", "u/practice.md"},
		"a page that lessons leaves out": {map[string]string{"u/index.md": "+++\nlessons = [\"one\"]\n+++\n", "u/02-two.md": text}, "u/02-two.md:3",
			"can be read here but not answered", `add "two" to lessons in u/index.md`},
		"a page that course.toml leaves out": {map[string]string{"course.toml": "id = \"a\"\ntitle = \"A\"\n[unit.u]\nlessons = [\"one\"]\n", "u/two.md": text}, "u/two.md:3",
			"can be read here but not answered", `add "two" to lessons in course.toml`},
		"a folder that is no unit": {map[string]string{"course.toml": "id = \"a\"\ntitle = \"A\"\nunits = [\"u\"]\n", "v/two.md": text}, "v/two.md:3",
			"can be read here but not answered", `add "v" to units in course.toml`},
		"the page of such a folder": {map[string]string{"course.toml": "id = \"a\"\ntitle = \"A\"\nunits = [\"u\"]\n", "v/index.md": text}, "v/index.md:3",
			"can be read here but not answered", "v/practice.md"},
		"a name that is never a lesson's": {map[string]string{"CONTRIBUTING.md": text}, "CONTRIBUTING.md:3",
			"can be read here but not answered", "practice.md"},
		"questions of the front matter": {map[string]string{"u/index.md": "+++\nlessons = [\"one\"]\n+++\n", "u/two.md": front}, "u/two.md:2",
			"are left out", `add "two"`},
		"a question of a film": {map[string]string{"u/index.md": "+++\nlessons = [\"one\"]\n+++\n", "u/two.md": film}, "u/two.md:4",
			"are left out", `add "two"`},
		"both": {map[string]string{"u/index.md": "+++\nlessons = [\"one\"]\n+++\n", "u/two.md": front + text}, "u/two.md:2",
			"those of the front matter are left out", `add "two"`},
	} {
		t.Run(name, func(t *testing.T) {
			course := fstest.MapFS{"course.toml": {Data: []byte("id = \"a\"\ntitle = \"A\"\n")}, "u/one.md": {Data: []byte("One.\n\n" + text)}}
			for file, data := range c.files {
				course[file] = &fstest.MapFile{Data: []byte(data)}
			}
			found := loadFS(t, course).Diags
			if len(found) != 1 {
				t.Fatalf("found %v, want one diagnostic", found)
			}
			d := found[0]
			if d.Code != "question-outside-lesson" || fmt.Sprintf("%s:%d", d.Pos.File, d.Pos.Line) != c.at ||
				!strings.Contains(d.Message, c.says) || !strings.Contains(d.Message, "only lessons ask questions") || !strings.Contains(d.Hint, c.try) {
				t.Errorf("found %v: %s: %s (%s)", d.Pos, d.Code, d.Message, d.Hint)
			}
		})
	}
}
