package render

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/themes"
)

// oneQuestion is the JSON of a lesson's questions as builder/seal makes it.
const oneQuestion = `{"practice":[{"id":"quick","kind":"text","rev":"ae780c60","salt":"WRyJGqda3pXlhKDv",` +
	`"ask":"\u003cp>Say it in a word.\u003c/p>","variants":[{"id":"0","key":[["7EcZ9RaTGi6WSNJCJqpKDw"]]}]}]}`

// answerable has the questions of a site answered: their JSON is the rule in words.
func answerable(o Options) Options {
	o.Questions = func(_ context.Context, l *course.Lesson, rule string) ([]byte, error) {
		return json.Marshal(map[string]string{"lesson": l.ID, "rule": rule})
	}
	o.Revisions = func(l *course.Lesson) string {
		if l.Check == nil {
			return ""
		}
		return fmt.Sprintf("%s %08x", l.Language, crc32.ChecksumIEEE([]byte(l.ID)))
	}
	return o
}

func TestQuestionsAreTakenOver(t *testing.T) {
	c := algebra()
	form := c.Units[0].Lessons[2]
	form.Check.Questions[3].Version = "B"
	body := form.Body.(markup)
	body.html += "@3\n@4\n"
	body.blocks = append(body.blocks,
		&course.QuestionList{Questions: form.Check.Questions[:2]}, &course.QuestionList{Version: "B", Questions: form.Check.Questions[3:4]})
	form.Body = body
	html := render(t, c, answerable(Options{}))["linear/intercept.html"]
	at := 0
	for _, want := range []string{
		`<script defer src="../assets/lesson-LLLL.js"></script>`,
		`<gr-practice data-list="practice" data-part="1">`, `<noscript><p class="meta later">Answers are checked in the browser: switch JavaScript on.</p></noscript>`, `id="gr-q-quick"`, `</gr-practice>`,
		`<gr-check data-list="check" data-part="1">`, `<p class="rule">Mastered when`, `id="gr-q-which"`, `id="gr-q-points-on"`, `</gr-check>`,
		`<gr-check data-list="check" data-part="2">`, `<p class="meta later">This version is kept for another try.</p>`, `</gr-check>`,
		`<h2 id="gr-practice">`, `<gr-practice data-list="practice" data-part="2">`, `id="gr-q-more"`, `</gr-practice>`,
		`<h2 id="gr-check">`, `<gr-check data-list="check" data-part="3">`, `id="gr-q-value"`, `id="gr-q-explain"`, `</gr-check>`,
	} {
		i := strings.Index(html[at:], want)
		if i < 0 {
			t.Fatalf("no %s behind\n%s", want, html[max(0, at-200):at])
		}
		at += i + len(want)
	}
	if n := strings.Count(html, "<noscript>"); n != 1 {
		t.Errorf("JavaScript is asked for %d times", n)
	}
	if got := payloadOf(t, html)["asks"]; got != "assets/arrange-CCCC.js" { // one of them is put in order
		t.Errorf("questions are asked by %v", got)
	}
	want := map[string]any{"lesson": "linear/intercept", "rule": "Mastered when 4 of your last 5 answers are right without hints."}
	if diff := cmp.Diff(want, payloadOf(t, html)["questions"]); diff != "" {
		t.Errorf("questions (-want +got)\n%s", diff)
	}
}

// Only a page with questions has them and loads their script.
func TestOtherPagesCarryNoQuestions(t *testing.T) {
	asking := 0
	for address, html := range render(t, algebra(), answerable(Options{})) {
		if !strings.HasSuffix(address, ".html") {
			continue
		}
		payload := payloadOf(t, html)
		_, asks := payload["questions"]
		if _, words := payload["words"].(map[string]any)["question.first"]; words != asks {
			t.Errorf("%s: questions: %t, words for them: %t", address, asks, words)
		}
		if asks {
			asking++
			continue
		}
		script := "assets/page-AAAA.js"
		switch payload["kind"] {
		case "lesson":
			script = "assets/lesson-LLLL.js"
		case "work":
			script = "assets/work-WWWW.js"
		}
		if strings.Contains(html, "assets/check-") || strings.Contains(html, "<gr-check") || !strings.Contains(html, script) {
			t.Errorf("%s is made for questions, or has not %s", address, script)
		}
	}
	if asking != 1 {
		t.Errorf("%d pages have questions", asking)
	}
}

// Without Options.Questions nothing of this is on any page.
func TestQuestionsAreOnlyRead(t *testing.T) {
	for address, content := range render(t, algebra(), Options{}) {
		for _, never := range []string{"gr-check data", "gr-practice data", "check-CCCC", `"questions":`, `"rule":`, `"revs":`, "<noscript><p class=\"meta later"} {
			if strings.Contains(content, never) {
				t.Errorf("%s has %s", address, never)
			}
		}
	}
}

// The rule is said in the page's language, as text and not as HTML.
func TestTheRuleIsPlainWords(t *testing.T) {
	for _, c := range []struct{ language, want string }{
		{"es", speak(t, "es").Text("rule.all")},
		{"fr", "Mastered when every answer in one try is right without hints."},
	} {
		a := algebra()
		form := a.Units[0].Lessons[2]
		form.Language, form.Check.Rule = c.language, course.Rule{Kind: "all"}
		questions := payloadOf(t, render(t, a, answerable(Options{}))["linear/intercept.html"])["questions"]
		if got := questions.(map[string]any)["rule"]; got != c.want {
			t.Errorf("%s: %v, want %s", c.language, got, c.want)
		}
	}
}

func TestAQuestionThatCannotBeSealedIsAnError(t *testing.T) {
	broken := errors.New("broken")
	o := answerable(Options{Theme: themes.Default(), Script: "a.js", Style: "a.css"})
	o.Questions = func(context.Context, *course.Lesson, string) ([]byte, error) { return nil, broken }
	entries, err := Pages(algebra(), o)
	if err != nil {
		t.Fatal(err)
	}
	failed := 0
	for _, e := range entries {
		if err := e.Write(t.Context(), new(bytes.Buffer)); err != nil {
			failed++
			if !errors.Is(err, broken) || e.Path != "linear/intercept.html" {
				t.Errorf("%s: %v", e.Path, err)
			}
		}
	}
	if failed != 1 {
		t.Errorf("%d pages fail", failed)
	}
}
