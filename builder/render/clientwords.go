package render

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/themes"
)

// clientWords are words that the client needs on a page, js.* keys without the
// prefix, as one line of JSON for each audience.
type clientWords map[audience]json.RawMessage

// audience is what pages have in common whose client says the same things.
type audience int

const (
	// readers are pages that only need to say how the record is kept.
	readers audience = iota
	// travellers are home and unit pages.
	travellers
	// learners are lessons, answerers those whose questions can be answered.
	learners
	answerers
	// keepers are "My work".
	keepers
	// sharers are pages on devices that several students share.
	sharers
	audiences
)

// needed lists what an audience needs: groups of keys (what stands before the
// first dot), or single keys.
func (a audience) needed() []string {
	switch a {
	case travellers:
		return []string{
			"must", "should", "aspire", "board", "flag", "goal", "news", "next", "notice", "pace", "plan", "progress",
			"reading", "reminder", "resume", "section", "status", "student.unloaded", "why",
		}
	case learners:
		return []string{"done", "flag", "notice", "reading", "resume", "status", "student.unloaded", "why.needs"}
	case answerers:
		return append(learners.needed(), "check", "next.label", "practice", "question")
	case sharers:
		return []string{"student"}
	case keepers:
		return []string{"notice", "rate", "reminder", "section", "status", "student.unloaded", "work"}
	}
	return []string{"notice", "reading", "reminder", "student.unloaded"}
}

// audienceOf tells who reads a page of a kind.
func audienceOf(kind string, asks bool) audience {
	switch kind {
	case kindHome, kindUnit:
		return travellers
	case kindWork:
		return keepers
	case kindLesson:
		if asks {
			return answerers
		}
		return learners
	}
	return readers
}

// newClientWords takes them from a dictionary; kinds are the course's own names
// of the kinds, which the client calls by their bare keys.
func newClientWords(words themes.Dictionary, kinds map[course.Kind]string) (clientWords, error) {
	made := clientWords{}
	for a := range audiences {
		needed := map[string]bool{}
		for _, name := range a.needed() {
			needed[name] = true
		}
		chosen := map[string]string{}
		for _, key := range words.Keys("js.") {
			short := strings.TrimPrefix(key, "js.")
			group, _, _ := strings.Cut(short, ".")
			if needed[group] || needed[short] {
				chosen[short], _ = words.Get(key)
			}
		}
		for kind, own := range kinds {
			if needed[string(kind)] {
				chosen[string(kind)] = own
			}
		}
		var err error
		if made[a], err = json.Marshal(chosen); err != nil {
			return nil, fmt.Errorf("encode words: %w", err)
		}
	}
	return made, nil
}
