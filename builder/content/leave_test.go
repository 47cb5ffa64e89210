package content_test

import (
	"slices"
	"testing"
	"testing/fstest"
)

// A page asks leave for the hosts of what it draws as cards, and for no others:
// a picture or frame of another site in a question is a link.
func TestLeaveIsAskedForWhatIsDrawn(t *testing.T) {
	c := loadFS(t, fstest.MapFS{
		"course.toml": {Data: []byte("id = \"a\"\ntitle = \"A\"\n")},
		"u/one.md": {Data: []byte("+++\ntitle = \"One\"\nobjectives = [\"I see ![it](https://objective.example/a.png)\"]\n\n[[check.question]]\n" +
			"ask = 'What is ![this](https://question.example/a.png)? <iframe src=\"https://frame.example/x\"></iframe>'\ntext = \"a\"\n+++\n\n" +
			"![Drawn](https://body.example/a.png)\n")},
	}).Course
	l := c.Units[0].Lessons[0]
	if !slices.Equal(l.ImageHosts, []string{"https://body.example"}) || len(l.Frames) > 0 {
		t.Errorf("leave is asked for pictures of %q and frames of %q", l.ImageHosts, l.Frames)
	}
}
