package render

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/themes"
)

// A picture that students choose has a drawing and a name in every language; no
// drawing is there that nobody can choose.
func TestEveryAnimalIsDrawnAndNamed(t *testing.T) {
	style, err := fs.ReadFile(themes.Default(), "parts/student/picker.students.css")
	if err != nil {
		t.Fatal(err)
	}
	var drawn []string
	for _, found := range regexp.MustCompile(`\.animal\[data-animal="(\w+)"\] \{ --animal: url\("data:image/svg\+xml,`).FindAllSubmatch(style, -1) {
		drawn = append(drawn, string(found[1]))
	}
	if !slices.Equal(drawn, animals[:]) {
		t.Errorf("drawn are %v, offered are %v", drawn, animals)
	}
	lexicon, err := themes.ReadWords(themes.Default())
	if err != nil {
		t.Fatal(err)
	}
	for language := range lexicon {
		for _, animal := range animals {
			if _, translated := lexicon.Dictionary(language).Get("animal." + animal); !translated {
				t.Errorf("%s: no word for %s", language, animal)
			}
		}
	}
}

// Words for several students come in every language of the course, once for all
// pages, which say how to get them and carry only what is said without them.
func TestWordsForSeveralStudents(t *testing.T) {
	c := algebra()
	c.Units[1].Language, c.Units[1].Lessons[0].Language = "ar", "he"
	pages := render(t, c, Options{})
	address, value := scripted(t, pages, "assets/sharing-", "gradusSharing")
	var words map[string]map[string]string
	if err := json.Unmarshal([]byte(value), &words); err != nil {
		t.Fatal(err)
	}
	if len(words) != 4 || words["en"]["student.who"] != "Who is working?" || words["ar"]["student.who"] != "من يعمل؟" || words["he"]["student.who"] == "" {
		t.Errorf("words in %d languages: %v", len(words), words)
	}
	for key := range words["en"] {
		if !strings.HasPrefix(key, "student.") {
			t.Errorf("%s has nothing to do with several students", key)
		}
	}
	for path, html := range pages {
		if !strings.HasSuffix(path, ".html") {
			continue
		}
		if !strings.Contains(html, `"students":{"script":"assets/students-SSSS.js","style":"assets/students-SSSS.css","words":"`+address+`"}`) {
			t.Errorf("%s does not say where they are", path)
		}
		if !strings.Contains(html, `"student.unloaded":`) || strings.Contains(html, `"student.who":`) {
			t.Errorf("%s carries the words itself, or cannot say that they are missing", path)
		}
	}
}
