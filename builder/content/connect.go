package content

import (
	"context"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/content/variant"
	"github.com/gradus-ssg/gradus/builder/course"
)

// connect resolves what pages name: links, files, needs and translations; and
// lends the bodies what they need to become HTML.
func (l *loader) connect(ctx context.Context) error {
	k := l.linker()
	used := make([][]string, len(l.pages))
	err := parallel(ctx, len(l.pages), func(i int) error {
		p := l.pages[i]
		own, dir := p.Path, p.folder.path
		p.env.Resolve = func(url string, _ bool) markdown.Resolved { return k.resolve(url, own, dir) }
		used[i] = l.resolveRefs(k, p)
		if p.lesson != nil && p.lesson.ID != "" {
			p.drawVariants()
		}
		if !p.unread {
			b := body{fsys: l.fsys, file: p.source, sum: p.sum, offset: p.parts.Offset}
			p.Body = markdown.NewBody(b.read, markdown.Text{File: p.source, Line: p.parts.BodyLine, Language: p.Language}, p.env)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, p := range l.pages {
		l.diags = append(l.diags, p.diags...)
	}
	// The unit of the root shows the home page: what that has learnt is its too.
	if u := l.tree["."].unit; u != nil {
		kept := u.Page
		u.Page = *l.course.Home
		u.ID, u.Was, u.At = kept.ID, kept.Was, kept.At
	}
	l.fragments(k)
	l.copyFiles(used)
	l.needs()
	l.onceForAll()
	return nil
}

// linker collects what can be linked to.
func (l *loader) linker() *linker {
	k := &linker{targets: map[string]string{}, pages: map[string]bool{}, folded: l.folded}
	page := func(source, to string) {
		k.targets[source] = to
		k.pages[to] = true
		k.targets[address(to)] = to
	}
	for file := range l.files {
		if !isMarkdown(file) || strings.HasPrefix(file, "static/") {
			k.targets[file] = strings.TrimPrefix(file, "static/")
		}
	}
	for _, p := range l.pages {
		page(p.source, p.Path)
	}
	for _, f := range l.order {
		own := ""
		switch {
		case f.path == ".":
			own = "index.html"
		case f.index != nil:
			own = f.index.Path
		case f.unit != nil:
			own = f.unit.Path
		}
		if own != "" {
			page(f.path, own)
		}
		for _, hidden := range f.hidden { // a README beside index.md, a table of contents
			page(hidden, or(own, "index.html"))
		}
	}
	page(".", "index.html")
	return k
}

// drawVariants computes the variants of the page's questions.
func (p *page) drawVariants() {
	for _, q := range questions(p.lesson) {
		p.diags = append(p.diags, variant.Draw(q, p.Language)...)
	}
}

// questions are all questions of a lesson.
func questions(lesson *course.Lesson) []*course.Question {
	var all []*course.Question
	if lesson.Check != nil {
		all = append(all, lesson.Check.Questions...)
	}
	all = append(all, lesson.Practice...)
	for _, v := range lesson.Videos {
		for _, s := range v.Stops {
			all = append(all, s.Question)
		}
	}
	return all
}
