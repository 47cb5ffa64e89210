package builder_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/course"
)

// readmeExample is the first block of a language below a heading of the README.
func readmeExample(t *testing.T, heading, language string) string {
	t.Helper()
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(readme), "\n## "+heading+"\n")
	_, after, _ = strings.Cut(after, "```"+language+"\n")
	example, _, found := strings.Cut(after, "\n```\n")
	if !found {
		t.Fatalf("the README shows no %s below %q", language, heading)
	}
	return example + "\n"
}

// readmeCourse builds a course of the README's examples, which must be without mistakes.
func readmeCourse(t *testing.T, files map[string]string) *builder.Result {
	t.Helper()
	source := fstest.MapFS{}
	for name, text := range files {
		source[name] = &fstest.MapFile{Data: []byte(text)}
	}
	result, err := builder.Build(t.Context(), builder.Options{Bundles: bundles, Source: source})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range result.Diags {
		t.Errorf("%s: %s", d.Code, d.Message)
	}
	return result
}

// The calendar that the README shows is one that works.
func TestReadmeCalendar(t *testing.T) {
	result := readmeCourse(t, map[string]string{
		"calendar.toml":   readmeExample(t, "A class calendar", "toml"),
		"course.toml":     "id = \"algebra\"\ntitle = \"Algebra\"\n\n[pace]\nreview = 2\nband = 1\n",
		"linear/slope.md": "# Slope\n\nA line climbs.\n",
		"systems/two.md":  "# Two lines\n\nThey cross.\n",
	})
	if _, found, err := result.Dates(t.Context(), "p5"); err != nil || !found {
		t.Errorf("no dates of p5: %v", err)
	}
}

// The questions that the README shows work, and are of every kind.
func TestReadmeQuestions(t *testing.T) {
	const heading = "Mastery checks and practice"
	result := readmeCourse(t, map[string]string{
		"course.toml":     "id = \"cells\"\ntitle = \"Cells\"\n",
		"cells/energy.md": "+++\ntitle = \"Energy\"\n" + readmeExample(t, heading, "toml") + "+++\n\nRead this.\n",
		"cells/plants.md": "# Plants\n\nRead this.\n\n" + readmeExample(t, heading, "markdown"),
	})
	lessons := result.Course.Units[0].Lessons
	var kinds []course.QuestionKind
	for _, question := range lessons[0].Check.Questions {
		kinds = append(kinds, question.Kind)
	}
	all := []course.QuestionKind{course.ChooseOne, course.Number, course.ShortText, course.Gaps, course.Order, course.Match, course.Written}
	if diff := cmp.Diff(all, kinds); diff != "" {
		t.Errorf("kinds of question (-want +got):\n%s", diff)
	}
	if got := lessons[1].Check.Versions; !slices.Equal(got, []string{"A", "B"}) {
		t.Errorf("versions in Markdown: %q", got)
	}
}
