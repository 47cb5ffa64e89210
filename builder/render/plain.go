package render

import (
	"context"
	"html/template"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/site"
)

// PlainPage is the view of a page that is neither lesson nor unit.
type PlainPage struct {
	Frame
	Contents []course.Heading
	Body     template.HTML
	Edit     template.URL
}

func (r *renderer) plainEntry(p *course.Page) site.Entry {
	return r.entry(kindPage, p.Path, p.Source, func(context.Context) (any, error) { return r.plain(p) })
}

// plain makes the view of a plain page.
func (r *renderer) plain(p *course.Page) (any, error) {
	w, err := r.speech(p.Language, p.Path)
	if err != nil {
		return nil, err
	}
	view := PlainPage{Edit: r.edit(p.Source), Contents: contents(p.Headings)}
	if len(view.Contents) < contentsFrom {
		view.Contents = nil
	}
	b := &body{r: r, wording: w, kind: kindPage, address: p.Path, language: p.Language}
	if view.Body, err = b.text(p.Body); err != nil {
		return nil, err
	}
	view.Frame, err = r.frame(sheetOf{
		kind: kindPage, address: p.Path, language: p.Language, title: p.Title,
		description: summary(string(view.Body)), policy: pagePolicy(p), plays: b.plays,
	})
	return view, err
}
