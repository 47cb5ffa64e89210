package content

import (
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// titles decides the title of every page, and of the course.
func (l *loader) titles() {
	for _, p := range l.pages {
		name := p.label.title
		if p.unit != nil {
			name = or(p.folder.said.Title, l.folderTitle(p.folder))
			p.front.title = or(p.folder.said.Title, p.front.title)
		}
		p.decideTitle(name)
	}
	c := l.course
	c.Title = or(c.Title, or(c.Home.Title, or(l.contentsTitle(), "Course")))
	c.Home.Title = or(c.Home.Title, c.Title)
	if c.Derived && c.ID == "" {
		c.ID = slug(c.Title)
	}
	for _, u := range c.Units {
		f := l.tree[u.Folder]
		u.Title = or(u.Title, or(f.said.Title, l.folderTitle(f)))
	}
	l.tellApart()
}

// folderTitle is the default title of a folder: that of its table of contents,
// else its name.
func (l *loader) folderTitle(f *folder) string {
	if f.path == "." {
		return l.course.Title
	}
	return or(f.contentsTitle(), f.label.title)
}

// contentsTitle is the heading of the first table of contents.
func (l *loader) contentsTitle() string {
	for _, f := range l.order {
		if title := f.contentsTitle(); title != "" {
			return title
		}
	}
	return ""
}

// contentsTitle is the heading of a folder's table of contents, "" where it
// says no more than what it is.
func (f *folder) contentsTitle() string {
	if f.summary == nil {
		return ""
	}
	title := f.summary.facts.Title
	switch strings.ToLower(title) {
	case "summary", "contents", "table of contents":
		return ""
	}
	return title
}

// tellApart gives pages of one folder that have the same title what sets them
// apart: their number, else their file's name. The folder's own page keeps its.
func (l *loader) tellApart() {
	for _, f := range l.order {
		for _, mark := range []func(*page) string{
			func(p *page) string { return p.label.number },
			func(p *page) string { return stem(p.source) },
		} {
			same := map[string][]*page{}
			var order []string
			add := func(p *page) {
				key := strings.ToLower(strings.Join(strings.Fields(p.Title), " "))
				if same[key] == nil {
					order = append(order, key)
				}
				same[key] = append(same[key], p)
			}
			if f.index != nil {
				add(f.index)
			}
			for _, p := range f.pages {
				add(p)
			}
			for _, key := range order {
				marked := slices.DeleteFunc(slices.Clone(same[key]), func(p *page) bool { return p == f.index })
				if len(same[key]) > 1 && apart(marked, mark) {
					for _, p := range marked {
						p.Title += " (" + mark(p) + ")"
					}
				}
			}
		}
	}
}

// apart reports whether a mark is there and different for every page.
func apart(pages []*page, mark func(*page) string) bool {
	seen := map[string]bool{}
	for _, p := range pages {
		m := mark(p)
		if m == "" || seen[m] {
			return false
		}
		seen[m] = true
	}
	return true
}

// decideTitle decides the page's title: front matter, else the only first-level
// heading, else its name. A heading that says the same as the front matter is
// the title too: a page shows it once.
func (p *page) decideTitle(name string) {
	heading := p.facts.Title
	p.Title = or(p.front.title, or(heading, name))
	p.env.Title = heading != "" && sameTitle(p.Title, heading)
	p.Headings = p.facts.Headings
	if heading != "" && !p.env.Title {
		at := min(p.facts.TitleAt, len(p.facts.Headings))
		all := make([]course.Heading, 0, len(p.facts.Headings)+1)
		all = append(all, p.facts.Headings[:at]...)
		all = append(all, p.facts.TitleHeading)
		p.Headings = append(all, p.facts.Headings[at:]...)
	}
}

func sameTitle(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}
