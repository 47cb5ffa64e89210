// Package site holds the output of a build as a set of entries, and is the
// only place that writes it to a folder.
//
//	s, diags := site.New(assets, pages, files)
//	report, err := s.Write(ctx, "public")
//
// Nothing is rendered before Write or Read asks for it, and a page's bytes are
// let go as soon as they are written, so a site of any size costs no more
// memory than a few of its pages.
//
// What Write promises about the folder:
//
//   - It writes changed bytes only. A file that somebody edited is put right.
//   - Until everything is rendered the old site stands untouched: an error, a
//     cancelled context or a killed process leaves it byte for byte.
//   - It removes only what a former build wrote, by the manifest in the folder,
//     and only while the bytes are still those that were written.
//   - It never overwrites what it did not write: a [ForeignError] names the files.
//   - It follows no symbolic link inside the folder.
package site

import (
	"bytes"
	"context"
	"io/fs"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// Entry is one file of the site. Exactly one of Write and Open is set; both may
// be called from several goroutines at once, and any number of times.
type Entry struct {
	// Path is the address: slash-separated from the site's root, as [fs.ValidPath].
	Path string
	// Source is the course's file it is made from; "" for what gradus adds.
	Source string
	// Write renders the whole file into w, which is empty. Its errors name the file.
	Write func(ctx context.Context, w *bytes.Buffer) error
	// Open gives a file that is copied as it is and never held in memory.
	Open func() (fs.File, error)
}

// Site is a complete output set: no two entries are in each other's way.
type Site struct {
	// entries are sorted by path.
	entries []Entry
}

// New puts the entries together. Two entries for one address are diagnostics
// that name both sources; the site is usable only when they have not failed.
func New(parts ...[]Entry) (*Site, diag.List) {
	entries := slices.Concat(parts...)
	slices.SortStableFunc(entries, func(a, b Entry) int { return strings.Compare(a.Path, b.Path) })
	return &Site{entries: entries}, clashes(entries)
}

// Entries are all entries, sorted by path. The slice is not to be changed.
func (s *Site) Entries() []Entry { return s.entries }

// Lookup finds the entry at an address.
func (s *Site) Lookup(path string) (Entry, bool) {
	i, found := slices.BinarySearchFunc(s.entries, path, func(e Entry, path string) int {
		return strings.Compare(e.Path, path)
	})
	if !found {
		return Entry{}, false
	}
	return s.entries[i], true
}

// Read renders the one entry at an address; false when there is none.
func (s *Site) Read(ctx context.Context, path string) ([]byte, bool, error) {
	e, found := s.Lookup(path)
	if !found {
		return nil, false, nil
	}
	var page bytes.Buffer
	c, err := e.produce(ctx, &page)
	if err != nil {
		return nil, true, err
	}
	data, err := c.bytes()
	return data, true, err
}
