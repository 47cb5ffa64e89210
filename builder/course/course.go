// Package course is the model in the middle of gradus: a course as its teacher
// meant it, with every default filled in and every reference resolved.
//
//	Course > Unit > Lesson > Video, Check, Question, Task
//	Course > Calendar
//
// It is plain data: no files, no templates, no clock. content makes it, lint
// judges it, render shows it. After loading it is immutable, so any number of
// goroutines may read it.
package course

// Course is everything a site is built from.
type Course struct {
	// ID is permanent: browsers keep a student's record under it.
	ID string
	// Derived says that the author did not choose the ID.
	Derived     bool
	Title       string
	Language    string
	License     string
	Author      string
	Description string
	// URL is where the site will stand, with a final slash; "" when unknown.
	URL        string
	Repository string
	// Edit asks for "edit this page" links.
	Edit bool
	// Devices is "own" or "shared".
	Devices string
	// Words are the course's own names for the kinds; a missing one has the
	// interface language's.
	Words map[Kind]string
	// Rules are the defaults of every mastery check.
	Rules  Check
	Pace   Pace
	Theme  Theme
	Macros map[string]string
	Uses   []Use

	// Home is the course's own page (index.md or README.md at the root); its
	// Source is "" when there is none.
	Home *Page
	// Units are in course order; the one with ID "." holds the root's lessons.
	Units []*Unit
	// Pages are plain pages, in path order.
	Pages []*Page
	// Files are copied as they are, in path order.
	Files    []File
	Calendar *Calendar
	// At finds the keys of course.toml.
	At Places
}

// Pace is how the class calendar is read.
type Pace struct {
	// Review is how many class meetings at a unit's end are kept free.
	Review int
	// Band is how many Must lessons behind still count as on pace.
	Band int
}

// Theme is what a course may set without writing a stylesheet.
type Theme struct {
	// Accent is a CSS hex colour (#rgb or #rrggbb); "" for the theme's own.
	Accent string
	// Languages are the tags of the languages that theme/words/ has words for,
	// sorted, in lower case.
	Languages []string
}

// Use is units taken from another repository.
type Use struct {
	From, Version string
	Units         []string
}

// Unit is a folder of lessons: a playlist.
type Unit struct {
	Page
	// Folder is the unit's folder in the course, "." for the root.
	Folder string
	// Lessons are all lessons of the unit in course order, those of boards
	// included.
	Lessons []*Lesson
	// Stations are the path: lessons and boards in the order a student meets
	// them. Each station has exactly one of Lesson and Board.
	Stations []Station
	Boards   []*Board
	// TranslatesRef is the id written under translates, "" for none; it stays
	// when no unit has it.
	TranslatesRef string
	// Translates is the unit that this one says in another language, nil for most.
	Translates *Unit
	// Translations are the units that say this one in other languages.
	Translations []*Unit
}

// Station is one stop on a unit's path.
type Station struct {
	Lesson *Lesson
	Board  *Board
}

// Board is a choice board: pick some of several lessons.
type Board struct {
	ID, Title string
	Pick      int
	// Refs are the entries of from as written; one that names no lesson of the
	// unit has a nil Lesson. From are the lessons found.
	Refs []Need
	From []*Lesson
	Do   Kind
	// After is the id (without unit) of the lesson it stands behind; "" at the end.
	After string
	At    Places
}

// Kind is how much a lesson matters.
type Kind string

// The three kinds of lesson of the Modern Classrooms model.
const (
	Must   Kind = "must"
	Should Kind = "should"
	Aspire Kind = "aspire"
)

// Gate is what completes a lesson.
type Gate string

// The four gates.
const (
	GateCheck   Gate = "check"
	GateTasks   Gate = "tasks"
	GateRead    Gate = "read"
	GateTeacher Gate = "teacher"
)
