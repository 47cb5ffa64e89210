package site

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
)

// stagingName is the folder in which changed files wait until all are rendered.
// What an interrupted build left in it is cleared by the next.
const stagingName = ".gradus-staging"

// update is one Write into a folder that exists.
type update struct {
	site *Site
	tree tree
	// old is what former builds wrote.
	old manifest
	// sums are those of the entries; changed tells which wait in the staging folder.
	sums    []sum
	changed []bool
	report  Report
}

// update brings a folder that exists up to date. Everything that can fail by
// the course's fault happens before the first change to the old site.
func (s *Site) update(ctx context.Context, dir string) (report Report, err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return Report{}, fmt.Errorf("open the output folder: %w", err)
	}
	defer root.Close()
	u := &update{site: s, tree: newTree(root), sums: make([]sum, len(s.entries)), changed: make([]bool, len(s.entries))}
	if u.old, err = u.tree.manifest(); err != nil {
		return Report{}, err
	}
	if foreign, err := u.foreign(); err != nil {
		return Report{}, err
	} else if len(foreign) > 0 {
		return Report{}, &ForeignError{Folder: dir, Paths: foreign}
	}
	if err := root.RemoveAll(stagingName); err != nil {
		return Report{}, fmt.Errorf("clear what an interrupted build left: %w", err)
	}
	defer func() { err = errors.Join(err, root.RemoveAll(stagingName)) }()
	if err := u.stage(ctx); err != nil {
		return Report{}, err
	}
	if err := u.settle(); err != nil {
		return Report{}, err
	}
	return u.report, nil
}

// stage renders every entry and keeps the changed ones in the staging folder.
func (u *update) stage(ctx context.Context) error {
	if err := u.tree.root.Mkdir(stagingName, folderMode); err != nil {
		return fmt.Errorf("make a folder for changed files: %w", err)
	}
	return each(ctx, u.site.entries, func(i int, page *bytes.Buffer) error {
		e := u.site.entries[i]
		c, err := e.produce(ctx, page)
		if err != nil {
			return err
		}
		if u.sums[i], err = c.copyTo(io.Discard); err != nil {
			return err
		}
		if u.old.wrote(e.Path, u.sums[i]) && u.tree.holds(e.Path, u.sums[i]) {
			return nil
		}
		u.changed[i] = true
		u.sums[i], err = writeFile(u.tree.root, staged(i), c)
		return err
	})
}

// staged is where the i-th entry waits.
func staged(i int) string { return stagingName + "/" + strconv.Itoa(i) }

// settle makes the staged site the real one. It begins by claiming in the
// manifest what it is about to write, so that a build killed from here on is
// mended by the next, which knows old and new bytes alike as ours.
func (u *update) settle() error {
	if slices.Contains(u.changed, true) {
		claim := u.old.clone()
		for i, e := range u.site.entries {
			claim.add(e.Path, u.sums[i])
		}
		if err := u.write(claim); err != nil {
			return err
		}
	}
	now := manifest{files: map[string][]sum{}, folders: maps.Clone(u.old.folders)}
	gone, inTheWay := u.gone()
	if err := u.prune(inTheWay, now); err != nil {
		return err
	}
	if err := u.move(now); err != nil {
		return err
	}
	if err := u.prune(gone, now); err != nil {
		return err
	}
	slices.Sort(u.report.Kept)
	return u.write(now)
}

// gone are the files that the site has no more; those in the way of a file or
// folder of the new site stand apart, as they have to go first. A name that
// changed its case is in its own way on a disk that does not tell case.
func (u *update) gone() (gone, inTheWay []string) {
	files, folders, current := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, e := range u.site.entries {
		current[e.Path] = true
		key := fold(e.Path)
		files[key] = true
		for f := path.Dir(key); f != "." && !folders[f]; f = path.Dir(f) {
			folders[f] = true
		}
	}
	for _, old := range slices.Sorted(maps.Keys(u.old.files)) {
		if current[old] {
			continue
		}
		key := fold(old)
		blocks := files[key] || folders[key]
		for f := path.Dir(key); f != "." && !blocks; f = path.Dir(f) {
			blocks = files[f]
		}
		if blocks {
			inTheWay = append(inTheWay, old)
		} else {
			gone = append(gone, old)
		}
	}
	return gone, inTheWay
}

// move renames the changed files into place: pages last, so that none ever
// points at an asset that is not there yet.
func (u *update) move(now manifest) error {
	for _, pages := range []bool{false, true} {
		for i, e := range u.site.entries {
			if strings.HasSuffix(e.Path, ".html") != pages {
				continue
			}
			now.add(e.Path, u.sums[i])
			if !u.changed[i] {
				u.report.Unchanged++
				continue
			}
			if err := makeFolder(u.tree.root, path.Dir(e.Path), now); err != nil {
				return err
			}
			if err := u.tree.root.Rename(staged(i), e.Path); err != nil {
				return fmt.Errorf("put %s in its place: %w", e.Path, err)
			}
			u.report.Written++
		}
	}
	return nil
}

// prune removes files of former builds while their bytes are still ours, then
// the folders that builds made, are empty and have no file in the new site.
func (u *update) prune(paths []string, now manifest) error {
	for _, p := range paths {
		switch ours, err := u.ours(p); {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return err
		case !ours:
			u.report.Kept = append(u.report.Kept, p)
			continue
		}
		if err := u.tree.root.Remove(p); err != nil {
			return fmt.Errorf("remove %s: %w", p, err)
		}
		u.report.Removed++
	}
	needed := map[string]bool{}
	for _, e := range u.site.entries {
		for f := path.Dir(e.Path); f != "." && !needed[f]; f = path.Dir(f) {
			needed[f] = true
		}
	}
	// Sorted backwards, a folder comes after those in it. One that still holds
	// something refuses to be removed.
	for _, f := range slices.Backward(slices.Sorted(maps.Keys(now.folders))) {
		info, err := u.tree.root.Lstat(f)
		there := err == nil && info.IsDir()
		if !there || !needed[f] && u.tree.root.Remove(f) == nil {
			delete(now.folders, f)
		}
	}
	return nil
}

// ours reports whether a path holds bytes that a build wrote there.
func (u *update) ours(p string) (bool, error) {
	s, err := u.tree.sum(p)
	return err == nil && u.old.wrote(p, s), err
}

// write puts a manifest in place, unless the folder has the same already.
func (u *update) write(m manifest) error {
	text := m.text()
	if now, err := u.tree.root.ReadFile(ManifestName); err == nil && bytes.Equal(now, text) {
		return nil
	}
	waiting := stagingName + "/manifest"
	if err := u.tree.root.WriteFile(waiting, text, fileMode); err != nil {
		return fmt.Errorf("write the manifest: %w", err)
	}
	if err := u.tree.root.Rename(waiting, ManifestName); err != nil {
		return fmt.Errorf("write the manifest: %w", err)
	}
	return nil
}
