package render

import (
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/themes"
)

// clientWords are words that the client needs on a page, js.* keys without the
// prefix, as one line of JSON for each set of them that some page needs: made
// when the first such page is, as most pages are alike in what they say.
type clientWords struct {
	words themes.Dictionary
	// kinds are the course's own names of the kinds, which the client calls by
	// their bare keys.
	kinds map[course.Kind]string

	mu   sync.Mutex
	made map[string]json.RawMessage
}

func newClientWords(words themes.Dictionary, kinds map[course.Kind]string) *clientWords {
	return &clientWords{words: words, kinds: kinds, made: map[string]json.RawMessage{}}
}

// neededBy lists what a page of a kind needs: groups of keys (what stands before
// the first dot), or single keys. What is said of a class and its dates is needed
// in a course with a calendar only.
func neededBy(kind string, calendar bool) []string {
	needed, dated := []string{"notice", "reading", "reminder", "student.unloaded"}, []string(nil)
	switch kind {
	case kindHome, kindUnit:
		needed = []string{
			"must", "should", "aspire", "board", "goal", "next", "notice", "progress",
			"reading", "reminder", "resume", "status", "student.unloaded", "why",
		}
		dated = append([]string{"flag", "news", "pace", "plan", "section"}, datedReasons...)
	case kindLesson:
		needed = []string{"done", "notice", "reading", "resume", "status", "student.unloaded", "why.needs"}
		dated = []string{"flag"}
	case kindWork:
		needed = []string{"notice", "rate", "reminder", "status", "student.unloaded", "work"}
		dated = []string{"section"}
	}
	if calendar {
		needed = append(needed, dated...)
	}
	return needed
}

// datedReasons are the reasons for what is next that speak of the class, which
// their group does not bring.
var datedReasons = []string{"why.after", "why.early", "why.flag"}

// of returns the words that pages need, as JSON.
func (c *clientWords) of(needed []string) (json.RawMessage, error) {
	name := strings.Join(needed, " ")
	c.mu.Lock()
	defer c.mu.Unlock()
	if made, ok := c.made[name]; ok {
		return made, nil
	}
	apart := slices.Clone(datedReasons)
	for _, s := range seldom() {
		apart = append(apart, s.words...)
	}
	chosen := map[string]string{}
	for _, key := range c.words.Keys("js.") {
		short := strings.TrimPrefix(key, "js.")
		group, _, _ := strings.Cut(short, ".")
		if names(needed, short) || slices.Contains(needed, group) && !names(apart, short) {
			chosen[short], _ = c.words.Get(key)
		}
	}
	for kind, own := range c.kinds {
		if slices.Contains(needed, string(kind)) {
			chosen[string(kind)] = own
		}
	}
	made, err := json.Marshal(chosen)
	if err != nil {
		return nil, fmt.Errorf("encode words: %w", err)
	}
	c.made[name] = made
	return made, nil
}

// names reports whether a key is listed by itself, its plural forms by what they
// have in common.
func names(listed []string, key string) bool {
	if slices.Contains(listed, key) {
		return true
	}
	stem := strings.TrimSuffix(key, path.Ext(key))
	return strings.Contains(stem, ".") && slices.Contains(listed, stem)
}
