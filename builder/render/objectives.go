package render

import (
	"fmt"
	"html/template"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Objectives is the view of what a unit's lessons are for. The client has
// students rate themselves on them once the unit is done.
type Objectives struct {
	*Wording
	// Unit is the unit's id.
	Unit    string
	Lessons []LessonObjectives
}

// LessonObjectives are those of one lesson.
type LessonObjectives struct {
	// Subject is the id that the record is kept under.
	Subject, Title string
	Href           template.URL
	Objectives     []Objective
}

// Objective is one sentence, and what three words a student may say to it.
type Objective struct {
	// ID is the id of its text on the page.
	ID     string
	Text   template.HTML
	Levels []Level
}

// Level is how well a student can do something by their own word.
type Level struct {
	// Value is what goes on record, 1 to 3.
	Value int
	Word  template.HTML
}

// objectives are those of a unit's lessons as seen from a page, in the path's order;
// nil where none has any.
func (r *renderer) objectives(w *Wording, u *course.Unit, from string) (*Objectives, error) {
	view := &Objectives{Wording: w, Unit: u.ID}
	levels := []Level{{1, w.Say("js.rate.1")}, {2, w.Say("js.rate.2")}, {3, w.Say("js.rate.3")}}
	n := 0
	for _, s := range u.Stations {
		lessons := []*course.Lesson{s.Lesson}
		if s.Board != nil {
			lessons = s.Board.From
		}
		for _, l := range lessons {
			if len(l.Objectives) == 0 {
				continue
			}
			shown := LessonObjectives{Subject: r.index.subject(l), Title: l.Title, Href: relative(from, l.Path)}
			texts := prose{}
			for _, text := range texts.inline(l.Objectives) {
				n++
				shown.Objectives = append(shown.Objectives, Objective{fmt.Sprintf("gr-objective-%d", n), text, levels})
			}
			if texts.err != nil {
				return nil, texts.err
			}
			view.Lessons = append(view.Lessons, shown)
		}
	}
	if len(view.Lessons) == 0 {
		return nil, nil
	}
	return view, nil
}
