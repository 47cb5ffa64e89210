package site

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"sync"
)

// tree reads an output folder and follows no symbolic link in it: what a link
// leads to is never ours. It may be used by several goroutines at once.
type tree struct {
	root *os.Root
	// kinds remembers what stands where folders are wanted.
	kinds   *sync.Map
	buffers *sync.Pool
}

// kind is what stands at a folder's path.
type kind int

const (
	absent kind = iota
	folder
	// blocked is anything else: a file, a link.
	blocked
)

func newTree(root *os.Root) tree {
	return tree{root: root, kinds: new(sync.Map), buffers: &sync.Pool{New: func() any { return new([64 << 10]byte) }}}
}

// kind tells what stands at a folder's path, and where it is blocked, which
// path blocks it: its own or that of a folder above.
func (t tree) kind(name string) (k kind, blocker string, err error) {
	if name == "." {
		return folder, "", nil
	}
	if k, blocker, err = t.kind(path.Dir(name)); err != nil || k != folder {
		return k, blocker, err
	}
	known, found := t.kinds.Load(name)
	if !found {
		if known, err = t.look(name); err != nil {
			return absent, "", err
		}
		t.kinds.Store(name, known)
	}
	if known == blocked {
		return blocked, name, nil
	}
	return known.(kind), "", nil
}

func (t tree) look(name string) (kind, error) {
	info, err := t.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return absent, nil
	case err != nil:
		return absent, fmt.Errorf("look at %s: %w", name, err)
	case info.IsDir():
		return folder, nil
	}
	return blocked, nil
}

// sum is that of a file's bytes: zero, and so nobody's, for anything but a
// regular file. The error is fs.ErrNotExist when there is nothing.
func (t tree) sum(name string) (sum, error) {
	switch k, _, err := t.kind(path.Dir(name)); {
	case err != nil:
		return sum{}, err
	case k == absent:
		return sum{}, fs.ErrNotExist
	case k == blocked:
		return sum{}, nil
	}
	if info, err := t.root.Lstat(name); err != nil {
		return sum{}, fmt.Errorf("look at %s: %w", name, err)
	} else if !info.Mode().IsRegular() {
		return sum{}, nil
	}
	file, err := t.root.Open(name)
	if err != nil {
		return sum{}, fmt.Errorf("read %s: %w", name, err)
	}
	defer file.Close()
	buffer := t.buffers.Get().(*[64 << 10]byte)
	defer t.buffers.Put(buffer)
	hash := sha256.New()
	if _, err := io.CopyBuffer(hash, struct{ io.Reader }{file}, buffer[:]); err != nil {
		return sum{}, fmt.Errorf("read %s: %w", name, err)
	}
	return sum(hash.Sum(nil)), nil
}

// holds reports whether the folder has a file of exactly these bytes.
func (t tree) holds(name string, s sum) bool {
	there, err := t.sum(name)
	return err == nil && there == s
}

// manifest reads what former builds wrote; nothing where there was none.
func (t tree) manifest() (manifest, error) {
	text, err := t.root.ReadFile(ManifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return newManifest(), nil
	}
	if err != nil {
		return manifest{}, fmt.Errorf("read the manifest: %w", err)
	}
	return parseManifest(text)
}
