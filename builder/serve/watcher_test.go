package serve

import (
	"context"
	"errors"
	"hash/maphash"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

func TestWatcherIgnoresWhatABuildNeverReads(t *testing.T) {
	dir := t.TempDir()
	w := newWatcher(dir, filepath.Join(dir, "public"), func(string) {})
	for name, want := range map[string]bool{
		"linear/slope.md": false, "course.toml": false, "static/robots.txt": false, "theme/tokens.css": false, "publications/a.md": false,
		"public": true, "public/index.html": true, ".git/index": true, "linear/.slope.md.swp": true, "slope.md~": true,
		"#slope.md#": true, "node_modules/x/index.md": true, "gradus.ids.json": true, ".gradus.ids.json.new": true,
		"linear/gradus.ids.json": false, "../elsewhere.md": true,
	} {
		if got := w.ignores(filepath.Join(w.dir, filepath.FromSlash(name))); got != want {
			t.Errorf("%s: ignored %v, want %v", name, got, want)
		}
	}
}

func TestPollingNoticesChanges(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		at := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.md", "one")
	for _, step := range []struct {
		name   string
		change func()
	}{
		{"a changed file", func() { write("a.md", "longer") }},
		{"a new folder", func() { write("new/b.md", "one") }},
		{"a removed folder", func() { os.RemoveAll(filepath.Join(dir, "new")) }},
		{"a removed file", func() { os.Remove(filepath.Join(dir, "a.md")) }},
	} {
		t.Run(step.name, func(t *testing.T) {
			ctx, stop := context.WithCancel(context.Background())
			woken := make(chan struct{})
			var polling sync.WaitGroup
			polling.Go(func() {
				newWatcher(dir, "", func(string) {}).poll(ctx, time.Millisecond, func() {
					select {
					case woken <- struct{}{}:
					case <-ctx.Done():
					}
				})
			})
			<-woken // once at the start, when the folder has been looked through
			step.change()
			<-woken
			stop()
			polling.Wait()
		})
	}
}

func TestPollingPassesOverAWrittenSite(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "out"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "out", ".gradus-manifest"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	w := newWatcher(dir, "", func(string) {})
	seed := maphash.MakeSeed()
	before := w.print(seed)
	if err := os.WriteFile(filepath.Join(dir, "out", "index.html"), []byte("page"), 0o644); err != nil {
		t.Fatal(err)
	}
	if w.print(seed) != before {
		t.Error("a build's own output looks like a change")
	}
}

func TestAReachedLimitIsToldAndPolledInstead(t *testing.T) {
	dir := t.TempDir()
	told := make(chan string, 1)
	w := newWatcher(dir, "", func(message string) { told <- message })
	w.testOnlyLimit = &os.SyscallError{Syscall: "inotify_add_watch", Err: syscall.ENOSPC}
	ctx, stop := context.WithCancel(context.Background())
	changes := make(chan struct{}, 1)
	var watching sync.WaitGroup
	watching.Go(func() { w.run(ctx, changes) })
	defer watching.Wait()
	defer stop()
	if message := <-told; !strings.Contains(message, "limit") || !strings.Contains(message, "max_user_watches") {
		t.Errorf("got %q", message)
	}
	<-changes // the folder has been looked through
	if err := os.WriteFile(filepath.Join(dir, "a.md"), []byte("new"), 0o644); err != nil {
		t.Fatal(err)
	}
	<-changes
}

func TestAnotherReasonIsToldToo(t *testing.T) {
	if message := explain(errors.New("not here")); !strings.Contains(message, "not here") {
		t.Errorf("got %q", message)
	}
}
