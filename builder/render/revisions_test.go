package render

import (
	"strings"
	"testing"
)

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
