package seal

import (
	"fmt"
	"hash/fnv"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// markDigits is how many hexadecimal digits a mark has, and how many of a
// revision the home page knows.
const markDigits = 3

// mark is a short digest of a text: the last digits of FNV-1a of its UTF-8 in 32
// bits, with the upper half folded into the lower.
func mark(text string) string {
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(text)) // never fails
	all := sum.Sum32()
	return fmt.Sprintf("%03x", (all>>16^all)&0xfff)
}

// Revisions are those of a lesson's check in one line, for the home page, which
// tells a student of a corrected key and for that must know every question that
// a check of the course asks. Written out, ids would be most of it. So behind
// the language in which the lesson judges, a question is the mark of its id and
// the beginning of its revision; with a ~ before them, that beginning is the
// mark of the right answer, and no other answer can gain anything. A correction
// is missed once in 4,096 times; the lesson's own page, which knows all of it,
// misses none. js/src/revision.ts reads this; testdata/revisions.json holds both
// to one form.
//
// Questions stand there also under the ids that they had before. Left out are
// those that no correction can gain anything for: the student judges what is
// written, and only credit adds any. "" for a lesson that has none.
func Revisions(l *course.Lesson) string {
	if l.Check == nil {
		return ""
	}
	var all strings.Builder
	for _, q := range l.Check.Questions {
		if q.Kind == course.Written || q.Changed == "keep" || q.Changed == "ask" {
			continue
		}
		sign := ""
		if chosen(q.Kind) {
			sign = "~"
		}
		revision := Revision(l, q)[:markDigits]
		all.WriteString(sign + mark(q.ID) + revision)
		for _, was := range q.Was {
			if _, id, found := strings.Cut(was, "#"); found && id != q.ID {
				all.WriteString(sign + mark(id) + revision)
			}
		}
	}
	if all.Len() == 0 {
		return ""
	}
	return l.Language + " " + all.String()
}

// chosen says that an answer is put together of items that the page shows, and
// that a single one is right.
func chosen(kind course.QuestionKind) bool {
	switch kind {
	case course.ChooseOne, course.ChooseAll, course.Order, course.Match:
		return true
	}
	return false
}
