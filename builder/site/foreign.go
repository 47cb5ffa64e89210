package site

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
)

// ForeignError says that the output folder holds files in the site's way that
// no build wrote. Nothing has been changed.
type ForeignError struct {
	Folder string
	// Paths are slash-separated from Folder, sorted, at least one.
	Paths []string
}

// Error names the first file, and how many more there are.
func (e *ForeignError) Error() string {
	more := ""
	if n := len(e.Paths) - 1; n > 0 {
		more = fmt.Sprintf(" (and %d more)", n)
	}
	return fmt.Sprintf("the site would overwrite %s in %s, which gradus did not write%s", e.Paths[0], e.Folder, more)
}

// Hint says what to do next.
func (e *ForeignError) Hint() string {
	return "choose another output folder, or move the file away if you do not need it"
}

// foreign lists what stands in the new site's way and is not ours. A file of
// ours that somebody edited is not foreign at its own address: the build puts
// it right.
func (u *update) foreign() ([]string, error) {
	found := map[string]bool{}
	for _, e := range u.site.entries {
		switch k, blocker, err := u.tree.kind(path.Dir(e.Path)); {
		case err != nil:
			return nil, err
		case k == absent:
			continue
		case k == blocked:
			ours, err := u.ours(blocker)
			if err != nil {
				return nil, err
			}
			if !ours {
				found[blocker] = true
			}
			continue
		}
		info, err := u.tree.root.Lstat(e.Path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return nil, fmt.Errorf("look at %s: %w", e.Path, err)
		case info.IsDir():
			if err := u.foreignIn(e.Path, found); err != nil {
				return nil, err
			}
		case len(u.old.files[e.Path]) == 0 && !u.otherCase(e.Path, info):
			found[e.Path] = true
		}
	}
	return slices.Sorted(maps.Keys(found)), nil
}

// foreignIn finds what is not ours in a folder that is to become a file.
func (u *update) foreignIn(dir string, found map[string]bool) error {
	return fs.WalkDir(u.tree.root.FS(), dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("look at %s: %w", p, err)
		}
		if d.IsDir() {
			if !u.old.folders[p] {
				found[p] = true
			}
			return nil
		}
		ours, err := u.ours(p)
		if err == nil && !ours {
			found[p] = true
		}
		return err
	})
}

// otherCase reports whether the file is one of ours under a name that differs
// by case only, as on disks that do not tell case.
func (u *update) otherCase(p string, info fs.FileInfo) bool {
	for old := range u.old.files {
		if old == p || !strings.EqualFold(old, p) {
			continue
		}
		if same, err := u.tree.root.Lstat(old); err == nil && os.SameFile(same, info) {
			return true
		}
	}
	return false
}
