package render

import (
	"encoding/json"
	"fmt"
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

// askedBy lists what a lesson needs for asking its questions.
func askedBy(l *course.Lesson) []string {
	needed := []string{"check", "next.label", "question"}
	all := l.Practice
	if len(all) > 0 {
		needed = append(needed, "practice")
	}
	if l.Check != nil {
		all = slices.Concat(all, l.Check.Questions)
	}
	for _, s := range seldom() {
		asks := func(q *course.Question) bool { return slices.Contains(s.kinds, q.Kind) }
		if slices.ContainsFunc(all, asks) || len(s.kinds) == 0 && l.Check != nil && l.Check.Confidence {
			needed = append(needed, s.words...)
		}
	}
	return needed
}

// seldomSaid are words that only questions of some kinds have said, or, without
// a kind, a check that asks how sure one is.
type seldomSaid struct {
	kinds []course.QuestionKind
	words []string
}

// seldom lists what a group of keys does not bring: a lesson has few kinds of
// questions.
func seldom() []seldomSaid {
	return []seldomSaid{
		{[]course.QuestionKind{course.ChooseOne, course.ChooseAll}, []string{"question.all", "question.yours"}},
		{[]course.QuestionKind{course.Number, course.ShortText}, []string{"question.alone", "question.number", "question.unit"}},
		{[]course.QuestionKind{course.Gaps}, []string{"question.blank", "question.blanks", "question.filled", "question.open"}},
		{[]course.QuestionKind{course.Order}, []string{"question.down", "question.now", "question.order", "question.up"}},
		{[]course.QuestionKind{course.Match}, []string{"question.choose", "question.match", "question.partner", "question.twice"}},
		{[]course.QuestionKind{course.Written}, []string{"question.content", "question.model", "question.own", "question.rubric", "question.unmet", "question.write"}},
		{nil, []string{"check.calibrated", "check.fairly", "check.guess", "check.sure", "check.surely", "check.surety", "check.very"}},
	}
}

// of returns the words that pages need, as JSON.
func (c *clientWords) of(needed []string) (json.RawMessage, error) {
	name := strings.Join(needed, " ")
	c.mu.Lock()
	defer c.mu.Unlock()
	if made, ok := c.made[name]; ok {
		return made, nil
	}
	apart := map[string]bool{}
	for _, s := range seldom() {
		for _, key := range s.words {
			apart[key] = true
		}
	}
	for _, key := range datedReasons {
		apart[key] = true
	}
	chosen := map[string]string{}
	for _, key := range c.words.Keys("js.") {
		short := strings.TrimPrefix(key, "js.")
		group, _, _ := strings.Cut(short, ".")
		if slices.Contains(needed, short) || slices.Contains(needed, group) && !apart[short] {
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
