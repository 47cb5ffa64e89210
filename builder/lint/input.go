package lint

import (
	"iter"
	"strconv"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/pacing"
)

// input is a course with what many rules look up in it. Rules walk the course
// once each; nothing here grows with its square.
type input struct {
	*course.Course
	units map[string]*course.Unit
	// lessons are all lessons by full id, the first where two have one.
	lessons map[string]*course.Lesson
	// boards are the boards that lessons stand on, the first of each.
	boards map[*course.Lesson]*course.Board
	// table is made when a rule asks for timetable.
	table *pacing.Timetable
	// suggested counts the searches for a near name.
	suggested int
}

// mostSuggested bounds the searches for near names, each of which goes through
// many: a course with thousands of dead links is told of all of them, and of the
// first ones what was meant.
const mostSuggested = 500

func newInput(c *course.Course) *input {
	in := &input{Course: c, units: map[string]*course.Unit{}, lessons: map[string]*course.Lesson{},
		boards: map[*course.Lesson]*course.Board{}}
	for _, u := range c.Units {
		if in.units[u.ID] == nil {
			in.units[u.ID] = u
		}
		for _, l := range u.Lessons {
			if in.lessons[l.ID] == nil {
				in.lessons[l.ID] = l
			}
		}
		for _, b := range u.Boards {
			for _, l := range b.From {
				if in.boards[l] == nil {
					in.boards[l] = b
				}
			}
		}
	}
	return in
}

// eachLesson goes through the lessons in course order, with their units.
func (in *input) eachLesson() iter.Seq2[*course.Unit, *course.Lesson] {
	return func(yield func(*course.Unit, *course.Lesson) bool) {
		for _, u := range in.Units {
			for _, l := range u.Lessons {
				if !yield(u, l) {
					return
				}
			}
		}
	}
}

// eachPage goes through every page that an author wrote.
func (in *input) eachPage() iter.Seq[*course.Page] {
	return func(yield func(*course.Page) bool) {
		if in.Home != nil && in.Home.Source != "" && !yield(in.Home) {
			return
		}
		for _, u := range in.Units {
			// The unit of the course's own folder has the home page for its page.
			if u.Source != "" && (in.Home == nil || u.Source != in.Home.Source) && !yield(&u.Page) {
				return
			}
			for _, l := range u.Lessons {
				if !yield(&l.Page) {
					return
				}
			}
		}
		for _, p := range in.Pages {
			if !yield(p) {
				return
			}
		}
	}
}

// eachQuestion goes through the questions of every lesson: those of the check,
// of the practice and of the videos' stops.
func (in *input) eachQuestion() iter.Seq2[*course.Lesson, *course.Question] {
	return func(yield func(*course.Lesson, *course.Question) bool) {
		for _, l := range in.eachLesson() {
			for q := range questions(l) {
				if !yield(l, q) {
					return
				}
			}
		}
	}
}

func questions(l *course.Lesson) iter.Seq[*course.Question] {
	return func(yield func(*course.Question) bool) {
		if l.Check != nil {
			for _, q := range l.Check.Questions {
				if !yield(q) {
					return
				}
			}
		}
		for _, q := range l.Practice {
			if !yield(q) {
				return
			}
		}
		for _, v := range l.Videos {
			for _, s := range v.Stops {
				if s.Question != nil && !yield(s.Question) {
					return
				}
			}
		}
	}
}

// eachBoard goes through all choice boards with their units.
func (in *input) eachBoard() iter.Seq2[*course.Unit, *course.Board] {
	return func(yield func(*course.Unit, *course.Board) bool) {
		for _, u := range in.Units {
			for _, b := range u.Boards {
				if !yield(u, b) {
					return
				}
			}
		}
	}
}

// localID is a lesson's id without its unit.
func localID(u *course.Unit, l *course.Lesson) string {
	return strings.TrimPrefix(l.ID, u.ID+"/")
}

// suggest is the nearest name, "" when none is near.
func (in *input) suggest(word string, among []string) string {
	if in.suggested++; in.suggested > mostSuggested {
		return ""
	}
	near, _ := diag.Suggest(word, among)
	return near
}

// didYouMean is a hint: the nearest name, or else.
func (in *input) didYouMean(word string, among []string, otherwise string) string {
	if near := in.suggest(word, among); near != "" {
		return "did you mean " + diag.Quote(near) + "?"
	}
	return otherwise
}

// count writes a number with its noun: "1 question", "3 questions".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// timetable works the calendar out, once for all rules; nil without a calendar,
// and where dates are missing, which other rules report.
func (in *input) timetable() *pacing.Timetable {
	if in.table == nil && in.Calendar != nil {
		in.table = pacing.New(in.Calendar)
	}
	if in.table == nil || !in.table.Sound() {
		return nil
	}
	return in.table
}
