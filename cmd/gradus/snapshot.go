package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// snapshot is a folder at a git revision. What there is in it is known from the
// beginning; the bytes of a file are asked of git when it is opened, so that
// films are never read.
type snapshot struct {
	nodes map[string]*node
	blobs *blobs
}

// node is a file, a folder or a symbolic link of a snapshot.
type node struct {
	name string
	mode fs.FileMode
	size int64
	hash string
	// below are the entries of a folder, by name.
	below []fs.DirEntry
}

// newSnapshot reads a listing of `git ls-tree -r -z -l`: of each file
// "mode type hash size\tpath", ended by a zero.
func newSnapshot(ctx context.Context, dir string, listing []byte) (*snapshot, error) {
	s := &snapshot{nodes: map[string]*node{".": {name: ".", mode: fs.ModeDir | 0o755}}}
	for record := range bytes.SplitSeq(listing, []byte{0}) {
		about, name, found := strings.Cut(string(record), "\t")
		words := strings.Fields(about)
		if !found || len(words) != 4 || words[1] != "blob" {
			continue // the end, or the commit of a submodule, whose files are elsewhere
		}
		size, err := strconv.ParseInt(words[3], 10, 64)
		if err != nil || !fs.ValidPath(name) {
			return nil, fmt.Errorf("read git's listing: %q", record)
		}
		mode := fs.FileMode(0o644)
		if words[0] == "120000" {
			mode = fs.ModeSymlink | 0o777
		}
		s.add(name, &node{name: path.Base(name), mode: mode, size: size, hash: words[2]})
	}
	for _, n := range s.nodes {
		slices.SortFunc(n.below, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
	var err error
	s.blobs, err = openBlobs(ctx, dir)
	return s, err
}

// add puts a node at its place, with the folders above it.
func (s *snapshot) add(name string, n *node) {
	s.nodes[name] = n
	above := path.Dir(name)
	if s.nodes[above] == nil {
		s.add(above, &node{name: path.Base(above), mode: fs.ModeDir | 0o755})
	}
	s.nodes[above].below = append(s.nodes[above].below, n)
}

// Close ends the conversation with git.
func (s *snapshot) Close() error { return s.blobs.close() }

// Open opens a file or folder; symbolic links are followed within the snapshot.
func (s *snapshot) Open(name string) (fs.File, error) {
	n, err := s.find("open", name, true)
	if err != nil {
		return nil, err
	}
	if n.IsDir() {
		return &openFolder{node: n}, nil
	}
	text, err := s.blobs.read(n.hash)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return &openBlob{node: n, Reader: bytes.NewReader(text)}, nil
}

// Stat tells of a file without reading it.
func (s *snapshot) Stat(name string) (fs.FileInfo, error) { return s.info("stat", name, true) }

// Lstat tells of a symbolic link itself.
func (s *snapshot) Lstat(name string) (fs.FileInfo, error) { return s.info("lstat", name, false) }

func (s *snapshot) info(op, name string, follow bool) (fs.FileInfo, error) {
	n, err := s.find(op, name, follow)
	if err != nil {
		return nil, err
	}
	return n, nil
}

// ReadLink is where a symbolic link leads, as it is written.
func (s *snapshot) ReadLink(name string) (string, error) {
	n, err := s.find("readlink", name, false)
	if err == nil && n.mode&fs.ModeSymlink == 0 {
		err = &fs.PathError{Op: "readlink", Path: name, Err: fs.ErrInvalid}
	}
	if err != nil {
		return "", err
	}
	text, err := s.blobs.read(n.hash)
	return string(text), err
}

// mostFollowed bounds a chain of links.
const mostFollowed = 40

// find is what stands at a path, links on the way to it followed; the last one
// too when follow says so. A link that leads out of the snapshot leads nowhere.
func (s *snapshot) find(op, name string, follow bool) (*node, error) {
	missing := &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
	if !fs.ValidPath(name) {
		missing.Err = fs.ErrInvalid
		return nil, missing
	}
	here := "."
	todo := strings.Split(name, "/")
	for links := 0; len(todo) > 0; {
		next := path.Join(here, todo[0])
		todo = todo[1:]
		n := s.nodes[next]
		if n == nil {
			return nil, missing
		}
		if n.mode&fs.ModeSymlink == 0 || len(todo) == 0 && !follow {
			here = next
			continue
		}
		if links++; links > mostFollowed {
			return nil, missing
		}
		target, err := s.blobs.read(n.hash)
		if err != nil {
			return nil, &fs.PathError{Op: op, Path: name, Err: err}
		}
		to := path.Join(here, string(target))
		if path.IsAbs(string(target)) || !fs.ValidPath(to) {
			return nil, missing
		}
		todo, here = append(strings.Split(to, "/"), todo...), "."
	}
	return s.nodes[here], nil
}

// Name and the other methods tell of the node as file systems do. Git keeps no
// times.
func (n *node) Name() string               { return n.name }
func (n *node) Size() int64                { return n.size }
func (n *node) Mode() fs.FileMode          { return n.mode }
func (n *node) Type() fs.FileMode          { return n.mode.Type() }
func (n *node) ModTime() time.Time         { return time.Time{} }
func (n *node) IsDir() bool                { return n.mode.IsDir() }
func (n *node) Sys() any                   { return nil }
func (n *node) Info() (fs.FileInfo, error) { return n, nil }

// openBlob is a file that is being read.
type openBlob struct {
	*node
	*bytes.Reader
}

func (f *openBlob) Stat() (fs.FileInfo, error) { return f.node, nil }
func (f *openBlob) Size() int64                { return f.node.size }
func (f *openBlob) Close() error               { return nil }

// openFolder is a folder that is being listed.
type openFolder struct {
	*node
	read int
}

func (f *openFolder) Stat() (fs.FileInfo, error) { return f.node, nil }
func (f *openFolder) Close() error               { return nil }

// Read fails: a folder has no bytes.
func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: fs.ErrInvalid}
}

// ReadDir gives the next n entries, or all that are left.
func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	left := f.below[f.read:]
	if n > 0 && len(left) == 0 {
		return nil, io.EOF
	}
	if n > 0 {
		left = left[:min(n, len(left))]
	}
	f.read += len(left)
	return slices.Clone(left), nil
}

var (
	_ fs.ReadLinkFS  = (*snapshot)(nil)
	_ fs.StatFS      = (*snapshot)(nil)
	_ fs.ReadDirFile = (*openFolder)(nil)
	_ fs.DirEntry    = (*node)(nil)
)
