package render

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

// The fixture is what js/test/unit/revision.test.ts reads too.
func TestRevisions(t *testing.T) {
	data, err := os.ReadFile("testdata/revisions.json")
	if err != nil {
		t.Fatal(err)
	}
	var fixture struct {
		Questions []struct {
			ID, Rev string
			Was     []string
		}
		Revs string
	}
	if err := json.Unmarshal(data, &fixture); err != nil || len(fixture.Questions) < 4 {
		t.Fatalf("%d questions, error %v", len(fixture.Questions), err)
	}
	rev := map[*course.Question]string{}
	l := &course.Lesson{Check: &course.Check{}}
	for _, f := range fixture.Questions {
		q := &course.Question{ID: f.ID, Kind: course.ShortText}
		for _, was := range f.Was {
			q.Was = append(q.Was, "unit/lesson#"+was)
		}
		rev[q] = f.Rev
		l.Check.Questions = append(l.Check.Questions, q)
	}
	x := &index{asking: true, revision: func(_ *course.Lesson, q *course.Question) string { return rev[q] }}
	if got := x.revisions(l); got != fixture.Revs {
		t.Errorf("revisions are %q, the fixture has %q", got, fixture.Revs)
	}
}

// Only what a corrected key can gain anything for is worth its bytes.
func TestRevisionsOfWhatCanGain(t *testing.T) {
	x := &index{asking: true, revision: func(*course.Lesson, *course.Question) string { return "0123abcd" }}
	check := &course.Check{Questions: []*course.Question{
		{ID: "a", Kind: course.Written}, {ID: "b", Kind: course.Number, Changed: "keep"},
		{ID: "c", Kind: course.Number, Changed: "credit", Was: []string{"unit/lesson#c", "unit/lesson"}},
	}}
	if got, want := x.revisions(&course.Lesson{Check: check}), idMark("c")+"012"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := x.revisions(&course.Lesson{}); got != "" {
		t.Errorf("a lesson without a check has revisions %q", got)
	}
}

// Revisions are for pages that know the whole course: the others know their own
// lesson's.
func TestRevisionsAreInTheCourseScriptOnly(t *testing.T) {
	scripts := 0
	for address, content := range render(t, algebra(), answerable(Options{})) {
		has := strings.Contains(content, `"revs":"`)
		if strings.HasPrefix(address, "assets/course-") {
			scripts++
			if !has {
				t.Errorf("%s has no revisions", address)
			}
		} else if has {
			t.Errorf("%s has revisions", address)
		}
	}
	if scripts != 1 {
		t.Errorf("%d scripts of the course", scripts)
	}
}
