package render

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/site"
	"github.com/gradus-ssg/gradus/themes"
)

// sharing is a script of the site with what is said where several students share
// a device, in every language of the course: few pages ever say it, so none
// carries it.
type sharing struct {
	address string
	script  []byte
}

func newSharing(c *course.Course, lexicon themes.Lexicon) (*sharing, error) {
	said := map[string]json.RawMessage{}
	say := func(language string) error {
		if said[language] != nil {
			return nil
		}
		words, err := newClientWords(lexicon.Dictionary(language), nil)
		said[language] = words[sharers]
		return err
	}
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
	for _, language := range languages {
		if err := say(language); err != nil {
			return nil, err
		}
	}
	text, err := json.Marshal(said)
	if err != nil {
		return nil, fmt.Errorf("encode words for several students: %w", err)
	}
	script := append(append([]byte("globalThis.gradusSharing="), text...), '\n')
	sum := sha256.Sum256(script)
	return &sharing{"assets/sharing-" + hex.EncodeToString(sum[:4]) + ".js", script}, nil
}

func (s *sharing) entry() site.Entry {
	return site.Entry{Path: s.address, Write: func(_ context.Context, w *bytes.Buffer) error {
		w.Write(s.script)
		return nil
	}}
}
