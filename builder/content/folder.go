package content

import (
	"path"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/course"
)

// folder is one folder of the course that has pages, or is above one.
type folder struct {
	path   string
	parent *folder
	label  label
	// address is the folder's part of addresses and ids, "" for the root.
	address string
	// index is the folder's own page, nil when it has none.
	index *page
	// pages are the others, in the order of their names.
	pages    []*page
	children []*folder
	// said is what course.toml says of the folder.
	said     document.Unit
	saidKeys bool
	language string
	// summary is the folder's SUMMARY.md, nil for most; readme a README that is
	// not built because index.md stands beside it.
	summary *page
	hidden  []string
	// unit is set when the folder is a unit.
	unit *course.Unit
}

// isIndex and isReadme tell a folder's own page by its file name.
func isIndex(file string) bool  { return strings.EqualFold(stem(file), "index") }
func isReadme(file string) bool { return strings.EqualFold(stem(file), "readme") }

// isSummary tells a table of contents of mdBook or GitBook.
func isSummary(file string) bool { return path.Base(file) == "SUMMARY.md" }

// plainAtRoot reports names that are plain pages in the course's own folder.
func plainAtRoot(file string) bool {
	if strings.Contains(file, "/") {
		return false
	}
	switch strings.ToUpper(stem(file)) {
	case "LICENSE", "LICENCE", "CONTRIBUTING", "CHANGELOG", "CODE_OF_CONDUCT", "AGENTS":
		return true
	}
	return false
}

// sortIntoFolders puts the pages into their folders and names them beside each other.
func (l *loader) sortIntoFolders() {
	l.tree = map[string]*folder{}
	l.bySource = map[string]*page{}
	byFolder := map[string][]string{}
	for _, source := range l.survey.pages {
		dir := path.Dir(source)
		byFolder[dir] = append(byFolder[dir], source)
		l.folder(dir)
	}
	l.folder(".")
	for dir, sources := range byFolder {
		l.fill(l.tree[dir], sources)
	}
	for _, f := range l.tree {
		slices.SortFunc(f.children, func(a, b *folder) int { return compareFolders(a.path, b.path) })
	}
	l.nameFolders(l.tree["."])
	for _, f := range l.tree {
		l.order = append(l.order, f)
	}
	slices.SortFunc(l.order, func(a, b *folder) int { return compareFolders(a.path, b.path) })
	for _, f := range l.order {
		if f.index != nil {
			l.pages = append(l.pages, f.index)
		}
		l.pages = append(l.pages, f.pages...)
		if f.summary != nil {
			l.pages = append(l.pages, f.summary)
		}
	}
	for _, p := range l.pages {
		l.bySource[p.source] = p
	}
}

// folder returns the folder of a path, with those above it.
func (l *loader) folder(dir string) *folder {
	if f, ok := l.tree[dir]; ok {
		return f
	}
	f := &folder{path: dir}
	l.tree[dir] = f
	if dir != "." {
		f.parent = l.folder(path.Dir(dir))
		f.parent.children = append(f.parent.children, f)
	}
	return f
}

// fill tells the files of a folder apart: its own page, its table of contents,
// the others.
func (l *loader) fill(f *folder, sources []string) {
	own := ""
	for _, is := range []func(string) bool{isIndex, isReadme} {
		for _, s := range sources {
			if own == "" && is(s) {
				own = s
			}
		}
	}
	for _, source := range sources {
		p := &page{source: source, folder: f}
		switch {
		case source == own:
			p.unit = &course.Unit{}
			p.Page = &p.unit.Page
			f.index = p
		case isReadme(source):
			f.hidden = append(f.hidden, source)
			continue
		case isSummary(source) && f.summary == nil:
			p.lesson = &course.Lesson{}
			p.Page = &p.lesson.Page
			f.summary = p
		default:
			p.lesson = &course.Lesson{}
			p.Page = &p.lesson.Page
			f.pages = append(f.pages, p)
		}
		p.Source = source
	}
}

// nameFolders gives every folder its part of addresses and ids.
func (l *loader) nameFolders(f *folder) {
	names := make([]string, len(f.children))
	for i, c := range f.children {
		names[i] = path.Base(c.path)
	}
	for i, la := range labels(names) {
		c := f.children[i]
		c.label = la
		c.address = path.Join(f.address, la.slug)
		l.nameFolders(c)
	}
}

// name gives the pages of a folder their labels.
func (f *folder) name() {
	names := make([]string, len(f.pages))
	for i, p := range f.pages {
		names[i] = stem(p.source)
	}
	for i, la := range labels(names) {
		f.pages[i].label = la
	}
}
