package markdown

import (
	"bytes"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// Scan reads a page once and keeps what the course needs to know of it.
func Scan(t Text) (Facts, diag.List) { return Facts{}, nil }

// NewBody is the text of a page, which becomes HTML when the page is written.
// read gives the page's Markdown again, the bytes that Scan saw; it is called
// at each rendering when t.Bytes is nil.
func NewBody(read func() ([]byte, error), t Text, env *Env) course.Markup { return &body{} }

type body struct{}

func (b *body) Render(w *bytes.Buffer, show course.Show) error { return nil }

// NewProse is a short Markdown text outside a page's body. A single paragraph
// is rendered without its <p>. Gaps ([[…]]) are rendered as blanks.
func NewProse(source, file string, env *Env) course.Markup { return &body{} }

// PlainText is Markdown without its marks.
func PlainText(source string) string { return source }

// Rules lists the codes of this package.
func Rules() []diag.Rule { return nil }
