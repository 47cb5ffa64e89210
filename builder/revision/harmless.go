package revision

import (
	"strconv"
	"strings"
)

// Harmless counts edits that touch no record.
type Harmless struct {
	// Reworded are questions and tasks with other words: prompts, options that
	// nobody need judge again, hints, explanations.
	Reworded int `json:"reworded"`
	// Moved are questions that went elsewhere and took their record along.
	Moved int `json:"moved"`
	// Added are new questions, Lessons new lessons.
	Added   int `json:"added"`
	Lessons int `json:"lessons"`
	// Practice are questions of practice and of videos that were taken out or
	// have another key: they count for nobody.
	Practice int `json:"practice"`
}

// String says it in words, "" for nothing: "2 questions reworded, 1 new lesson".
func (h Harmless) String() string {
	var parts []string
	say := func(n int, one, many string) {
		if n > 0 {
			parts = append(parts, count(n, one, many))
		}
	}
	say(h.Reworded, "text reworded", "texts reworded")
	say(h.Moved, "question moved", "questions moved")
	say(h.Added, "new question", "new questions")
	say(h.Lessons, "new lesson", "new lessons")
	say(h.Practice, "practice question edited", "practice questions edited")
	return strings.Join(parts, ", ")
}

// count is a number of things in words.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
