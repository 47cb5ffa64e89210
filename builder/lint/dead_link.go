package lint

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var deadLink = rule{
	diag.Rule{Code: "dead-link", Severity: diag.Warning,
		Summary: "Every link and image within the course leads to a page or a file."},
	func(in *input, report report) {
		var names *fileNames
		for p := range in.eachPage() {
			for _, l := range p.Links {
				if l.Target != "" {
					continue
				}
				if names == nil {
					names = newFileNames(in)
				}
				what := "page or file"
				if l.Image {
					what = "image"
				}
				hint := "correct the link, or add the file; links are written from the place of this file"
				if strings.HasPrefix(l.Ref, "/") {
					hint = "correct the link, or add the file; with / in front it is written from the course's folder"
				}
				if near := names.nearest(in, l); near != "" {
					hint = "did you mean " + diag.Quote(relative(path.Dir(p.Source), near)) + "?"
				}
				report(l.At, fmt.Sprintf("no %s %s", what, diag.Quote(l.Ref)), hint)
			}
		}
	},
}

// fileNames finds the files of a course by their names.
type fileNames struct {
	// byStem are files of one name in all folders, without number and ending;
	// byFolder are the names of one folder.
	byStem, byFolder map[string][]string
}

func newFileNames(in *input) *fileNames {
	n := &fileNames{map[string][]string{}, map[string][]string{}}
	add := func(file string) {
		n.byStem[stem(file)] = append(n.byStem[stem(file)], file)
		n.byFolder[path.Dir(file)] = append(n.byFolder[path.Dir(file)], path.Base(file))
	}
	for p := range in.eachPage() {
		add(p.Source)
	}
	for _, f := range in.Files {
		add(f.Source)
	}
	return n
}

// stem is the name of a file as people remember it: "linear/02-Slope.md" is
// "slope".
func stem(file string) string {
	name := strings.ToLower(path.Base(file))
	name = strings.TrimSuffix(name, path.Ext(name))
	if rest := strings.TrimLeft(name, "0123456789."); rest != name && strings.TrimLeft(rest, "-_ ") != rest && len(rest) > 1 {
		return strings.TrimLeft(rest, "-_ ")
	}
	return name
}

// nearest is the file that a dead link was most likely meant to name, "" when
// there is none: one of the same name elsewhere, else one of nearly its name in
// the same folder.
func (n *fileNames) nearest(in *input, l course.Link) string {
	wanted := strings.TrimSuffix(l.Wanted, "/")
	if wanted == "" || wanted == "." {
		return ""
	}
	page := func(file string) bool { return strings.EqualFold(path.Ext(file), ".md") }
	var same string
	sameName := n.byStem[stem(wanted)]
	if name := stem(wanted); name == "readme" || name == "index" {
		sameName = nil // every folder may have one
	}
	for _, file := range sameName {
		if l.Image && page(file) || !l.Image && page(file) != (page(wanted) || path.Ext(wanted) == "" || path.Ext(wanted) == ".html") {
			continue
		}
		// The nearest folder wins: the one that shares most of the path.
		if same == "" || shared(file, wanted) > shared(same, wanted) {
			same = file
		}
	}
	if same != "" {
		return same
	}
	folder := path.Dir(wanted)
	among := n.byFolder[folder]
	if l.Image {
		among = slices.DeleteFunc(slices.Clone(among), page)
	}
	if near := in.suggest(path.Base(wanted), among); near != "" {
		return path.Join(folder, near)
	}
	return ""
}

// shared is how many leading characters two paths have in common.
func shared(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// relative is the way from a folder to a file.
func relative(folder, file string) string {
	if folder == "." {
		return file
	}
	up := 0
	for !strings.HasPrefix(file, folder+"/") {
		up++
		if folder = path.Dir(folder); folder == "." {
			return strings.Repeat("../", up) + file
		}
	}
	return strings.Repeat("../", up) + strings.TrimPrefix(file, folder+"/")
}
