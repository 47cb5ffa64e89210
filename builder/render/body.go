package render

import (
	"bytes"
	"fmt"
	"html/template"

	"github.com/gradus-ssg/gradus/builder/course"
)

// body renders one page's text and what the theme draws within it. It is made
// for one rendering of one page.
type body struct {
	r        *renderer
	wording  *Wording
	kind     string // the page kind, whose templates have the parts
	address  string
	language string
	// plays is set when something was written that the client's prose script works.
	plays bool
	// asked are the questions of the check that the page shows; rule the check's.
	asked map[string]bool
	check *course.Check
	// drawn are the ids of questions that the text itself places.
	drawn map[string]bool
	// parts counts the lists of practice and of the check that stand already.
	parts map[bool]int
	// ruled tells of which kind of questions, practice or check, the rule stands already.
	ruled map[bool]bool
}

// text is the page's own text as HTML.
func (b *body) text(markup course.Markup) (template.HTML, error) {
	if markup == nil {
		return "", nil
	}
	var w bytes.Buffer
	err := markup.Render(&w, course.Show{Draw: b.draw})
	b.plays = b.plays || bytes.Contains(w.Bytes(), []byte("<gr-reading>"))
	return template.HTML(w.String()), err
}

// draw writes a block that the theme draws.
func (b *body) draw(w *bytes.Buffer, block course.Block) error {
	switch block := block.(type) {
	case *course.Video:
		b.plays = true
		return b.r.templates.execute(w, b.kind, "video", b.wording.video(block, b.address, b.language))
	case *course.Embed:
		b.plays = true
		return b.r.templates.execute(w, b.kind, "embed", b.wording.embed(block))
	case *course.QuestionList:
		return b.questions(w, block)
	}
	return fmt.Errorf("no part draws a %T", block)
}

// questions writes a run of questions: those of another version than the first
// try's are only announced.
func (b *body) questions(w *bytes.Buffer, list *course.QuestionList) error {
	if b.kind != kindLesson {
		return b.exercises(w, list)
	}
	var view Questions
	if b.r.index.asking {
		b.parts[list.Practice]++
		view.Practice, view.Part = list.Practice, b.parts[list.Practice]
	}
	if len(b.ruled) == 0 { // once a page
		if b.r.index.asking {
			view.Scriptless = b.wording.Say("questions.noscript")
		} else {
			view.Later = b.wording.Say("questions.later")
		}
	}
	if !b.ruled[list.Practice] {
		b.ruled[list.Practice] = true
		view.Rule = b.wording.Say("practice.rule")
		if !list.Practice && b.check != nil {
			view.Rule = b.wording.rule(b.check)
		}
	}
	for _, q := range list.Questions {
		b.drawn[q.ID] = true
		if !list.Practice && !b.asked[q.ID] {
			continue
		}
		question, err := b.wording.question(q)
		if err != nil {
			return err
		}
		view.Questions = append(view.Questions, question)
	}
	if len(view.Questions) == 0 {
		view.Rule, view.Later = "", b.wording.Say("questions.version")
	}
	return b.r.templates.execute(w, kindLesson, "questions", view)
}

// exercises writes the questions of a page that is no lesson, to be read and
// worked out on paper: only lessons ask.
func (b *body) exercises(w *bytes.Buffer, list *course.QuestionList) error {
	view := Questions{Later: b.wording.Say("questions.paper")}
	for _, q := range list.Questions {
		question, err := b.wording.question(q)
		if err != nil {
			return err
		}
		view.Questions = append(view.Questions, question)
	}
	return b.r.templates.execute(w, b.kind, "exercises", view)
}

// rest is the section of those questions that the text has not placed; "" when
// it has placed all.
func (b *body) rest(questions []*course.Question, practice bool) (template.HTML, error) {
	list := &course.QuestionList{Practice: practice}
	for _, q := range questions {
		if !b.drawn[q.ID] && (practice || b.asked[q.ID]) {
			list.Questions = append(list.Questions, q)
		}
	}
	if len(list.Questions) == 0 {
		return "", nil
	}
	var w bytes.Buffer
	err := b.questions(&w, list)
	return template.HTML(w.String()), err
}

// videos are the films of the front matter that the text has not placed.
func (b *body) videos(all []*course.Video) (template.HTML, error) {
	var w bytes.Buffer
	for _, v := range all {
		if v.InBody {
			continue
		}
		if err := b.draw(&w, v); err != nil {
			return "", err
		}
	}
	return template.HTML(w.String()), nil
}
