package bundle

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Namespaces of esbuild's modules. They tell where a file stands, and so whose
// mistakes are the author's.
const (
	inClient = "client"
	// inOwn is the course's theme folder, inTheme the rest of the theme.
	inOwn   = "own"
	inTheme = "theme"
	// inMade is what this package writes itself.
	inMade = "made"
)

// The stylesheets, modules made here that import everything else in order, and
// the course's accent.
const (
	styleEntry  = "page.css"
	lessonStyle = "lesson.css"
	accentStyle = "accent.css"

	studentsStyle = "students.css"
)

// sources are the files that esbuild asks for, by namespace and path.
type sources struct {
	client, theme, own fs.FS
	// made is the text of the modules made here.
	made map[string]string
	// lent are the modules that a run borrows, by its lender, as lentModules
	// makes them.
	lent map[string]map[string]string
}

func newSources(o Options) (*sources, error) {
	s := &sources{client: o.Client, theme: o.Theme, own: o.Own}
	sheets, err := stylesheets(o.Theme)
	if err != nil {
		return nil, fmt.Errorf("list the theme's stylesheets: %w", err)
	}
	s.made, s.lent = map[string]string{}, map[string]map[string]string{}
	importing := func(w *strings.Builder, form, namespace, name string) {
		fmt.Fprintf(w, form, strconv.Quote(namespace+":"+name))
	}
	for _, script := range s.scripts() {
		var text strings.Builder
		importing(&text, "import %s\n", inClient, script.source)
		for _, name := range extras {
			if script.lender == "" && !script.called && s.isOwn(name) {
				importing(&text, "import %s\n", inOwn, name)
			}
		}
		s.made[script.entry] = text.String()
		if s.lent[script.lender], err = lentModules(o.Client, script.lender); err != nil {
			return nil, err
		}
	}
	var style, inLessons, ofStudents strings.Builder
	for _, name := range sheets {
		if strings.HasSuffix(name, ".students.css") {
			importing(&ofStudents, "@import %s;\n", s.home(name), name)
			continue
		}
		for _, sheet := range []struct {
			text   *strings.Builder
			others string
		}{{&style, ".lesson.css"}, {&inLessons, ".course.css"}} {
			if strings.HasSuffix(name, sheet.others) {
				continue
			}
			importing(sheet.text, "@import %s;\n", s.home(name), name)
			if name == "tokens.css" {
				importing(sheet.text, "@import %s;\n", inMade, accentStyle)
			}
		}
	}
	accent, err := accentSheet(o.Accent)
	if err != nil {
		return nil, err
	}
	s.made[styleEntry], s.made[lessonStyle], s.made[accentStyle] = style.String(), inLessons.String(), accent
	s.made[studentsStyle] = ofStudents.String()
	return s, nil
}

// isOwn reports whether a file of the theme is the course's.
func (s *sources) isOwn(name string) bool {
	return s.own != nil && isFile(s.own, name)
}

func isFile(fsys fs.FS, name string) bool {
	info, err := fs.Stat(fsys, name)
	return err == nil && !info.IsDir()
}

// home is the namespace of a file of the theme.
func (s *sources) home(name string) string {
	if s.isOwn(name) {
		return inOwn
	}
	return inTheme
}

// folderOf is the file system in which a module's relative imports are looked
// up: a course's stylesheet may name a file of ours, and the other way round.
func (s *sources) folderOf(namespace string) fs.FS {
	if namespace == inClient {
		return s.client
	}
	return s.theme
}

// stylesheets lists the theme's CSS in the order of the package comment.
func stylesheets(theme fs.FS) ([]string, error) {
	var found []string
	err := fs.WalkDir(theme, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && path.Ext(name) == ".css" && rank(name) < others {
			found = append(found, name)
		}
		return err
	})
	slices.SortStableFunc(found, func(a, b string) int { return rank(a) - rank(b) })
	return found, err
}

// others is the rank of what is no stylesheet of the site by itself.
const others = 5

// rank is a stylesheet's place in the cascade.
func rank(name string) int {
	switch top, _, deep := strings.Cut(name, "/"); {
	case name == "tokens.css":
		return 0
	case name == "base.css":
		return 1
	case deep && top == "parts":
		return 2
	case deep && top == "pages":
		return 3
	case !deep:
		return 4
	}
	return others
}
