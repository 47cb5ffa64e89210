package markdown

import (
	"strings"

	"github.com/gradus-ssg/gradus/themes"
)

// conventions are the words that mean something in a page's Markdown: those of
// its language and, always, the English ones.
type conventions struct {
	check, practice, answer, hint, solution, again word
	reading, easier, level, stretch                word
	joints                                         joints
}

// word is the spellings of one convention.
type word []string

// has reports whether a text is the word, in capitals or not.
func (w word) has(text string) bool {
	for _, s := range w {
		if strings.EqualFold(s, text) {
			return true
		}
	}
	return false
}

// conventions returns the words of the page's language.
func (p *page) conventions() *conventions {
	if p.words == nil {
		p.words = engines().conventions(p.Language)
	}
	return p.words
}

// conventions returns the words of a language, made when it is first met.
func (e *engine) conventions(language string) *conventions {
	if known, ok := e.words.Load(language); ok {
		return known.(*conventions)
	}
	made := newConventions(language)
	e.words.Store(language, made)
	return made
}

func newConventions(language string) *conventions {
	own := themes.Words(language)
	of := func(key, english string) word {
		w := word{english}
		if text, translated := own.Get("mark." + key); translated && !w.has(text) {
			w = append(w, text)
		}
		return w
	}
	return &conventions{
		check: of("check", "Mastery check"), practice: of("practice", "Practice"),
		answer: of("answer", "Answer"), hint: of("hint", "Hint"), solution: of("solution", "Solution"),
		again:   of("again", "Watch again from"),
		reading: of("reading", "Reading"), easier: of("easier", "easier"), level: of("level", "on level"), stretch: of("stretch", "stretch"),
		joints: newJoints(of("or", "or"), of("and", "and"), of("to", "to")),
	}
}
