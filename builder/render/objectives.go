package render

import (
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
	Texts          []template.HTML
}

// objectives are those of a unit's lessons as seen from a page, in the path's order;
// nil where none has any.
func (r *renderer) objectives(w *Wording, u *course.Unit, from string) (*Objectives, error) {
	view := &Objectives{Wording: w, Unit: u.ID}
	for _, s := range u.Stations {
		lessons := []*course.Lesson{s.Lesson}
		if s.Board != nil {
			lessons = s.Board.From
		}
		for _, l := range lessons {
			if len(l.Objectives) == 0 {
				continue
			}
			texts := prose{}
			view.Lessons = append(view.Lessons, LessonObjectives{r.index.subject(l), l.Title, relative(from, l.Path), texts.inline(l.Objectives)})
			if texts.err != nil {
				return nil, texts.err
			}
		}
	}
	if len(view.Lessons) == 0 {
		return nil, nil
	}
	return view, nil
}
