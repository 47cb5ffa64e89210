package revision

import (
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// state is a course with what the comparison looks up in it. Where two have one
// id, which is an error, the first counts.
type state struct {
	*course.Course
	units   map[string]*course.Unit
	lessons map[string]lesson
	// heirs are units and lessons by the ids that they had before.
	unitHeirs map[string]*course.Unit
	heirs     map[string]lesson
	// records are the ids that records of lessons are kept under.
	records map[string]bool
	// questions are by subject ("unit/lesson#item"), moved by the subjects that
	// they had before.
	questions, moved map[string]asked
	tasks            map[string]bool
	// told are lessons whose record was reported as lost with their unit's.
	told map[string]bool
}

// lesson is a lesson in its unit.
type lesson struct {
	unit *course.Unit
	*course.Lesson
}

// asked is a question where it is asked.
type asked struct {
	in lesson
	q  *course.Question
	// counts says that it belongs to a mastery check: answers to others are
	// never counted.
	counts bool
}

func newState(c *course.Course) *state {
	s := &state{Course: c, units: map[string]*course.Unit{}, lessons: map[string]lesson{},
		unitHeirs: map[string]*course.Unit{}, heirs: map[string]lesson{}, records: map[string]bool{},
		questions: map[string]asked{}, moved: map[string]asked{}, tasks: map[string]bool{}, told: map[string]bool{}}
	for _, u := range c.Units {
		note(s.units, u.ID, u)
		for _, was := range u.Was {
			note(s.unitHeirs, was, u)
		}
		for _, l := range u.Lessons {
			in := lesson{u, l}
			note(s.lessons, l.ID, in)
			s.records[in.record()] = true
			for _, was := range l.Was {
				note(s.heirs, was, in)
			}
			for _, a := range in.questions() {
				note(s.questions, subject(l.ID, a.q.ID), a)
				for _, was := range a.q.Was {
					note(s.moved, was, a)
				}
			}
			for _, t := range l.Tasks {
				s.tasks[subject(l.ID, t.ID)] = true
				for _, was := range t.Was {
					s.tasks[was] = true
				}
			}
		}
	}
	return s
}

// note keeps the first value of a key.
func note[V any](m map[string]V, key string, value V) {
	if _, there := m[key]; !there {
		m[key] = value
	}
}

// subject is what a record of an item is kept under.
func subject(lesson, item string) string { return lesson + "#" + item }

// questions are all of the lesson: those of the check first.
func (l lesson) questions() []asked {
	var all []asked
	add := func(q *course.Question, counts bool) {
		if q != nil {
			all = append(all, asked{l, q, counts})
		}
	}
	if l.Check != nil {
		for _, q := range l.Check.Questions {
			add(q, true)
		}
	}
	for _, q := range l.Practice {
		add(q, false)
	}
	for _, v := range l.Videos {
		for _, s := range v.Stops {
			add(s.Question, false)
		}
	}
	return all
}

// record is what the lesson's record is kept under: a translation has that of
// its original.
func (l lesson) record() string {
	if of := original(l.unit); of != nil {
		return full(of.ID, l.local())
	}
	return l.ID
}

// original is the unit whose records a unit shares, nil for most.
func original(u *course.Unit) *course.Unit {
	if of := u.Translates; of != nil && of != u && of.Translates == nil {
		return of
	}
	return nil
}

// local is the lesson's id without its unit.
func (l lesson) local() string { return strings.TrimPrefix(l.ID, l.unit.ID+"/") }

// full is the id of a lesson of a unit.
func full(unit, local string) string {
	if unit == "." {
		return local
	}
	return unit + "/" + local
}

// at is a place in a question.
func (a asked) at(keys ...any) diag.Pos {
	return a.in.PlaceOf(a.q, keys...)
}
