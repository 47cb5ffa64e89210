package lint

import (
	"iter"
	"strings"
	"unicode"

	"github.com/gradus-ssg/gradus/builder/course"
)

// optionKey is where an option was written: under right or wrong, and as which
// of them. The model has both in one list.
type optionKey struct {
	key string
	n   int
}

// path leads to the option, or to more within it.
func (k optionKey) path(more ...any) []any { return append([]any{k.key, k.n}, more...) }

// options goes through a question's options with where they were written.
func options(q *course.Question) iter.Seq2[*course.Option, optionKey] {
	return func(yield func(*course.Option, optionKey) bool) {
		right, wrong := optionKey{"right", 0}, optionKey{"wrong", 0}
		for i := range q.Options {
			k := &wrong
			if q.Options[i].Right {
				k = &right
			}
			if !yield(&q.Options[i], *k) {
				return
			}
			k.n++
		}
	}
}

// eachDouble finds the options of a question that say the same as an earlier one.
func eachDouble(q *course.Question, found func(first, second *course.Option, k optionKey)) {
	seen := make(map[string]*course.Option, 8) // small enough for the stack
	for o, k := range options(q) {
		text := plain(o.Text.Source)
		if text == "" {
			continue
		}
		if first, ok := seen[text]; ok {
			found(first, o, k)
		} else {
			seen[text] = o
		}
	}
}

// plain is a text without differences that a reader does not see: single spaces
// only.
func plain(s string) string {
	s = strings.TrimSpace(s)
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) && (space || r != ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		space = r == ' '
	}
	return s
}
