package bundle

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// mostKept bundles stand in a memo: those of the courses, or of the states of
// one theme folder, that a process goes back and forth between.
const mostKept = 4

// Memo keeps the bundles that were made last, so that a process which builds
// often bundles once as long as only lessons change. The zero Memo is empty; it
// may be used from several goroutines at once.
type Memo struct {
	mu sync.Mutex
	// kept has the one used last at its end.
	kept []made
}

// made is what became of sources with this digest.
type made struct {
	from  digest
	b     *Bundle
	diags diag.List
}

// Assets is [Assets], made only where the same sources are not kept: the same
// names with the same bytes, and the same accent. Nobody may change the result.
// Whoever comes while a bundle is being made waits for it. Without a memo it is
// made anew.
func (m *Memo) Assets(o Options) (*Bundle, diag.List, error) {
	if m == nil {
		return Assets(o)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	from, err := o.digest()
	if err != nil {
		return Assets(o) // which says what cannot be read, if it needs that at all
	}
	if i := slices.IndexFunc(m.kept, func(one made) bool { return one.from == from }); i >= 0 {
		one := m.kept[i]
		m.kept = append(slices.Delete(m.kept, i, i+1), one)
		return one.b, one.diags, nil
	}
	b, diags, err := Assets(o)
	if err != nil {
		return nil, diags, err
	}
	// What was saved meanwhile may be in the bundle, or not.
	if after, err := o.digest(); err == nil && after == from {
		if len(m.kept) == mostKept {
			m.kept = slices.Delete(m.kept, 0, 1)
		}
		m.kept = append(m.kept, made{from, b, diags})
	}
	return b, diags, nil
}

// digest tells all that a bundle depends on.
type digest [sha256.Size]byte

func (o Options) digest() (digest, error) {
	all := sha256.New()
	fmt.Fprintf(all, "%q\n", o.Accent)
	for i, fsys := range []fs.FS{o.Client, o.Theme, o.Own} {
		if fsys == nil {
			continue
		}
		err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
			if name == "." && errors.Is(err, fs.ErrNotExist) {
				return nil // the course has no theme folder
			}
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(fsys, name)
			fmt.Fprintf(all, "%d %q %d\n%s", i, name, len(data), data)
			return err
		})
		if err != nil {
			return digest{}, fmt.Errorf("read what to bundle: %w", err)
		}
	}
	return digest(all.Sum(nil)), nil
}
