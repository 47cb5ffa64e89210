package content

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/diag"
)

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
