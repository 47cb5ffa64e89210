package render

import (
	"context"
	"html/template"
	"slices"
	"strings"
	"sync"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/site"
)

// LessonPage is the view of a lesson.
type LessonPage struct {
	Frame
	Unit UnitLink
	// Where says which stop of the path this is; Path is the margin's list.
	Where, Path template.HTML
	Do          course.Kind
	Dot         template.HTML
	// Facts are the kind, the length, and what else to know before beginning.
	Facts     template.HTML
	Languages []Language
	Needs     template.HTML
	// Choice is nil for a lesson that stands on no choice board.
	Choice     *Choice
	Objectives []template.HTML
	// Contents is the table of contents; empty for a short text.
	Contents []course.Heading
	// Videos are those of the front matter; Practice and Check the questions
	// that the text does not place itself.
	Videos, Body, Practice, Check template.HTML
	Before, After                 *Turn
	Standards                     string
	Edit                          template.URL
}

// UnitLink is the unit a lesson belongs to.
type UnitLink struct {
	ID, Title string
	Href      template.URL
	// Named is false for the unit of the course's own folder: it is the course.
	Named bool
}

// Turn is a way on or back.
type Turn struct {
	Label template.HTML
	Href  template.URL
	Title string
}

// contentsFrom is how many headings make a table of contents worth its room.
const contentsFrom = 3

// lessonEntries are the pages of a unit's lessons.
func (r *renderer) lessonEntries(u *course.Unit) []site.Entry {
	if len(u.Lessons) == 0 {
		return nil
	}
	shared := sync.OnceValues(func() (*margin, error) { return r.newMargin(u) })
	var entries []site.Entry
	for i, s := range u.Stations {
		lessons := []*course.Lesson{s.Lesson}
		if s.Board != nil {
			lessons = s.Board.From
		}
		for _, l := range lessons {
			entries = append(entries, r.entry(kindLesson, l.Path, l.Source, func(ctx context.Context) (any, error) {
				m, err := shared()
				if err != nil {
					return nil, err
				}
				return r.lesson(ctx, u, l, i, m)
			}))
		}
	}
	return entries
}

// lesson makes the view of a lesson that stands at the i-th station of its unit.
func (r *renderer) lesson(ctx context.Context, u *course.Unit, l *course.Lesson, i int, m *margin) (any, error) {
	w, err := r.speech(l.Language, l.Path)
	if err != nil {
		return nil, err
	}
	do := l.Do
	if board := u.Stations[i].Board; board != nil {
		do = board.Do // a lesson of a board counts as the board does
	}
	view := LessonPage{
		Unit:  UnitLink{ID: u.ID, Title: u.Title, Href: m.page, Named: u.ID != "."},
		Where: w.fill("where.summary", "n", i+1, "total", len(u.Stations)), Path: m.path(i),
		Do: do, Dot: r.dots[string(do)], Facts: joined(w.facts(l, do)), Languages: r.index.lessonLanguages(u, l),
		Needs: w.needs("lesson.needs", l, l.Path), Choice: r.choice(w, u, u.Stations[i].Board, l.Path), Standards: strings.Join(l.Standards, w.Text("list.comma")),
		Before: r.before(w, u, l, i), After: r.after(w, u, l, i),
	}
	objectives := prose{}
	view.Objectives = objectives.inline(l.Objectives)
	if objectives.err != nil {
		return nil, objectives.err
	}
	if l.Check == nil {
		view.Edit = r.edit(l.Source)
	}

	b := &body{
		r: r, wording: w, kind: kindLesson, address: l.Path, language: l.Language,
		check: l.Check, drawn: map[string]bool{}, parts: map[bool]int{}, ruled: map[bool]bool{},
	}
	if l.Check != nil {
		b.asked = try(l.Check)
	}
	if view.Videos, err = b.videos(l.Videos); err != nil {
		return nil, err
	}
	if view.Body, err = b.text(l.Body); err != nil {
		return nil, err
	}
	if view.Practice, err = b.rest(l.Practice, true); err != nil {
		return nil, err
	}
	if l.Check != nil {
		if view.Check, err = b.rest(l.Check.Questions, false); err != nil {
			return nil, err
		}
	}
	view.Contents = contents(l.Headings)
	for _, extra := range []struct {
		html template.HTML
		head course.Heading
	}{
		{view.Practice, course.Heading{Level: 2, ID: "gr-practice", Text: w.Text("mark.practice")}},
		{view.Check, course.Heading{Level: 2, ID: "gr-check", Text: w.Text("mark.check")}},
	} {
		if extra.html != "" {
			view.Contents = append(view.Contents, extra.head)
		}
	}
	if len(view.Contents) < contentsFrom {
		view.Contents = nil
	}

	unit, err := r.marginUnit(m, u, i)
	if err != nil {
		return nil, err
	}
	flag, err := m.marginFlags(i)
	if err != nil {
		return nil, err
	}
	asked, script, err := r.asked(ctx, w, l)
	if err != nil {
		return nil, err
	}
	var says []string
	if asked != nil {
		says = askedBy(l)
	}
	view.Frame, err = r.frame(sheetOf{
		kind: kindLesson, address: l.Path, language: l.Language, title: l.Title,
		description: summary(string(view.Body)), policy: lessonPolicy(l), unit: unit, flag: flag, questions: asked, asks: script, says: says, plays: b.plays,
		lesson: &PayloadLesson{ID: r.index.subject(l), Items: items(l.Tasks), Also: tags(view.Languages)}, alternates: view.Languages,
	})
	return view, err
}

// facts are what a student should know before beginning.
func (w *Wording) facts(l *course.Lesson, do course.Kind) []template.HTML {
	facts := []template.HTML{w.kind(do)}
	if length := w.length(l); length != "" {
		facts = append(facts, length)
	}
	if !l.Home {
		facts = append(facts, w.Say("lesson.class"))
	}
	if l.Gate == course.GateTeacher {
		facts = append(facts, w.Say("lesson.teacher"))
	}
	return facts
}

// contents are the headings that a table of contents lists.
func contents(headings []course.Heading) []course.Heading {
	var listed []course.Heading
	for _, h := range headings {
		if !h.Hidden && (h.Level == 2 || h.Level == 3) {
			listed = append(listed, h)
		}
	}
	return listed
}

// items are a lesson's tasks as the client knows them.
func items(tasks []*course.Task) []PayloadItem {
	all := make([]PayloadItem, len(tasks))
	for i, task := range tasks {
		all[i] = PayloadItem{task.ID, task.Was}
	}
	return all
}

// lessonPolicy lets in what the text names and the players of the front matter.
func lessonPolicy(l *course.Lesson) policy {
	p := pagePolicy(&l.Page)
	for _, v := range l.Videos {
		if host := player(v.Provider); host != "" && !slices.Contains(p.frames, host) {
			p.frames = append(p.frames, host)
		}
	}
	slices.Sort(p.frames)
	return p
}

// pagePolicy lets in what a text names. The lists belong to the model.
func pagePolicy(p *course.Page) policy {
	return policy{frames: slices.Clone(p.Frames), images: p.ImageHosts, styles: p.Styles}
}
