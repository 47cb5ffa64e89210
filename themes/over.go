package themes

import (
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// Over returns the default theme with a course's theme folder laid over it: a
// file there takes the place of ours at the same path, and new files join in.
// A nil folder gives the default theme. The result reads lazily, so a folder
// that does not exist is the same as an empty one.
func Over(course fs.FS) fs.FS {
	if course == nil {
		return Default()
	}
	return overlay{upper: course, lower: Default()}
}

// overlay is two file systems seen as one. A directory lists both; a file of
// the upper one hides the lower one's.
type overlay struct{ upper, lower fs.FS }

var (
	_ fs.ReadDirFS   = overlay{}
	_ fs.ReadDirFile = (*folder)(nil)
)

// Open opens a file of the upper file system, else of the lower one. An opened
// folder lists both.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.upper.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		f, err = o.lower.Open(name)
	}
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil || !info.IsDir() {
		return f, err
	}
	entries, err := o.ReadDir(name)
	return &folder{File: f, entries: entries}, err
}

// ReadDir lists both file systems' entries, each name once, sorted.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	upper, upperErr := fs.ReadDir(o.upper, name)
	if upperErr != nil && !errors.Is(upperErr, fs.ErrNotExist) {
		return nil, upperErr
	}
	lower, lowerErr := fs.ReadDir(o.lower, name)
	if lowerErr != nil && !errors.Is(lowerErr, fs.ErrNotExist) {
		return nil, lowerErr
	}
	if upperErr != nil && lowerErr != nil {
		return nil, lowerErr
	}
	both := slices.Concat(upper, lower)
	slices.SortStableFunc(both, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(both, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}

// folder is an open folder of an overlay.
type folder struct {
	fs.File
	// entries are those not read yet.
	entries []fs.DirEntry
}

// ReadDir returns the next n entries, all that are left when n is not positive.
func (f *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(f.entries) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(f.entries) {
		n = len(f.entries)
	}
	next := f.entries[:n:n]
	f.entries = f.entries[n:]
	return next, nil
}
