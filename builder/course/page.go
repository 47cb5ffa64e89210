package course

import "github.com/gradus-ssg/gradus/builder/diag"

// Page is what every page of a course has, whatever its kind.
type Page struct {
	// Source is the Markdown file, slash-separated from the course's folder;
	// "" for a page that is made without one.
	Source string
	// Path is the page's address: slash-separated from the site's root, ending
	// in .html. Links to it are always relative.
	Path string
	// ID is permanent and what a student's record is kept under: "linear" for a
	// unit, "linear/slope" for a lesson ("slope" in the unit "."), the path
	// without .html for a plain page.
	ID string
	// Was lists full ids this had before, in the same form as ID.
	Was []string
	// Title is plain text, never empty.
	Title string
	// Language is a BCP 47 tag, never empty.
	Language string
	// Body is the text; nil for a page without a file.
	Body Markup
	// Headings are those of the body in order, for the table of contents and
	// for checking fragments.
	Headings []Heading
	// Anchors are the other ids of the body ({#id} spans, raw HTML ids, footnotes).
	Anchors []string
	// Links are the body's links and images that name something inside the
	// course and need judging: those not found, and those with a fragment.
	Links []Link
	// Unlabelled are the body's images that have no alternative text.
	Unlabelled []diag.Pos
	// Tasks are the body's task boxes in order.
	Tasks []*Task
	// Frames are hosts (https://host) whose players this page may load on a
	// click; ImageHosts those of its remote images. Both sorted, for the
	// page's content security policy.
	Frames, ImageHosts []string
	// Styles are the body's style attributes as written, each once, sorted; the
	// policy allows each by its hash.
	Styles []string
	// Words is the number of words of the body, for a length when no minutes
	// are given.
	Words int
	// At finds the page's front matter keys.
	At Places
}

// Heading is one heading of a body.
type Heading struct {
	Level int
	ID    string
	// Text is plain text.
	Text string
	// Line is its line in the page's source, 0 when it is not known.
	Line int
	// Hidden marks a heading inside a closed box or a card: no line in the
	// table of contents.
	Hidden bool
}

// Link is a reference from a body to something inside the course.
type Link struct {
	// Ref is the link as written; Fragment is its part after #, unescaped.
	Ref, Fragment string
	// Target is the address (Path) of the page or file it leads to; "" when
	// the course has no such page or file.
	Target string
	// Wanted is the course path that Ref would name, for "did you mean".
	Wanted string
	// Image tells an image from a link.
	Image bool
	At    diag.Pos
}

// Task is a box in a body that stays ticked.
type Task struct {
	// ID is unique in the lesson and survives rewording.
	ID string
	// Was lists earlier subjects ("unit/lesson#item") of a task that moved.
	Was []string
	// Text is plain text.
	Text string
	At   diag.Pos
}

// File is something copied to the site as it is.
type File struct {
	// Source is its path in the course, Path its address in the site.
	Source, Path string
	// Size is in bytes.
	Size int64
}
