package content

import (
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// builder makes the model of one page of its front matter and body.
type builder struct {
	p     *page
	rules course.Check
}

// readLesson takes the front matter of a lesson or a plain page.
func (b *builder) readLesson(tree *document.Tree) {
	p := b.p
	var front document.Lesson
	foreign, diags := tree.Lesson(&front)
	p.foreign = foreign
	p.diags = append(p.diags, diags...)
	p.front = frontMatter{title: front.Title, id: front.ID, language: front.Language, was: front.Was,
		needs: front.Needs, gate: front.Gate}
	p.Language = or(front.Language, p.Language)

	l := p.lesson
	l.Do = course.Kind(or(front.Do, string(course.Must)))
	l.Minutes = front.Minutes
	l.Home = front.Home == nil || *front.Home
	l.Objectives = b.proses(front.Objectives, "objectives")
	l.Standards = front.Standards
	for i := range front.Videos {
		l.Videos = append(l.Videos, b.video(&front.Videos[i], i))
	}
	if c := front.Check; c != nil {
		l.Check = b.newCheck()
		l.Check.At = course.Below(p.At, "check")
		setRules(l.Check, c.Rule, c.Draw, c.Tries, c.Revise, c.Confidence)
		for i := range c.Questions {
			l.Check.Questions = append(l.Check.Questions, b.question(&c.Questions[i], "check", "question", i))
		}
	}
	for i := range front.Practice.Questions {
		l.Practice = append(l.Practice, b.question(&front.Practice.Questions[i], "practice", "question", i))
	}
}

// newCheck is a check with the course's rules.
func (b *builder) newCheck() *course.Check {
	c := b.rules
	c.Questions, c.Versions = nil, nil
	return &c
}

// joinBody adds the body's questions and videos to those of the front matter.
func (b *builder) joinBody() {
	p, l := b.p, b.p.lesson
	first := nameFirst(p.facts.Lists)
	b.lists(p.facts.Lists)
	for _, list := range p.facts.Lists {
		if list.Practice {
			l.Practice = append(l.Practice, list.Questions...)
			continue
		}
		if l.Check == nil {
			l.Check = b.newCheck()
			if len(list.Questions) > 0 && list.Questions[0].At != nil {
				l.Check.At = course.Fixed(list.Questions[0].At.Find())
			} else {
				l.Check.At = course.Fixed(diag.FileStart(p.source))
			}
		}
		l.Check.Questions = append(l.Check.Questions, list.Questions...)
	}
	if c := l.Check; c != nil {
		c.Versions = versions(c.Questions, first)
	}
	b.bodyVideos()
}

// lists completes the questions that were written in the body.
func (b *builder) lists(lists []*course.QuestionList) {
	for _, list := range lists {
		for _, q := range list.Questions {
			if q.Version == "" {
				q.Version = list.Version
			}
			q.Changed = or(q.Changed, "credit")
			for _, p := range proseOf(q) {
				if p.Source != "" {
					p.Markup = markdown.NewProse(p.Source, b.p.source, b.p.env)
				}
			}
		}
	}
	b.p.env.Lists = lists
}

// prose makes a short text of the front matter renderable, and notes what it
// refers to.
func (b *builder) prose(source string, path ...any) course.Prose {
	if source == "" {
		return course.Prose{}
	}
	b.inspect(source, path)
	return course.Prose{Source: source, Markup: markdown.NewProse(source, b.p.source, b.p.env)}
}

func (b *builder) proses(sources []string, path ...any) []course.Prose {
	if len(sources) == 0 {
		return nil
	}
	all := make([]course.Prose, len(sources))
	for i, s := range sources {
		all[i] = b.prose(s, append(slices.Clone(path), i)...)
	}
	return all
}

// inspect looks for links and images in a short text: only those that may hold
// some are parsed.
func (b *builder) inspect(source string, path []any) {
	if !strings.Contains(source, "](") && !strings.Contains(source, "][") && !strings.ContainsAny(source, "<") {
		return
	}
	p := b.p
	facts, diags := markdown.Scan(markdown.Text{File: p.source, Line: 1, Bytes: []byte(source), Language: p.Language})
	for _, d := range diags {
		d.Pos, d.Length = p.At.Find(path...), 0
		p.diags = append(p.diags, d)
	}
	path = slices.Clone(path)
	for _, r := range facts.Refs {
		p.refs = append(p.refs, reference{url: r.URL, image: r.Image, path: path})
	}
	for range facts.Unlabelled {
		p.Unlabelled = append(p.Unlabelled, p.At.Find(path...))
	}
	// Only the body draws cards: here what is elsewhere is a link, which needs no leave.
	p.Styles = union(p.Styles, facts.Styles)
}

// proseOf are all texts of a question that are Markdown.
func proseOf(q *course.Question) []*course.Prose {
	all := []*course.Prose{&q.Ask, &q.Why, &q.Model}
	for _, list := range [][]course.Prose{q.Hint, q.Order, q.Extra, q.Rubric} {
		for i := range list {
			all = append(all, &list[i])
		}
	}
	for i := range q.Options {
		all = append(all, &q.Options[i].Text, &q.Options[i].Because)
	}
	for i := range q.Match {
		all = append(all, &q.Match[i].Left, &q.Match[i].Right)
	}
	return all
}

// union is the words of both lists, each once, sorted; nil for none.
func union(a, b []string) []string {
	if len(b) == 0 {
		return a
	}
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}
