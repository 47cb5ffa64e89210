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
