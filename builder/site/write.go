package site

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// Modes of what is written: anybody may read a site that is to be published.
const (
	fileMode   fs.FileMode = 0o644
	folderMode fs.FileMode = 0o755
)

// Report says what a Write did.
type Report struct {
	// Written, Unchanged and Removed count files; the manifest is not counted.
	Written, Unchanged, Removed int
	// Kept are files of a former build that the site has no more and that stay
	// because somebody changed them: slash-separated from the folder, sorted.
	Kept []string
}

// Write makes the folder dir hold the site; see the package comment for what
// it promises. Folders above dir are made as needed. Where dir is a link to a
// folder, that folder is written.
//
// Errors are the machine's (a full disk), ctx's, and [*ForeignError].
func (s *Site) Write(ctx context.Context, dir string) (Report, error) {
	for _, e := range s.entries {
		if !owned(e.Path) {
			return Report{}, fmt.Errorf("write the site: %q cannot be an address", e.Path)
		}
	}
	real, err := filepath.EvalSymlinks(dir)
	switch {
	case err == nil:
		return s.update(ctx, real)
	case !errors.Is(err, fs.ErrNotExist):
		return Report{}, fmt.Errorf("open the output folder: %w", err)
	}
	if _, err := os.Lstat(dir); err == nil {
		return Report{}, fmt.Errorf("open the output folder: %s is a link that leads nowhere", dir)
	}
	return s.create(ctx, filepath.Clean(dir))
}

// create writes a folder that is not there yet: beside its place, so that it
// appears complete or not at all.
func (s *Site) create(ctx context.Context, dir string) (report Report, err error) {
	above := filepath.Dir(dir)
	if err := os.MkdirAll(above, folderMode); err != nil {
		return Report{}, fmt.Errorf("make the folder for the site: %w", err)
	}
	fresh := filepath.Join(above, "."+filepath.Base(dir)+stagingName)
	if err := os.RemoveAll(fresh); err != nil {
		return Report{}, fmt.Errorf("clear what an interrupted build left: %w", err)
	}
	if err := os.Mkdir(fresh, folderMode); err != nil {
		return Report{}, fmt.Errorf("make the folder for the site: %w", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(fresh))
		}
	}()
	root, err := os.OpenRoot(fresh)
	if err != nil {
		return Report{}, fmt.Errorf("open the folder for the site: %w", err)
	}
	defer root.Close()
	if err := s.fill(ctx, root); err != nil {
		return Report{}, err
	}
	if err := os.Rename(fresh, dir); err != nil {
		return Report{}, fmt.Errorf("put the site in its place: %w", err)
	}
	return Report{Written: len(s.entries)}, nil
}

// fill writes every entry and the manifest into an empty folder.
func (s *Site) fill(ctx context.Context, root *os.Root) error {
	m := newManifest()
	for _, e := range s.entries {
		if err := makeFolder(root, path.Dir(e.Path), m); err != nil {
			return err
		}
	}
	sums := make([]sum, len(s.entries))
	err := each(ctx, s.entries, func(i int, page *bytes.Buffer) (err error) {
		c, err := s.entries[i].produce(ctx, page)
		if err != nil {
			return err
		}
		sums[i], err = writeFile(root, s.entries[i].Path, c)
		return err
	})
	if err != nil {
		return err
	}
	for i, e := range s.entries {
		m.add(e.Path, sums[i])
	}
	if err := root.WriteFile(ManifestName, m.text(), fileMode); err != nil {
		return fmt.Errorf("write the manifest: %w", err)
	}
	return nil
}

// makeFolder makes a folder and those above it, and notes in m which it made.
func makeFolder(root *os.Root, folder string, m manifest) error {
	if folder == "." || m.folders[folder] {
		return nil
	}
	if err := makeFolder(root, path.Dir(folder), m); err != nil {
		return err
	}
	err := root.Mkdir(folder, folderMode)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("make folder %s: %w", folder, err)
	}
	m.folders[folder] = true
	return nil
}

// writeFile makes one new file and returns the sum of its bytes.
func writeFile(root *os.Root, name string, c content) (s sum, err error) {
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return sum{}, fmt.Errorf("write %s: %w", c.entry.Path, err)
	}
	s, err = c.copyTo(file)
	if closed := file.Close(); err == nil && closed != nil {
		err = fmt.Errorf("write %s: %w", c.entry.Path, closed)
	}
	return s, err
}
