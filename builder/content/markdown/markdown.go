// Package markdown turns the text of one page into facts for the model and,
// later, into HTML. It is the only home of goldmark and chroma.
//
// A page is parsed twice: Scan, when the course is loaded, keeps what other
// pages and the lint need to know and lets everything else go; a Body parses
// again when its page is written, when all addresses and ids are known.
// Parsing twice costs less than holding ten thousand trees.
//
// All exported functions may be called from several goroutines at once.
package markdown

import (
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// Text is the Markdown of one page without its front matter.
type Text struct {
	// File is the page's path in the course; Line the number of Bytes' first line.
	File  string
	Line  int
	Bytes []byte
	// Language is the page's BCP 47 tag: it selects the words that name a
	// mastery check, practice, answers and hints.
	Language string
	// Foreign marks a page of a used unit, whose raw HTML is sanitised.
	Foreign bool
}

// Facts is what the course needs to know of a body. Lists are in document order.
type Facts struct {
	// Title is the text of the only first-level heading, "" when there is
	// none or more than one. With it the heading is not part of the body: the
	// page shows its title once; its id stays among the Anchors.
	Title string
	// TitleHeading is that heading as it is listed when the page's title comes
	// from elsewhere, so that it stays in the body: it belongs before Headings,
	// at index TitleAt. FirstHeading is its place.
	TitleHeading course.Heading
	TitleAt      int
	FirstHeading diag.Pos
	// Headings are those of the body, without the title.
	Headings []course.Heading
	// Anchors are all other ids: spans, raw HTML, footnotes.
	Anchors []string
	// Refs are all links, images and raw-HTML references as written.
	Refs  []Ref
	Tasks []*course.Task
	// Videos are paragraphs that are only a link to a film, with URL, Title,
	// Poster (as written) and At filled in; InBody is true.
	Videos []*course.Video
	// Placed are the ids named by [](#video-ID).
	Placed []Place
	// Lists are the runs of plain-Markdown questions. Prose in them has Source
	// but no Markup yet; IDs are those of id comments, else "".
	Lists      []*course.QuestionList
	Unlabelled []diag.Pos
	Frames     []string
	ImageHosts []string
	Styles     []string
	Words      int
	// Constructs are the kinds of syntax of other tools that were met and left
	// as text, each with its first place ("liquid", "mdbook", "hugo-shortcode",
	// "box:callout"): one warning a course each.
	Constructs []Place
}

// Place is a name and where it stands.
type Place struct {
	Name string
	At   diag.Pos
}

// Ref is one reference as written.
type Ref struct {
	// URL is the destination, entities and backslashes resolved, %XX kept.
	URL   string
	Image bool
	// Comment is set for a picture that is commented out: it is kept with the
	// course, as it may be put back, but nothing is wrong when it is missing.
	Comment bool
	At      diag.Pos
}

// Resolved is what a reference leads to from the page it stands on.
type Resolved struct {
	// Href is what the page writes: relative within the site, or as written.
	Href string
	// External is a link out of the site.
	External bool
	// Dead is a reference into the course that names nothing.
	Dead bool
}

// Env is what a body needs to become HTML.
type Env struct {
	Language string
	Foreign  bool
	// Resolve gives what a reference leads to; it must be pure.
	Resolve func(url string, image bool) Resolved
	// Title says that the page's only first-level heading became its title.
	Title bool
	// Tasks, Videos and Lists are those that Scan found, in the same order,
	// with their ids; Placed finds a video that [](#video-ID) names.
	Tasks  []*course.Task
	Videos []*course.Video
	Lists  []*course.QuestionList
	Placed map[string]*course.Video
}
