package serve

import (
	"context"
	"crypto/rand"
	"fmt"
	"io/fs"
	"sync"
)

// stage holds what browsers are shown. Each change of it wakes everyone who
// waits, however many browsers there are, without a list of them.
type stage struct {
	// run tells one run of the server from another, so that a page left open
	// over a restart reloads.
	run string

	mu      sync.Mutex
	count   int
	now     scene
	changed chan struct{}
}

// scene is what is shown between two builds. It never changes once shown.
type scene struct {
	// token names what a page was made from: a page with another one reloads.
	token string
	// site is the last good site; nil before there is one.
	site *pages
	// trouble is why the newest build is not on show; nil when it is.
	trouble *trouble
}

func newStage() *stage {
	return &stage{run: rand.Text(), changed: make(chan struct{})}
}

// show puts a finished build on the stage. A build without a site leaves the
// last good one there.
func (s *stage) show(b Build, source fs.FS) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.count++
	token := fmt.Sprintf("%s-%d", s.run, s.count)
	next := s.now
	next.trouble = troubleOf(b, source)
	if next.trouble == nil {
		next.site = newPages(b.Result.Site, token)
	}
	if next.trouble == nil || next.site == nil {
		next.token = token
	}
	s.now = next
	close(s.changed)
	s.changed = make(chan struct{})
}

// look returns what is shown now and a channel that closes when that changes.
// Before the first build is finished the scene is empty: its token is "".
func (s *stage) look() (scene, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now, s.changed
}

// first waits for something to show; false when ctx ended before.
func (s *stage) first(ctx context.Context) (scene, bool) {
	for {
		now, changed := s.look()
		if now.token != "" {
			return now, true
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return scene{}, false
		}
	}
}
