package render

import (
	"html/template"
	"strings"
	"sync"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Frame is what the layout shows: every page's view embeds one.
type Frame struct {
	*Wording
	// Title is the document's title, Heading the page's only h1.
	Title, Heading string
	// Description is plain text for search results.
	Description string
	// Policy is the content security policy.
	Policy string
	// Card is set when the site's address on the web is known.
	Card *Card
	// Home is the href of the home page, Work of "My work".
	Home, Work  template.URL
	CourseTitle string
	// Payload is what the client reads: JSON that is safe within a script element.
	Payload template.JS
	// Open, Top, Bottom and Close are what the page has in common with others.
	Open, Top, Bottom, Close template.HTML
}

// Card is what other sites show of a page that is linked there.
type Card struct {
	// URL is the page's one address on the web.
	URL string
	// Site is the course's title, Type "website" or "article".
	Site, Title, Type, Description string
	// Alternates are the same page in other languages.
	Alternates []Alternate
}

// Alternate is a page in another language by its address on the web.
type Alternate struct{ Language, URL string }

// Shell is the view of what all pages of one language and depth have in common.
type Shell struct {
	*Wording
	// Language is a BCP 47 tag, Direction "ltr" or "rtl".
	Language, Direction string
	// Root leads from the page to the site's root: "", "../", …
	Root string
	// Generator names gradus and its version.
	Generator string
	// Style, Script, Outline and Calendar are hrefs of assets; Outline is "" where
	// the page needs only its own unit, Calendar in a course without one.
	Style, Script, Outline, Calendar template.URL
	// Pace and Prose are hrefs of what some pages load after Script; "" for most.
	Pace, Prose template.URL
	// Today is the day that a preview pretends; "" for the reader's own.
	Today course.Date
	// Live has the page reload itself while its author writes.
	Live bool

	Course, Author string
	// License is nil where the course names none.
	License             *License
	Home, Work, Credits template.URL
}

// shell is a Shell, rendered.
type shell struct {
	wording                  *Wording
	home, work               template.URL
	open, top, bottom, close template.HTML
}

// shellKey tells shells apart. root may be a path from the host's root, for
// 404.html; whole is set for pages that load the whole course's outline, plays
// for those whose text needs a script, kind tells which script and stylesheet they load.
type shellKey struct {
	language, root string
	whole, plays   bool
	kind           string
}

// shells makes each shell once, when the first page needs it.
type shells struct {
	mu   sync.Mutex
	made map[shellKey]*shell
}

// shell returns what pages of a language and root have in common.
func (r *renderer) shell(key shellKey) (*shell, error) {
	r.shells.mu.Lock()
	defer r.shells.mu.Unlock()
	if made, ok := r.shells.made[key]; ok {
		return made, nil
	}
	words := r.lexicon.Dictionary(key.language)
	view := Shell{
		Wording: newWording(words, r.course.Words), Language: key.language, Direction: words.Direction(), Root: key.root,
		Generator: strings.TrimSpace("Gradus " + r.options.Version), Live: r.options.Preview,
		Course: r.course.Title, Author: r.course.Author,
		Home: template.URL(key.root + homeAddress), Work: template.URL(key.root + workAddress), Credits: template.URL(key.root + creditsAddress),
	}
	view.Script, view.Style = r.assets(key)
	if key.whole {
		view.Outline = template.URL(key.root + escape(r.outline.address))
	}
	if r.calendar != nil {
		view.Calendar = template.URL(key.root + escape(r.calendar.address))
		if s := r.options.PaceScript; s != "" && (key.kind == kindHome || key.kind == kindUnit) {
			view.Pace = template.URL(key.root + escape(s))
		}
	}
	if s := r.options.ProseScript; s != "" && key.plays {
		view.Prose = template.URL(key.root + escape(s))
	}
	if r.options.Preview {
		view.Today = r.options.Today
	}
	if r.course.License != "" {
		known := license(r.course.License)
		view.License = &known
	}
	made := &shell{wording: view.Wording, home: view.Home, work: view.Work}
	for _, part := range []struct {
		name string
		html *template.HTML
	}{{"open", &made.open}, {"top", &made.top}, {"bottom", &made.bottom}, {"close", &made.close}} {
		var err error
		if *part.html, err = r.templates.html(kindPage, part.name, view); err != nil {
			return nil, err
		}
	}
	r.shells.made[key] = made
	return made, nil
}

// assets are the addresses of script and stylesheet.
func (r *renderer) assets(key shellKey) (script, style template.URL) {
	o := r.options
	s, t := o.Script, o.Style
	switch {
	case key.kind == kindLesson && o.LessonScript != "":
		s, t = o.LessonScript, o.LessonStyle
	case key.kind == kindWork && o.WorkScript != "":
		s = o.WorkScript
	}
	return template.URL(key.root + escape(s)), template.URL(key.root + escape(t))
}

// speech is the wording of pages of a language at the depth of an address.
func (r *renderer) speech(language, address string) (*Wording, error) {
	made, err := r.shell(shellKey{language: language, root: root(address)})
	if err != nil {
		return nil, err
	}
	return made.wording, nil
}
