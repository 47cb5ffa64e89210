package render

import (
	"context"
	"html/template"

	"github.com/gradus-ssg/gradus/builder/site"
)

// WorkPage is the view of "My work": what this site keeps on the device. The
// client fills it; without script it says why it is empty.
type WorkPage struct {
	Frame
	// Pacing is nil where there are no classes to choose from.
	Pacing *Pacing
	// Erase asks for the word that confirms.
	Erase template.HTML
	// Dates lead to the calendar files of the sections; none without a calendar.
	Dates []DatesLink
	// Animals are the pictures that students choose from.
	Animals []Animal
}

// Animal is a picture of a student: its name in styles and records, which never
// changes, and the word for it.
type Animal struct {
	Name string
	Word template.HTML
}

// animals are drawn in the theme's parts/student/picker.students.css.
var animals = [...]string{"bear", "butterfly", "cat", "duck", "fish", "fox", "frog", "owl", "rabbit", "snail", "turtle", "whale"}

func (r *renderer) workEntry() site.Entry {
	return r.entry(kindWork, workAddress, "", func(context.Context) (any, error) {
		f, err := r.ownFrame(kindWork, workAddress, workTitle, "")
		if err != nil {
			return nil, err
		}
		var classes *Pacing
		if c := r.course.Calendar; c != nil && len(c.Sections) > 0 {
			classes = &Pacing{f.Wording, c.Sections}
		}
		page := WorkPage{
			Frame: f, Pacing: classes, Erase: f.fill("work.erase.type", "word", f.Text("work.erase.word")), Dates: r.dates.links(workAddress),
		}
		for _, name := range animals {
			page.Animals = append(page.Animals, Animal{name, f.Say("animal." + name)})
		}
		return page, nil
	})
}
