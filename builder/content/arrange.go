package content

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var (
	noLessons = diag.Rule{Code: "no-lessons", Severity: diag.Error,
		Summary: "A course has at least one Markdown file that is a lesson."}
	unknownUnit = diag.Rule{Code: "unknown-unit", Severity: diag.Error,
		Summary: "Every unit that course.toml names is a folder of the course."}
	unknownLesson = diag.Rule{Code: "unknown-lesson", Severity: diag.Error,
		Summary: "Every lesson that a unit lists is a lesson of its folder."}
)

// arrange makes units of folders and lessons of pages, in course order.
func (l *loader) arrange(context.Context) error {
	l.unknownFolders()
	l.order = slices.DeleteFunc(l.order, func(f *folder) bool {
		return f.index == nil && len(f.pages) == 0 && f.summary == nil
	})
	ranks := l.summaries()
	l.pages = slices.DeleteFunc(l.pages, func(p *page) bool { return l.bySource[p.source] == nil })
	for _, f := range l.order {
		f.name()
		f.sort(ranks)
	}
	l.warnClashes()
	units := l.chooseUnits(ranks)
	l.makeHome()
	for _, f := range units {
		l.makeUnit(f)
	}
	for _, f := range l.order {
		l.plainPages(f)
	}
	l.setCourseID()
	l.titles()
	slices.SortFunc(l.course.Pages, func(a, b *course.Page) int { return strings.Compare(a.Path, b.Path) })
	if len(l.course.Units) == 0 {
		l.noLessons()
	}
	return nil
}

func (l *loader) noLessons() {
	message := "there is no lesson in this folder"
	hint := "write one: a file such as 01-first-steps.md with a few lines of text, or run gradus new course NAME"
	if len(l.survey.pages) > 0 {
		message = fmt.Sprintf("none of the Markdown files here is a lesson (%s)", strings.Join(first(l.survey.pages, 3), ", "))
		hint = "put a lesson beside them, such as 01-first-steps.md; index.md, README.md, LICENSE.md and the like are pages of their own"
	}
	at := diag.FileStart(courseFile)
	if l.course.At == nil && len(l.survey.pages) > 0 {
		at = diag.FileStart(l.survey.pages[0])
	}
	l.diags = append(l.diags, noLessons.At(at, message, hint))
}

func first(list []string, n int) []string { return list[:min(n, len(list))] }

// sort orders the pages of a folder: as a table of contents has them, else by
// their names.
func (f *folder) sort(ranks map[*page]int) {
	slices.SortStableFunc(f.pages, func(a, b *page) int { return compareRanks(ranks, a, b) })
}

// chooseUnits are the folders that are units, in course order: those that
// course.toml lists, else all that hold lessons.
func (l *loader) chooseUnits(ranks map[*page]int) []*folder {
	var holding []*folder
	for _, f := range l.order {
		if slices.ContainsFunc(f.pages, func(p *page) bool { return !plainAtRoot(p.source) }) {
			holding = append(holding, f)
		}
	}
	if l.config.Units != nil {
		return l.listed(holding)
	}
	// A table of contents puts units where their first page stands in it.
	rank := func(f *folder) (int, bool) {
		best, found := 0, false
		for _, p := range append([]*page{f.index}, f.pages...) {
			if p == nil {
				continue
			}
			if r, ok := ranks[p]; ok && (!found || r < best) {
				best, found = r, true
			}
		}
		return best, found
	}
	slices.SortStableFunc(holding, func(a, b *folder) int {
		x, okX := rank(a)
		y, okY := rank(b)
		if okX && okY {
			return x - y
		}
		return boolOrder(okX, okY)
	})
	return holding
}

// listed are the folders that the units of course.toml name: by their path, the
// form it has in addresses, the id of their page, or a pattern such as "unit-*".
func (l *loader) listed(holding []*folder) []*folder {
	var units []*folder
	for i, pattern := range l.config.Units {
		want := strings.TrimSuffix(strings.TrimPrefix(pattern, "./"), "/")
		found := false
		for _, f := range holding {
			if matches(want, f) {
				found = true
				if !slices.Contains(units, f) {
					units = append(units, f)
				}
			}
		}
		if !found && !l.used(pattern) {
			var names []string
			for _, f := range holding {
				names = append(names, f.path)
			}
			hint := near(pattern, names, "write the path of a folder with lessons, or leave units out to take them all")
			l.diags = append(l.diags, unknownUnit.At(l.course.At.Find("units", i),
				fmt.Sprintf("no folder %s holds lessons", diag.Quote(pattern)), hint))
		}
	}
	return units
}

func matches(want string, f *folder) bool {
	if want == f.path || want == f.address && f.address != "" || want == f.id() {
		return true
	}
	for _, name := range []string{f.path, f.address} {
		if ok, err := path.Match(want, name); err == nil && ok && strings.ContainsAny(want, "*?[") {
			return true
		}
	}
	return false
}

// used reports whether a unit comes from another repository.
func (l *loader) used(id string) bool {
	return slices.ContainsFunc(l.config.Use, func(u document.Use) bool {
		return len(u.Units) == 0 || slices.Contains(u.Units, id)
	})
}

// id is the folder's id as a unit.
func (f *folder) id() string {
	switch {
	case f.said.ID != "":
		return f.said.ID
	case f.index != nil && f.index.front.id != "":
		return f.index.front.id
	case f.path == ".":
		return "."
	}
	return f.address
}

// full is an id with its unit before it.
func full(unit, id string) string {
	if unit == "." {
		return id
	}
	return unit + "/" + id
}

// makeHome makes the course's own page.
func (l *loader) makeHome() {
	root := l.tree["."]
	home := &course.Page{Language: root.language}
	if root.index != nil {
		home = root.index.Page
	}
	home.ID, home.Path = ".", "index.html"
	l.course.Home = home
	l.own(root.index)
}

// own notes a page under its address.
func (l *loader) own(p *page) {
	if p != nil {
		l.claim(p)
	}
}

// plainPages makes pages of the files of a folder that are no lessons.
func (l *loader) plainPages(f *folder) {
	for _, p := range f.pages {
		if p.ID != "" {
			continue
		}
		l.address(p)
		p.ID = strings.TrimSuffix(p.Path, ".html")
		l.course.Pages = append(l.course.Pages, p.Page)
	}
	if p := f.index; p != nil && f.unit == nil && f.path != "." {
		p.Path = f.address + "/index.html"
		p.ID = strings.TrimSuffix(p.Path, ".html")
		l.claim(p)
		l.course.Pages = append(l.course.Pages, p.Page)
	}
}

// setCourseID derives the course's id where its author chose none: from the
// last part of its address, else from its title.
func (l *loader) setCourseID() {
	c := l.course
	if c.ID != "" {
		return
	}
	c.Derived = true
	if url := strings.TrimSuffix(l.config.URL, "/"); url != "" {
		if _, rest, _ := strings.Cut(url, "://"); strings.Contains(rest, "/") {
			c.ID = slug(path.Base(rest))
			return
		}
	}
}
