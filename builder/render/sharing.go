package render

import (
	"encoding/json"
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/themes"
)

// newSharing makes the script with what is said where several students share a
// device, in every language of the course: few pages ever say it, so none
// carries it.
func newSharing(c *course.Course, lexicon themes.Lexicon) (*dataScript, error) {
	languages := []string{c.Language}
	for _, u := range c.Units {
		languages = append(languages, u.Language)
		for _, l := range u.Lessons {
			languages = append(languages, l.Language)
		}
	}
	for _, p := range c.Pages {
		languages = append(languages, p.Language)
	}
	said := map[string]json.RawMessage{}
	for _, language := range languages {
		if said[language] != nil {
			continue
		}
		words, err := newClientWords(lexicon.Dictionary(language), nil).of([]string{"student"})
		if err != nil {
			return nil, err
		}
		said[language] = words
	}
	text, err := json.Marshal(said)
	if err != nil {
		return nil, fmt.Errorf("encode words for several students: %w", err)
	}
	return newDataScript("sharing", "gradusSharing", text), nil
}
