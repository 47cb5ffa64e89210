package render

import (
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Only lessons ask, but no page loses a question: elsewhere each can be read,
// and its answer cannot.
func TestQuestionsOutsideLessonsAreShown(t *testing.T) {
	c := algebra()
	text := markup{"<h2 id=\"practice\">Practice</h2>\n@0\n", []course.Block{&course.QuestionList{Version: "B", Questions: []*course.Question{
		{Kind: course.ChooseOne, Ask: say("Which is a line?"), Options: options(1, "y = 3x", "y = x²"), Hint: saying("hint SECRET"), Why: say("why SECRET")},
		{Kind: course.ChooseAll, Ask: say("Which are curves?"), Options: options(2, "y = x³", "y = x²", "y = x")},
		{Kind: course.Number, Ask: say("How high?"), Number: &course.NumberAnswer{Value: "39SECRET"}},
		{Kind: course.ShortText, Ask: say("Say it in a word."), Text: []string{"slopeSECRET"}},
		{Kind: course.Gaps, Ask: say("It lies in [[SECRET|2]]."), Gaps: [][]string{{"SECRET"}}},
		{Kind: course.Written, Ask: say("Why?"), Model: say("model SECRET"), Answer: []string{"text"}},
	}}}}
	c.Home.Body, c.Units[0].Body, c.Pages[0].Body = text, text, text
	pages := render(t, c, answerable(Options{}))
	for _, path := range []string{"index.html", "linear/index.html", "license.html"} {
		html := pages[path]
		at := strings.Index(html, `<h2 id="practice">`)
		for _, want := range []string{
			"on paper", "<ol>", "Which is a line?", "<ul>", "<li>y = ", "Which are curves?", "Choose all", "<li>y = ", "How high?", "Say it in a word.", "It lies in <input", "Why?", "</ol>",
		} {
			i := strings.Index(html[max(at, 0):], want)
			if at < 0 || i < 0 {
				t.Fatalf("%s has no %s", path, want)
			}
			at += i + len(want)
		}
		if strings.Contains(html, "SECRET") || strings.Contains(html, "gr-check") || strings.Contains(html, "assets/check-") {
			t.Errorf("%s tells answers, or asks", path)
		}
	}
}
