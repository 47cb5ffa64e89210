package markdown

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/util"

	"github.com/gradus-ssg/gradus/builder/course"
)

// NewBody is the text of a page, which becomes HTML when the page is written.
// read gives the page's Markdown again, the bytes that Scan saw; it is called
// at each rendering unless t.Bytes are kept.
func NewBody(read func() ([]byte, error), t Text, env *Env) course.Markup {
	return &body{read: read, text: t, env: env}
}

// body is a page's text that is read when it is needed.
type body struct {
	read func() ([]byte, error)
	text Text
	env  *Env
}

var _ course.Markup = (*body)(nil)

// Render writes the page's text as HTML.
func (b *body) Render(w *bytes.Buffer, show course.Show) error {
	t := b.text
	if t.Bytes == nil && b.read != nil {
		var err error
		if t.Bytes, err = b.read(); err != nil {
			return fmt.Errorf("read %s: %w", t.File, err)
		}
	}
	return render(w, &page{Text: t}, b.env, show)
}

// NewProse is a short Markdown text outside a page's body: an objective, a
// prompt, a hint. A single paragraph is rendered without its <p>, footnotes and
// ids are not read, {{…}} shows what Show.Values lends, and a gap [[…]] stays as
// written. file is where it was written.
func NewProse(source, file string, env *Env) course.Markup {
	return &prose{source: source, file: file, env: env}
}

// prose is a short text.
type prose struct {
	source, file string
	env          *Env
}

var _ course.Markup = (*prose)(nil)

// Render writes the text as HTML.
func (t *prose) Render(w *bytes.Buffer, show course.Show) error {
	if isBare(t.source) {
		w.Write(util.EscapeHTML([]byte(t.source)))
		return nil
	}
	p := &page{Text: Text{File: t.file, Bytes: []byte(t.source)}, prose: true}
	if t.env != nil {
		p.Language, p.Foreign = t.env.Language, t.env.Foreign
	}
	return render(w, p, t.env, show)
}

// proseHTML is a short text as HTML, for a caption in an attribute.
func proseHTML(source, language string) string {
	var b bytes.Buffer
	p := &page{Text: Text{Bytes: []byte(source), Language: language}, prose: true}
	if err := render(&b, p, nil, course.Show{}); err != nil {
		return "" // nothing is drawn, so nothing can fail
	}
	return b.String()
}

// render parses a page and writes its HTML.
func render(w *bytes.Buffer, p *page, env *Env, show course.Show) error {
	if env != nil && p.Language == "" {
		p.Language = env.Language
	}
	p.parse()
	o := &output{Buffer: w, page: p, env: env, show: show}
	m := engines().of(p.prose, false)
	if err := m.Renderer().Render(o, p.source, p.doc); err != nil {
		return fmt.Errorf("render %s: %w", p.File, err)
	}
	o.closeTo(0)
	return nil
}
