package site

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"sync"
	"sync/atomic"
)

// keptBuffer is the largest page buffer, in bytes, that a worker keeps for its
// next page: one page of five megabytes must not cost five a worker for good.
const keptBuffer = 1 << 20

// each calls do once for every entry on all cores, with a page buffer that is
// do's own while it runs. It stops at the first failure; which error is
// returned does not depend on how the workers happened to run.
func each(ctx context.Context, entries []Entry, do func(i int, page *bytes.Buffer) error) error {
	var (
		next, stop atomic.Int64
		errs       = make([]error, len(entries))
		group      sync.WaitGroup
	)
	for range min(runtime.GOMAXPROCS(0), len(entries)) {
		group.Go(func() {
			var page bytes.Buffer
			for stop.Load() == 0 {
				i := int(next.Add(1)) - 1
				if i >= len(entries) {
					return
				}
				if errs[i] = ctx.Err(); errs[i] == nil {
					errs[i] = do(i, &page)
				}
				if errs[i] != nil {
					stop.Store(1)
				}
				if page.Cap() > keptBuffer {
					page = bytes.Buffer{}
				}
			}
		})
	}
	group.Wait()
	// Entries start in order, so every one before the first failure has ended.
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// content is what an entry holds: a rendered page, or a file to copy.
type content struct {
	entry Entry
	// page is the worker's buffer: good until its next page.
	page []byte
}

// produce renders the entry into page, unless it is copied from a file.
func (e Entry) produce(ctx context.Context, page *bytes.Buffer) (content, error) {
	if e.Open != nil {
		return content{entry: e}, nil
	}
	page.Reset()
	if err := e.Write(ctx, page); err != nil {
		return content{}, err
	}
	return content{entry: e, page: page.Bytes()}, nil
}

// copyTo writes the content to w and returns its sum.
func (c content) copyTo(w io.Writer) (sum, error) {
	if c.entry.Open == nil {
		if _, err := w.Write(c.page); err != nil {
			return sum{}, fmt.Errorf("write %s: %w", c.entry.Path, err)
		}
		return sha256.Sum256(c.page), nil
	}
	var file fs.File
	file, err := c.entry.Open()
	if err != nil {
		return sum{}, fmt.Errorf("open %s: %w", c.entry.Source, err)
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.Copy(io.MultiWriter(w, hash), file); err != nil {
		return sum{}, fmt.Errorf("copy %s: %w", c.entry.Source, err)
	}
	return sum(hash.Sum(nil)), nil
}

// bytes is the whole content in memory.
func (c content) bytes() ([]byte, error) {
	if c.entry.Open == nil {
		return c.page, nil
	}
	var w bytes.Buffer
	_, err := c.copyTo(&w)
	return w.Bytes(), err
}
