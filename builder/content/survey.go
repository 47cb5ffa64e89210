package content

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var symlink = diag.Rule{Code: "symlink", Severity: diag.Warning,
	Summary: "A symbolic link leads to something inside the course; others are not followed."}

// manifest is the file that a build leaves in its output folder.
const manifest = ".gradus-manifest"

// survey is what there is in the course's folder, before anything is read.
type survey struct {
	fsys fs.FS
	// pages are the Markdown files, in natural order of their paths.
	pages []string
	// files are all files that may be published, pages included, with their sizes.
	files map[string]int64
	// folded finds files and folders by their names without regard to case.
	folded map[string][]string
	// static are the files below static/, by the address that they land at.
	static map[string]string
	diags  diag.List
}

// explore looks through the course's folder.
func explore(ctx context.Context, fsys fs.FS) (*survey, error) {
	s := &survey{fsys: fsys, files: map[string]int64{}, folded: map[string][]string{},
		static: map[string]string{}}
	if err := s.look(ctx, ".", 0); err != nil {
		return nil, err
	}
	if err := s.staticFiles(ctx, "static", 0); err != nil {
		return nil, err
	}
	slices.SortFunc(s.pages, comparePaths)
	for _, all := range s.folded {
		slices.Sort(all)
	}
	return s, nil
}

// deepest bounds the folders within folders, which links could make endless.
const deepest = 64

// look notes what is in a folder and below it.
func (s *survey) look(ctx context.Context, dir string, depth int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	entries, err := fs.ReadDir(s.fsys, dir)
	if err != nil {
		return fmt.Errorf("read folder %s: %w", dir, err)
	}
	if dir != "." && slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == manifest }) {
		return nil
	}
	s.folded[fold(dir)] = append(s.folded[fold(dir)], dir)
	for _, e := range entries {
		p := path.Join(dir, e.Name())
		if neverRead(e.Name()) {
			continue
		}
		kind, size, ok, err := s.kind(p, e)
		if err != nil {
			return err
		}
		switch {
		case !ok:
		case kind == fs.ModeDir:
			if !neverFolder(e.Name()) && depth < deepest {
				if err := s.look(ctx, p, depth+1); err != nil {
					return err
				}
			}
		default:
			s.files[p] = size
			s.folded[fold(p)] = append(s.folded[fold(p)], p)
			if isMarkdown(p) {
				s.pages = append(s.pages, p)
			}
		}
	}
	return nil
}

// staticFiles notes what lands at the site's root as it is. Names that begin
// with _ are files of hosts there; of dotfiles only those that hosts ask for.
func (s *survey) staticFiles(ctx context.Context, dir string, depth int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	entries, err := fs.ReadDir(s.fsys, dir)
	if err != nil {
		if dir == "static" {
			return nil // there need not be one
		}
		return fmt.Errorf("read folder %s: %w", dir, err)
	}
	for _, e := range entries {
		p := path.Join(dir, e.Name())
		if strings.HasPrefix(e.Name(), ".") && e.Name() != ".nojekyll" && e.Name() != ".well-known" {
			continue
		}
		kind, size, ok, err := s.kind(p, e)
		if err != nil {
			return err
		}
		switch {
		case !ok:
		case kind == fs.ModeDir:
			if depth < deepest {
				if err := s.staticFiles(ctx, p, depth+1); err != nil {
					return err
				}
			}
		default:
			s.static[strings.TrimPrefix(p, "static/")] = p
			s.files[p] = size
			s.folded[fold(p)] = append(s.folded[fold(p)], p)
		}
	}
	return nil
}

// kind says what an entry is: 0 for a file, fs.ModeDir for a folder. A link is
// what it leads to; ok is false for what is neither, or leads out of the course.
func (s *survey) kind(p string, e fs.DirEntry) (kind fs.FileMode, size int64, ok bool, err error) {
	if e.Type()&fs.ModeSymlink != 0 {
		if !s.follow(p) {
			return 0, 0, false, nil
		}
		info, err := fs.Stat(s.fsys, p)
		if err != nil {
			return 0, 0, false, nil
		}
		return info.Mode() & fs.ModeDir, info.Size(), info.Mode()&fs.ModeType&^fs.ModeDir == 0, nil
	}
	if e.IsDir() {
		return fs.ModeDir, 0, true, nil
	}
	if !e.Type().IsRegular() {
		return 0, 0, false, nil
	}
	info, err := e.Info()
	if err != nil {
		return 0, 0, false, fmt.Errorf("look at %s: %w", p, err)
	}
	return 0, info.Size(), true, nil
}

// neverRead reports names that are not part of a course.
func neverRead(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")
}

// neverFolder reports names of folders that are not part of a course.
func neverFolder(name string) bool {
	switch name {
	case "private", "theme", "static", "vendor", "node_modules":
		return true
	}
	return false
}

func isMarkdown(p string) bool {
	ext := strings.ToLower(path.Ext(p))
	return ext == ".md" || ext == ".markdown"
}

// fold makes one name of those that differ only in case or in how accents are
// encoded, which some file systems take for the same.
func fold(p string) string { return strings.ToLower(norm.NFC.String(p)) }
