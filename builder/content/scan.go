package content

import (
	"context"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/course"
)

// scan reads every page once and keeps what the course needs to know of it.
func (l *loader) scan(ctx context.Context) error {
	err := parallel(ctx, len(l.pages), func(i int) error { return l.scanPage(l.pages[i]) })
	for _, p := range l.pages {
		l.diags = append(l.diags, p.diags...)
		p.diags = nil
	}
	return err
}

func (l *loader) scanPage(p *page) error {
	text, err := p.read(l.fsys, l.files[p.source])
	if err != nil {
		return err
	}
	p.At = document.Places(l.fsys, p.source)
	p.Language = p.folder.language
	p.env = &markdown.Env{Language: p.Language}
	if p.unread {
		return nil
	}
	tree := p.split(text)
	if p.unit != nil {
		p.foreign, err = nil, nil
		p.readUnit(tree)
	} else {
		b := builder{p: p, rules: l.course.Rules}
		b.readLesson(tree)
	}
	p.env.Language = p.Language
	p.scanBody(l.course.Rules)
	p.parts.Front, p.parts.Body = nil, nil
	return nil
}

// readUnit takes the front matter of a folder's page.
func (p *page) readUnit(tree *document.Tree) {
	var front document.Unit
	foreign, diags := tree.Unit(&front)
	p.foreign = foreign
	p.diags = append(p.diags, diags...)
	p.front = frontMatter{title: front.Title, id: front.ID, language: front.Language, was: front.Was, unit: front}
	p.Language = or(p.folder.said.Language, or(front.Language, p.Language))
}

// scanBody scans the text and joins what it holds to what the front matter said.
// rules are those of a check that only the body has.
func (p *page) scanBody(rules course.Check) {
	facts, diags := markdown.Scan(markdown.Text{File: p.source, Line: p.parts.BodyLine,
		Bytes: p.parts.Body, Language: p.Language})
	p.diags = append(p.diags, diags...)
	p.facts = facts
	for _, r := range facts.Refs {
		p.refs = append(p.refs, reference{url: r.URL, image: r.Image, at: &r.At, quiet: r.Comment})
	}
	p.facts.Refs = nil
	p.Anchors = facts.Anchors
	p.Tasks = facts.Tasks
	p.Words = facts.Words
	p.Unlabelled = append(p.Unlabelled, facts.Unlabelled...)
	p.Frames = union(p.Frames, facts.Frames)
	p.ImageHosts = union(p.ImageHosts, facts.ImageHosts)
	p.Styles = union(p.Styles, facts.Styles)
	p.env.Tasks = facts.Tasks
	if p.lesson != nil {
		b := builder{p: p, rules: rules}
		b.joinBody()
	} else {
		// A folder's page is no lesson: its questions are shown, not kept.
		b := builder{p: p}
		b.lists(facts.Lists)
	}
}
