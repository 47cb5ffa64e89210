package render

import (
	"path"
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
)

// index answers what the model does not say in one step: which units are one
// in several languages, and under which id a record is kept. It is made once
// and costs one look at each lesson.
type index struct {
	course *course.Course
	// local finds a lesson by its id without the unit, in units that exist in
	// several languages; other units have no entry.
	local map[*course.Unit]map[string]*course.Lesson
	// original is the lesson that a translated one translates.
	original map[*course.Lesson]*course.Lesson
	// asking says that questions can be answered; revisions is Options.Revisions.
	asking    bool
	revisions func(*course.Lesson) string
}

func newIndex(c *course.Course, o Options) *index {
	x := &index{
		course: c, local: map[*course.Unit]map[string]*course.Lesson{}, original: map[*course.Lesson]*course.Lesson{},
		asking: o.Questions != nil, revisions: o.Revisions,
	}
	for _, u := range c.Units {
		if u.Translates == nil && len(u.Translations) == 0 {
			continue
		}
		x.local[u] = make(map[string]*course.Lesson, len(u.Lessons))
		for _, l := range u.Lessons {
			x.local[u][path.Base(l.ID)] = l
		}
	}
	for _, u := range c.Units {
		if u.Translates == nil {
			continue
		}
		for _, l := range u.Lessons {
			if o := x.local[u.Translates][path.Base(l.ID)]; o != nil {
				x.original[l] = o
			}
		}
	}
	return x
}

// subject is the id a lesson's record is kept under: that of the original when
// it is a translation, so that both are one lesson to a student.
func (x *index) subject(l *course.Lesson) string { return x.recorded(l).ID }

// recorded is the lesson that holds the record of l: l itself, or its original.
func (x *index) recorded(l *course.Lesson) *course.Lesson {
	if o := x.original[l]; o != nil {
		return o
	}
	return l
}

// whole says that a translation asks for the same as its original, station by
// station: its page then knows how a student stands without the original's.
func (x *index) whole(u *course.Unit) bool {
	same := func(a, b *course.Lesson) bool {
		return x.recorded(a) == b && a.Do == b.Do && a.Minutes == b.Minutes
	}
	return slices.EqualFunc(u.Stations, u.Translates.Stations, func(a, b course.Station) bool {
		if a.Board == nil || b.Board == nil {
			return a.Board == b.Board && same(a.Lesson, b.Lesson)
		}
		return a.Board.Do == b.Board.Do && a.Board.Pick == b.Board.Pick && slices.EqualFunc(a.Board.From, b.Board.From, same)
	})
}

// versions are the units that say u in other languages, the original first.
func (x *index) versions(u *course.Unit) []*course.Unit {
	original := u
	if u.Translates != nil {
		original = u.Translates
	}
	var others []*course.Unit
	for _, v := range append([]*course.Unit{original}, original.Translations...) {
		if v != u {
			others = append(others, v)
		}
	}
	return others
}

// page is the address of a unit's page; the unit of the course's own folder is
// shown on the home page.
func page(u *course.Unit) string {
	if u.ID == "." {
		return homeAddress
	}
	return u.Path
}

// The addresses that every site has.
const (
	homeAddress    = "index.html"
	workAddress    = "my-work.html"
	creditsAddress = "credits.html"
	missingAddress = "404.html"
	sitemapAddress = "sitemap.xml"
)

// following is the unit to go on with: the next in course order that speaks
// the same language; nil after the last.
func (x *index) following(u *course.Unit) *course.Unit {
	found := false
	for _, next := range x.course.Units {
		if found && next.Language == u.Language {
			return next
		}
		found = found || next == u
	}
	return nil
}
