package course

import "bytes"

// Markup is Markdown that becomes HTML only when the page that shows it is
// written, so that a course of ten thousand lessons is never held as HTML.
// Render may be called from several goroutines at once, and any number of times.
type Markup interface {
	Render(w *bytes.Buffer, show Show) error
}

// Show is what a page lends to the Markdown it renders.
type Show struct {
	// Draw writes a block that the theme draws; nil leaves such blocks out, but
	// for a link to what a short text shows from elsewhere.
	Draw func(w *bytes.Buffer, b Block) error
	// Values replaces {{expression}} by the text it stands for, by the
	// expression as written between the braces; nil leaves the braces alone.
	Values map[string]string
}

// Prose is a short Markdown text outside a page's body: a prompt, an option, a
// hint. Source is as written, for lint and for identity; Markup renders it.
type Prose struct {
	Source string
	Markup Markup
}

// Empty reports whether nothing was written.
func (p Prose) Empty() bool { return p.Source == "" }

// Block is something within a body that the theme draws: *Video, *Embed,
// *QuestionList.
type Block interface{ block() }

// Embed is a remote image or a foreign frame: a card that loads nothing from
// elsewhere until it is clicked.
type Embed struct {
	// Kind is "image" or "frame".
	Kind string
	// URL is what the card loads, absolute, https or http.
	URL string
	// Title is the image's alt text or the frame's title, plain text.
	Title string
	// Width and Height are in CSS pixels, 0 when the author gave none.
	Width, Height int
}

// QuestionList is a run of questions at one place of a lesson: a whole mastery
// check, one version of it, or the practice.
type QuestionList struct {
	// Practice tells practice from a mastery check.
	Practice bool
	// Version is set where a Markdown heading names one ("B").
	Version   string
	Questions []*Question
}

func (*Video) block()        {}
func (*Embed) block()        {}
func (*QuestionList) block() {}
