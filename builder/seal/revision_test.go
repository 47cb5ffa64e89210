package seal

import (
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Who asks for a revision alone gets that of the payload.
func TestRevisionIsThatOfThePayload(t *testing.T) {
	l := sample()
	seen := map[string]bool{}
	for _, q := range append(append([]*course.Question{}, l.Check.Questions...), l.Practice...) {
		out, err := question("algebra", l, q)
		if err != nil {
			t.Fatal(err)
		}
		if got := Revision(l, q); got != out.Rev {
			t.Errorf("%s: %s, the payload has %s", q.ID, got, out.Rev)
		}
		seen[out.Rev] = true
	}
	if len(seen) < 8 {
		t.Errorf("only %d revisions", len(seen))
	}
}
