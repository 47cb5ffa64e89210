package content

import (
	"context"
	"fmt"
	"io/fs"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/identity"
	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// identify gives questions, stops and tasks their ids.
func (l *loader) identify(context.Context) error {
	var data []byte
	if _, there := l.files[identity.File]; there {
		var err error
		if data, err = fs.ReadFile(l.fsys, identity.File); err != nil {
			return fmt.Errorf("read %s: %w", identity.File, err)
		}
	}
	memory, diags := identity.Parse(data)
	l.diags = append(l.diags, diags...)
	unread := map[string]bool{}
	for _, p := range l.pages {
		unread[p.source] = p.unread
	}
	var lessons []*identity.Lesson
	var done []func()
	byID := map[string]*identity.Lesson{}
	for _, u := range l.course.Units {
		for _, lesson := range u.Lessons {
			known := &identity.Lesson{ID: lesson.ID, Was: lesson.Was, Unread: unread[lesson.Source]}
			done = append(done, items(known, lesson)...)
			lessons = append(lessons, known)
			byID[lesson.ID] = known
		}
	}
	for _, u := range l.course.Units {
		if of := u.Translates; of != nil && of != u && of.Translates == nil {
			for _, lesson := range u.Lessons {
				byID[lesson.ID].Original = byID[full(of.ID, strings.TrimPrefix(lesson.ID, u.ID+"/"))]
			}
		}
	}
	l.diags = append(l.diags, memory.Assign(lessons)...)
	for _, set := range done {
		set()
	}
	if !diags.Failed() && !memory.Same(data) {
		l.ids = memory.Bytes()
	}
	return nil
}

// items lists what a lesson keeps a record of; the functions take the ids over.
func items(known *identity.Lesson, lesson *course.Lesson) (done []func()) {
	question := func(kind identity.Kind, q *course.Question) {
		it := &identity.Item{Kind: kind, Explicit: q.ID, Prompt: q.Ask.Source, Answers: answers(q),
			Shape: fmt.Sprint(q.Kind, len(q.Options), len(q.Gaps), len(q.Order), len(q.Match), q.Version),
			Shown: func() string { return markdown.PlainText(gap.ReplaceAllString(q.Ask.Source, " ")) },
			At:    func() diag.Pos { return q.At.Find("ask") }}
		known.Items = append(known.Items, it)
		done = append(done, func() { q.ID, q.Was = it.ID, it.Was })
	}
	for _, v := range lesson.Videos {
		for _, s := range v.Stops {
			question(identity.Stop, s.Question)
		}
	}
	if lesson.Check != nil {
		for _, q := range lesson.Check.Questions {
			question(identity.Check, q)
		}
	}
	for _, q := range lesson.Practice {
		question(identity.Practice, q)
	}
	for _, t := range lesson.Tasks {
		it := &identity.Item{Kind: identity.Task, Explicit: t.ID, Prompt: t.Text, At: func() diag.Pos { return t.At }}
		known.Items = append(known.Items, it)
		done = append(done, func() { t.ID, t.Was = it.ID, it.Was })
	}
	return done
}

// answers is all that makes a question another one though its prompt is the same.
func answers(q *course.Question) string {
	var b strings.Builder
	add := func(parts ...string) {
		for _, p := range parts {
			b.WriteString(p)
			b.WriteByte(0)
		}
	}
	prose := func(list []course.Prose) {
		for _, p := range list {
			add(p.Source)
		}
	}
	add(string(q.Kind))
	for _, o := range q.Options {
		add(fmt.Sprint(o.Right), o.Text.Source)
	}
	if q.Number != nil {
		add(q.Number.Value, q.Number.Within, q.Number.Unit)
	}
	add(q.Text...)
	prose(q.Order)
	for _, p := range q.Match {
		add(p.Left.Source, p.Right.Source)
	}
	prose(q.Extra)
	add(q.Model.Source)
	prose(q.Rubric)
	for _, g := range q.Given {
		add(g.Name, g.Source)
	}
	return b.String()
}
