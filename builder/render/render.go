// Package render turns a course into pages: one typed view a page kind, one
// template a view, and the JSON by which the client knows the course.
//
//	entries, err := render.Pages(c, render.Options{Theme: themes.Over(folder), …})
//
// Pages makes no HTML: each entry renders its page when the site is written, in
// parallel, and lets it go. What does not depend on the page is made once: a
// language's words, the head and foot of all pages of one depth, a unit's path
// and outline. Nothing here reads files beside the theme, knows a clock, or
// writes anything.
//
// Keys, hints, feedback and models of questions reach a page only as
// Options.Questions seals them: views have no fields for them.
package render

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"time"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/pacing"
	"github.com/gradus-ssg/gradus/builder/site"
	"github.com/gradus-ssg/gradus/themes"
)

// Options is what a site needs beside its course.
type Options struct {
	// Theme has the templates and words; themes.Over gives it.
	Theme fs.FS
	// Script and Style are the site addresses of the client's script and the
	// stylesheet ("assets/page-1a2b3c4d.js"). WorkScript takes its place on "My
	// work", PaceScript comes after it on home and unit pages where there is a
	// calendar, LessonScript and LessonStyle on lessons, where they are there;
	// lessons whose questions can be answered load CheckScript by themselves, or
	// ArrangeScript where some of them are put in order or matched; ProseScript
	// comes after Script or LessonScript where a text has films, cards or levels of
	// reading; pages that have to do with several students load StudentsScript and
	// StudentsStyle.
	Script, WorkScript, PaceScript, LessonScript, CheckScript, ArrangeScript, ProseScript, StudentsScript, Style, LessonStyle, StudentsStyle string
	// Questions is the JSON by which the client asks and judges a lesson's
	// questions, fit for a script element; rule says in words, as plain text of
	// the lesson's language, when its check is mastered ("" without one). It is
	// called for lessons with questions when their page is written, from several
	// goroutines at once. Nil leaves all questions of the site to be read only.
	Questions func(ctx context.Context, l *course.Lesson, rule string) ([]byte, error)
	// Revisions is a line that tells the home page, which does not know a
	// lesson's questions, when what is right in them was corrected; nil where it
	// need not, and without Questions.
	Revisions func(l *course.Lesson) string
	// URL is where the site will stand, with a final slash; "" when unknown.
	URL string
	// Preview marks a site that `gradus serve` shows: its pages may talk to the
	// server they come from, to reload themselves.
	Preview bool
	// Today is the day that a preview pretends, YYYY-MM-DD; "" for the reader's
	// own. A site that is no preview has no such day.
	Today course.Date
	// Clock stamps the calendar files; zero for the calendar's first date, so that
	// the same course gives the same files.
	Clock time.Time
	// Version is that of gradus, for the credits; "" for none.
	Version string
}

// renderer is what all pages of a build share. It is immutable but for the
// shells, which guard themselves.
type renderer struct {
	course    *course.Course
	options   Options
	index     *index
	templates templates
	lexicon   themes.Lexicon
	outline   *outline
	// calendar, what it works out to and dates are nil without one.
	calendar *dataScript
	// sharing is nil where the client knows no several students.
	sharing   *dataScript
	timetable *pacing.Timetable
	dates     *dates
	// dots are the shapes of stations.
	dots   map[string]template.HTML
	shells *shells
}

// Pages returns every page of a course's site as entries that render
// themselves when the site is written. A mistake in the course's own theme is a
// *ThemeError, from here or from an entry.
func Pages(c *course.Course, o Options) ([]site.Entry, error) {
	parsed, err := parse(o.Theme)
	if err != nil {
		return nil, err
	}
	lexicon, err := themes.ReadWords(o.Theme)
	if mistake := (*themes.WordsError)(nil); errors.As(err, &mistake) {
		return nil, themeError(err)
	} else if err != nil {
		return nil, fmt.Errorf("load the theme: %w", err)
	}
	r := &renderer{
		course: c, options: o, index: newIndex(c, o), templates: parsed, lexicon: lexicon,
		shells: &shells{made: map[shellKey]*shell{}},
	}
	if r.outline, err = r.index.outline(); err != nil {
		return nil, err
	}
	if o.StudentsScript != "" {
		if r.sharing, err = newSharing(c, lexicon); err != nil {
			return nil, err
		}
	}
	if r.calendar, err = newCalendar(c); err != nil {
		return nil, err
	}
	if c.Calendar != nil {
		r.timetable = pacing.New(c.Calendar)
	}
	if r.dots, err = parsed.drawDots(); err != nil {
		return nil, err
	}
	if r.dates, err = r.newDates(); err != nil {
		return nil, err
	}

	entries := []site.Entry{r.outline.entry(), r.homeEntry(), r.creditsEntry(), r.workEntry(), r.missingEntry()}
	if r.sharing != nil {
		entries = append(entries, r.sharing.entry())
	}
	if r.calendar != nil {
		entries = append(entries, r.calendar.entry())
	}
	entries = append(entries, r.dates.entries()...)
	for _, u := range c.Units {
		entries = append(entries, r.unitEntries(u)...)
	}
	for _, p := range c.Pages {
		entries = append(entries, r.plainEntry(p))
	}
	if o.URL != "" {
		entries = append(entries, sitemap(o.URL, entries))
	}
	return entries, nil
}

// entry is a page of one kind that is shown by build.
func (r *renderer) entry(kind, address, source string, build func(context.Context) (any, error)) site.Entry {
	return site.Entry{Path: address, Source: source, Write: func(ctx context.Context, w *bytes.Buffer) error {
		view, err := build(ctx)
		if err == nil {
			err = r.templates.execute(w, kind, "layout", view)
		}
		if err != nil {
			return fmt.Errorf("render %s: %w", address, err)
		}
		return nil
	}}
}

// sheetOf is what one page says about itself to the frame.
type sheetOf struct {
	kind, address, language string
	// title is the page's own; the course's is put after it.
	title, description string
	policy             policy
	lesson             *PayloadLesson
	// unit is the outline of the page's unit; nil without one.
	unit []byte
	// flag are the days of the class's flag on that unit; nil for none.
	flag []byte
	// questions is what the client asks on this page, asks the script that does,
	// and says the words that it needs; nil and "" for none.
	questions []byte
	asks      string
	says      []string
	// whole has the page load the outline of the whole course.
	whole bool
	// plays has it load what a film, a card or levels of reading in its text need.
	plays bool
	// alternates are addresses of the page in other languages.
	alternates []Language
	// root overrides the way to the site's root, for 404.html.
	root string
}

// frame makes what the layout shows of a page.
func (r *renderer) frame(s sheetOf) (Frame, error) {
	way := root(s.address)
	if s.root != "" {
		way = s.root
	}
	shell, err := r.shell(shellKey{language: s.language, root: way, whole: s.whole, plays: s.plays, kind: s.kind})
	if err != nil {
		return Frame{}, err
	}
	f := Frame{
		Wording: shell.wording, Title: s.title, Heading: s.title, CourseTitle: r.course.Title,
		Description: s.description, Policy: s.policy.String(), Home: shell.home, Work: shell.work,
		Open: shell.open, Top: shell.top, Bottom: shell.bottom, Close: shell.close,
	}
	if s.title != r.course.Title {
		f.Title += " · " + r.course.Title
	}
	if f.Description == "" {
		f.Description = r.describe(s.title)
	}
	if r.options.URL != "" && s.kind != kindMissing {
		f.Card = r.card(s, f.Description)
	}
	kind := s.kind
	if kind == kindCredits || kind == kindMissing {
		kind = kindPage // the client has nothing special to do there
	}
	payload := Payload{
		V: 1, Course: r.course.ID, Title: r.course.Title, Kind: kind, Language: s.language, Root: way,
		Devices: r.course.Devices, Home: homeAddress, Work: workAddress, Lesson: s.lesson, Flag: s.flag, Asks: escape(s.asks),
	}
	if r.sharing != nil {
		payload.Students = PayloadStudents{escape(r.options.StudentsScript), escape(r.options.StudentsStyle), escape(r.sharing.address)}
	}
	words, err := shell.wording.client.of(append(neededBy(kind, r.course.Calendar != nil), s.says...))
	if err != nil {
		return Frame{}, err
	}
	f.Payload, err = payload.encode(s.questions, s.unit, words)
	return f, err
}

// describe is a page's description where its text gives none.
func (r *renderer) describe(title string) string {
	if r.course.Description != "" {
		return clip(r.course.Description)
	}
	if title == r.course.Title {
		return title
	}
	return title + " · " + r.course.Title
}

// card is what other sites show of a page.
func (r *renderer) card(s sheetOf, description string) *Card {
	card := &Card{
		URL: absolute(r.options.URL, s.address), Site: r.course.Title,
		Title: s.title, Type: "website", Description: description,
	}
	if s.kind == kindLesson {
		card.Type = "article"
	}
	for _, other := range s.alternates {
		card.Alternates = append(card.Alternates, Alternate{other.Language, absolute(r.options.URL, other.address)})
	}
	return card
}
