package render

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// The home page tells a student of a corrected key, and for that must know the
// revision of every question that a check of the course asks. Written out, ids
// would be most of it. So a question is six hexadecimal digits: the mark of its
// id and the beginning of its revision. A correction is missed once in 4,096
// times; the lesson's own page, which knows all of it, misses none.
// js/src/revision.ts reads this; testdata/revisions.json holds both to one form.
const revisionDigits = 3

// idMark is a short digest of an id: the last digits of FNV-1a of its UTF-8 in
// 32 bits, with the upper half folded into the lower.
func idMark(id string) string {
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(id)) // never fails
	mark := sum.Sum32()
	return fmt.Sprintf("%03x", (mark>>16^mark)&0xfff)
}

// revisions are those of a lesson's check, question by question, also under
// the ids that they had before. Questions that no correction can gain anything
// for are left out: the student judges what is written, and "keep" keeps.
func (x *index) revisions(l *course.Lesson) string {
	if l.Check == nil {
		return ""
	}
	var all strings.Builder
	for _, q := range l.Check.Questions {
		if q.Kind == course.Written || q.Changed == "keep" {
			continue
		}
		revision := x.revision(l, q)[:revisionDigits]
		all.WriteString(idMark(q.ID) + revision)
		for _, was := range q.Was {
			if _, id, found := strings.Cut(was, "#"); found && id != q.ID {
				all.WriteString(idMark(id) + revision)
			}
		}
	}
	return all.String()
}

// revised is a unit's JSON as the script of the whole course has it; plain is
// its JSON elsewhere.
func (x *index) revised(u *course.Unit, plain json.RawMessage) (json.RawMessage, error) {
	if !x.asking || x.revision == nil {
		return plain, nil
	}
	stations, err := x.stations(u, func(l *course.Lesson) outlineLesson {
		line := x.lesson(l)
		line.Revs = x.revisions(l)
		return line
	})
	if err != nil {
		return nil, err
	}
	return x.unit(u, stations)
}
