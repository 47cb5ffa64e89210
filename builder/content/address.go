package content

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var (
	addressClash = diag.Rule{Code: "address-clash", Severity: diag.Error,
		Summary: "No two files have the same address, not even in other letters of case."}
	clashingNumbers = diag.Rule{Code: "clashing-numbers", Severity: diag.Warning,
		Summary: "Lessons that differ only in their leading number have an id of their own."}
)

// address gives a page its address: its folder's, and its name.
func (l *loader) address(p *page) {
	p.Path = path.Join(p.folder.address, p.label.slug+".html")
	l.claim(p)
}

// claim notes that a page has its address.
func (l *loader) claim(p *page) {
	if l.byPath == nil {
		l.byPath = map[string]*page{}
	}
	other, taken := l.byPath[p.Path]
	if !taken {
		l.byPath[p.Path] = p
		return
	}
	l.diags = append(l.diags, addressClash.At(diag.FileStart(p.source),
		fmt.Sprintf("this page and %s would both be %s", other.source, p.Path),
		"rename one of the two files"))
}

// claimFiles reports files that would land where a page or another file is, and
// pages that would where a page is made. The files are in the order of their
// sources.
func (l *loader) claimFiles(files []course.File) {
	taken := map[string]string{}
	for address, p := range l.byPath {
		taken[fold(address)] = p.source
	}
	generated := []*course.Page{l.course.Home}
	for _, u := range l.course.Units {
		if u.Folder != "." {
			generated = append(generated, &u.Page)
		}
	}
	for _, page := range generated {
		if page.Source != "" {
			continue
		}
		if other, clash := taken[fold(page.Path)]; clash {
			l.diags = append(l.diags, addressClash.At(diag.FileStart(other),
				fmt.Sprintf("this page would be %s, where the list of its folder's lessons stands", page.Path),
				"rename the file, or call it index.md to make it the folder's own page"))
		}
		taken[fold(page.Path)] = "the list of the folder's lessons"
	}
	for _, f := range files {
		if other, clash := taken[fold(f.Path)]; clash {
			l.diags = append(l.diags, addressClash.At(diag.FileStart(f.Source),
				fmt.Sprintf("this file and %s would both be %s in the site", other, f.Path),
				"rename one of the two files"))
			continue
		}
		taken[fold(f.Path)] = f.Source
	}
}

// warnClashes warns, once a folder, of lessons and units whose ids hold their
// numbers: a new order would change the ids, and students' records hang on them.
func (l *loader) warnClashes() {
	// A folder without pages of its own may still hold folders.
	for _, f := range slices.SortedFunc(maps.Values(l.tree), func(a, b *folder) int { return compareFolders(a.path, b.path) }) {
		var names, slugs, places []string
		for _, p := range f.pages {
			if p.label.kept && p.front.id == "" && !plainAtRoot(p.source) {
				names = append(names, diag.Quote(path.Base(p.source)))
				slugs, places = append(slugs, p.label.slug), append(places, p.source)
			}
		}
		for _, c := range f.children {
			if c.label.kept && c.id() == c.address {
				names = append(names, diag.Quote(path.Base(c.path)))
				slugs, places = append(slugs, c.label.slug), append(places, l.somewhere(c))
			}
		}
		if len(names) == 0 {
			continue
		}
		message := "these names differ only in their numbers, so the numbers are part of their ids: "
		if len(names) == 1 {
			message = "this name is another's but for its number, so the number is part of its id: "
		}
		l.diags = append(l.diags, clashingNumbers.At(diag.FileStart(places[0]), message+enumerate(names),
			fmt.Sprintf("write an id into the front matter of each, such as id = %q, and it can be moved freely", slugs[0])))
	}
}

// somewhere is a file that stands for a folder.
func (l *loader) somewhere(f *folder) string {
	for _, p := range l.pages {
		if p.folder == f || strings.HasPrefix(p.source, f.path+"/") {
			return p.source
		}
	}
	return f.path
}

// enumerate lists up to four names.
func enumerate(names []string) string {
	if len(names) > 4 {
		return strings.Join(names[:3], ", ") + fmt.Sprintf(" and %d more", len(names)-3)
	}
	return strings.Join(names, ", ")
}

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
