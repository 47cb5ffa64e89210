package seal

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
)

// The payload must be exactly the twins' form: what Go reads of it strictly and
// writes again is the same.
func TestPayloadFixtureIsTheTypes(t *testing.T) {
	emitted, diags := written(t, sample(), words)
	if len(diags) > 0 {
		t.Errorf("the sample is reported: %v", diags)
	}
	d := json.NewDecoder(strings.NewReader(emitted))
	d.DisallowUnknownFields()
	var p Payload
	if err := d.Decode(&p); err != nil {
		t.Fatal(err)
	}
	again, err := encode(p)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(emitted, string(again)); diff != "" {
		t.Error(diff)
	}
}

func TestNothingWithoutQuestions(t *testing.T) {
	b, diags, err := Questions(&course.Lesson{}, words)
	if b != nil || diags != nil || err != nil {
		t.Errorf("got %s, %v, %v", b, diags, err)
	}
}

func TestSameBytes(t *testing.T) {
	first, _ := written(t, sample(), words)
	for range 5 {
		if again, _ := written(t, sample(), words); again != first {
			t.Fatal("two runs differ")
		}
	}
}

func TestPayloadMayStandInAScript(t *testing.T) {
	q := asked("q", course.ShortText, "</script><!-- & -->")
	q.Text = []string{"x"}
	out, _ := written(t, lessonOf(q), words)
	if strings.Contains(out, "<") {
		t.Errorf("a bare < in %s", out)
	}
	var p Payload
	if err := json.Unmarshal([]byte(out), &p); err != nil {
		t.Fatal(err)
	}
	if got := p.Check.Questions[0].Ask; got != "<p>&lt;/script&gt;&lt;!-- &amp; --&gt;</p>" {
		t.Errorf("got %q", got)
	}
}

func TestErrorsNameTheQuestion(t *testing.T) {
	broken := asked("q", course.ShortText, "")
	broken.Ask = course.Prose{Source: "x", Markup: failing{}}
	number := asked("q", course.Number, "x")
	number.Number = &course.NumberAnswer{Value: "many"}
	within := asked("q", course.Number, "x")
	within.Number = &course.NumberAnswer{Value: "1", Within: "-1"}
	none := asked("q", course.Number, "x")
	gaps := asked("q", course.Gaps, "[[a]] `x`")
	gaps.Gaps = [][]string{{"a"}, {"b"}}
	for want, q := range map[string]*course.Question{
		`question q of linear/slope: render "x": boom`:           broken,
		`question q of linear/slope: read the number "many"`:     number,
		`question q of linear/slope: read the tolerance "-1"`:    within,
		"question q of linear/slope: its text shows 1 of 2 gaps": gaps,
		"question q of linear/slope: it has no right answer":     none,
	} {
		if _, _, err := Questions(lessonOf(q), words); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// failing is a text that cannot be rendered.
type failing struct{}

func (failing) Render(*bytes.Buffer, course.Show) error { return errBoom }

var errBoom = errorString("boom")

type errorString string

func (e errorString) Error() string { return string(e) }

// rendered renders as itself.
type rendered string

// Render writes it.
func (h rendered) Render(w *bytes.Buffer, _ course.Show) error {
	w.WriteString(string(h))
	return nil
}

// splitCode renders as highlighted code may: the gap's brackets are apart.
type splitCode struct{}

func (splitCode) Render(w *bytes.Buffer, _ course.Show) error {
	w.WriteString("<code><i>[</i><i>[a]]</i></code>")
	return nil
}
