package content

import (
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/course"
)

// fullRef is what a lesson's name means within a unit: the last slash divides
// unit and lesson; "./intro" is a lesson of the root.
func fullRef(unit, ref string) string {
	if i := strings.LastIndexByte(ref, '/'); i > 0 {
		return full(ref[:i], ref[i+1:])
	}
	return full(unit, ref)
}

// board makes a choice board. Names that lead nowhere are lint's to report.
func board(u *course.Unit, doc *document.Choose, i int) *course.Board {
	b := &course.Board{
		ID: or(doc.ID, slug(or(doc.Title, "choose"))), Title: or(doc.Title, titled(or(doc.ID, "choose"))),
		Pick: number(doc.Pick, 1), Do: course.Kind(or(doc.Do, string(course.Should))),
		After: doc.After, At: course.Below(u.At, "choose", i),
	}
	for _, ref := range doc.From {
		need := course.Need{Ref: ref, ID: fullRef(u.ID, ref)}
		if n := slices.IndexFunc(u.Lessons, func(l *course.Lesson) bool { return l.ID == need.ID }); n >= 0 {
			need.Lesson = u.Lessons[n]
			b.From = append(b.From, need.Lesson)
		}
		b.Refs = append(b.Refs, need)
	}
	return b
}

// stations are the path of a unit: its lessons in order, those of boards taken
// out, each board behind its lesson or at the end.
func stations(u *course.Unit) []course.Station {
	chosen := map[*course.Lesson]bool{}
	after := map[string][]*course.Board{}
	for _, b := range u.Boards {
		for _, l := range b.From {
			chosen[l] = true
		}
		id := ""
		if b.After != "" {
			id = fullRef(u.ID, b.After)
		}
		after[id] = append(after[id], b)
	}
	var path []course.Station
	placed := map[*course.Board]bool{}
	put := func(boards []*course.Board) {
		for _, b := range boards {
			if !placed[b] {
				placed[b] = true
				path = append(path, course.Station{Board: b})
			}
		}
	}
	for _, l := range u.Lessons {
		if !chosen[l] {
			path = append(path, course.Station{Lesson: l})
		}
		put(after[l.ID])
	}
	put(u.Boards) // those without a place, or whose lesson is not there
	return path
}
