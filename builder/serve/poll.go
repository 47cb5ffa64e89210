package serve

import (
	"context"
	"encoding/binary"
	"hash/maphash"
	"io/fs"
	"path/filepath"
	"time"
)

// round is how often a folder is looked through that the system does not watch.
const round = time.Second

// poll looks through the folder every so often until ctx ends.
func (w *watcher) poll(ctx context.Context, every time.Duration, wake func()) {
	seed := maphash.MakeSeed()
	tick := time.NewTicker(every)
	defer tick.Stop()
	// The first build may have read the files before now: it is made again.
	last := w.print(seed)
	wake()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if now := w.print(seed); now != last {
			last = now
			wake()
		}
	}
}

// print sums up the names, sizes and times of all files that a build may read;
// prints compare only under one seed.
func (w *watcher) print(seed maphash.Seed) uint64 {
	var sum maphash.Hash
	sum.SetSeed(seed)
	number := func(n int64) {
		var b [8]byte
		binary.LittleEndian.PutUint64(b[:], uint64(n))
		sum.Write(b[:])
	}
	filepath.WalkDir(w.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			// What cannot be read now is a change when it can be read again.
			sum.WriteString(err.Error())
			return nil
		}
		if path != w.dir && (w.ignores(path) || d.IsDir() && written(path)) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		sum.WriteString(path)
		if info, err := d.Info(); err == nil && !d.IsDir() {
			number(info.Size())
			number(info.ModTime().UnixNano())
		}
		return nil
	})
	return sum.Sum64()
}
