package render

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
)

var update = flag.Bool("update", false, "write testdata anew")

// The fixture is what js/test/unit/page.test.ts reads too.
func TestPayload(t *testing.T) {
	c := algebra()
	x, linear := newIndex(c, answerable(Options{})), c.Units[0]
	stations, err := x.stations(linear, x.lesson)
	if err != nil {
		t.Fatal(err)
	}
	unit, err := x.unit(linear, stations)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Payload{
		V: 1, Course: c.ID, Title: c.Title, Kind: kindLesson, Language: "en", Root: "../", Devices: c.Devices,
		Home: homeAddress, Work: workAddress, Lesson: &PayloadLesson{ID: "linear/points", Items: items(linear.Lessons[0].Tasks), Also: []string{"es"}},
		Flag: json.RawMessage(`{"p1":[["2027-01-11",0],["2027-01-14",1],["2027-01-29",-1]]}`), Students: PayloadStudents{"assets/students-1a2b3c4d5e.js", "assets/students-1a2b3c4d5e.css", "assets/sharing-1a2b3c4d.js"},
		Asks: "assets/check-1a2b3c4d5e.js",
	}.encode(json.RawMessage(oneQuestion), unit, json.RawMessage(`{"done.mark":"Mark this lesson done"}`))
	if err != nil {
		t.Fatal(err)
	}
	isFixture(t, "testdata/payload.json", string(got))
}

// isFixture holds JSON against a fixture that the script's tests read as well;
// -update writes it anew.
func isFixture(t *testing.T, fixture, got string) {
	t.Helper()
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, []byte(strings.TrimSpace(got)), "", "  "); err != nil {
		t.Fatal(err)
	}
	pretty.WriteByte('\n')
	if *update {
		if err := os.WriteFile(fixture, pretty.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(fixture)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), pretty.String()); diff != "" {
		t.Errorf("%s (-fixture +made)\n%s", fixture, diff)
	}
}

// payloadOf is the payload of a rendered page.
func payloadOf(t *testing.T, html string) map[string]any {
	t.Helper()
	_, rest, found := strings.Cut(html, `<script type="application/json" id="gr-page">`)
	text, _, _ := strings.Cut(rest, "</script>")
	var payload map[string]any
	if err := json.Unmarshal([]byte(text), &payload); !found || err != nil {
		t.Fatalf("no payload: %v", err)
	}
	return payload
}

func TestPayloadOfEachKind(t *testing.T) {
	pages := render(t, algebra(), Options{URL: "https://x.org/algebra-1/"})
	for address, want := range map[string]string{
		"index.html": "home ", "linear/index.html": "unit ../", "linear/slope.html": "lesson ../", "license.html": "page ",
		"credits.html": "page ", "my-work.html": "work ", "404.html": "page /algebra-1/",
	} {
		payload := payloadOf(t, pages[address])
		if got := payload["kind"].(string) + " " + payload["root"].(string); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

// What an author writes cannot end the script element it stands in.
func TestPayloadIsSafe(t *testing.T) {
	c := algebra()
	c.Title = `</script><script>alert("1")</script>`
	c.Units[0].Lessons[0].Title = `</script>&<!--`
	html := render(t, c, Options{})["linear/slope.html"]
	if strings.Contains(html, "</script><script>alert") || strings.Contains(html, "<!--") {
		t.Error("a title is read as markup")
	}
	if got := payloadOf(t, html)["title"]; got != c.Title {
		t.Errorf("title is %q", got)
	}
}

// A translated lesson has the record of its original.
func TestOneRecordForAllLanguages(t *testing.T) {
	html := render(t, algebra(), Options{})["es/slope.html"]
	payload := payloadOf(t, html)
	if got := payload["lesson"].(map[string]any)["id"]; got != "linear/slope" {
		t.Errorf("the Spanish lesson is recorded as %v", got)
	}
	if got := payload["unit"].(map[string]any)["same"]; got != "linear" {
		t.Errorf("the Spanish unit is the same as %v", got)
	}
	if !strings.Contains(html, `<a href="../linear/slope.html" lang="en" hreflang="en" rel="alternate">English</a>`) {
		t.Error("no switch to the English page")
	}
}

// A translation that asks for the same stations says so: its page can tell how a
// student stands without the original's.
func TestWholeTranslation(t *testing.T) {
	whole := func(change func(es *course.Unit)) any {
		c := long(3)
		es := &course.Unit{Folder: "es", Translates: c.Units[0], Page: course.Page{Path: "es/index.html", ID: "es", Title: "Largo", Language: "es"}}
		for _, l := range c.Units[0].Lessons {
			unitOf(es, lesson("es", strings.TrimPrefix(l.ID, "u/"), l.Title, l.Minutes))
		}
		change(es)
		c.Units[0].Translations = []*course.Unit{es}
		c.Units = append(c.Units, es)
		return payloadOf(t, render(t, c, Options{})["es/index.html"])["unit"].(map[string]any)["whole"]
	}
	for name, c := range map[string]struct {
		change func(es *course.Unit)
		want   any
	}{
		"the same":      {func(*course.Unit) {}, true},
		"one missing":   {func(es *course.Unit) { es.Lessons, es.Stations = es.Lessons[:2], es.Stations[:2] }, nil},
		"another order": {func(es *course.Unit) { slices.Reverse(es.Stations) }, nil},
		"another kind":  {func(es *course.Unit) { es.Lessons[1].Do = course.Should }, nil},
		"other minutes": {func(es *course.Unit) { es.Lessons[1].Minutes = 0 }, nil},
		"a board in place": {func(es *course.Unit) {
			es.Stations[1] = course.Station{Board: &course.Board{ID: "b", Pick: 1, From: es.Lessons[1:2]}}
		}, nil},
	} {
		if got := whole(c.change); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestCourseWordsReachTheClient(t *testing.T) {
	c := algebra()
	c.Words = map[course.Kind]string{course.Must: "Mild"}
	pages := render(t, c, Options{})
	if got := payloadOf(t, pages["linear/index.html"])["words"].(map[string]any)["must"]; got != "Mild" {
		t.Errorf("the client says %v", got)
	}
	if !strings.Contains(pages["linear/slope.html"], " Mild · 40 minutes</p>") {
		t.Error("the page does not say Mild")
	}
}
