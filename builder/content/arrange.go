package content

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strings"

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
	l.translations()
	l.unasked()
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
