package serve

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/gradus-ssg/gradus/builder/site"
)

const (
	// quiet is how long nothing may happen before a change counts as finished:
	// an editor that saves by writing a second file and renaming it makes
	// several events of one save.
	quiet = 50 * time.Millisecond
	// patience is how long a change is waited for that never gets quiet.
	patience = time.Second
)

// watcher notices that something in a course's folder has changed. It does not
// say what: a build reads everything.
type watcher struct {
	// dir is absolute and free of symbolic links.
	dir string
	// output is a folder whose changes mean nothing, as dir; "" for none.
	output string
	// warn hears why the system's own notices cannot be used.
	warn func(message string)
	// testOnlyLimit stands for what the system may answer to one folder more;
	// nil outside tests.
	testOnlyLimit error
}

func newWatcher(dir, output string, warn func(string)) *watcher {
	return &watcher{dir: resolved(dir), output: resolved(output), warn: warn}
}

// resolved is a folder's one true path, as far as it exists; "" stays "".
func resolved(dir string) string {
	if dir == "" {
		return ""
	}
	if whole, err := filepath.Abs(dir); err == nil {
		dir = whole
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		return real
	}
	// The folder is still to be made: its parent may be behind a link.
	if real, err := filepath.EvalSymlinks(filepath.Dir(dir)); err == nil {
		return filepath.Join(real, filepath.Base(dir))
	}
	return dir
}

// run puts one token into changes after every change, until ctx ends. A token
// that nobody has taken yet stands for any number of changes.
func (w *watcher) run(ctx context.Context, changes chan<- struct{}) {
	wake := func() {
		select {
		case changes <- struct{}{}:
		default:
		}
	}
	err := w.listen(ctx, wake)
	if err == nil || ctx.Err() != nil {
		return
	}
	w.warn(explain(err))
	w.poll(ctx, round, wake)
}

// listen follows the system's notices. It returns nil when ctx has ended, and
// an error when the system gives no notices for the whole folder.
func (w *watcher) listen(ctx context.Context, wake func()) error {
	notices, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer notices.Close()
	if err := w.add(notices, w.dir); err != nil {
		return err
	}
	settle := time.NewTimer(quiet)
	settle.Stop()
	defer settle.Stop()
	var since time.Time // when the unfinished change began; zero without one
	stir := func() {
		if since.IsZero() {
			since = time.Now()
		}
		settle.Reset(min(quiet, max(0, patience-time.Since(since))))
	}
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-settle.C:
			since = time.Time{}
			wake()
		case e := <-notices.Events:
			if e.Op == fsnotify.Chmod || w.ignores(e.Name) {
				continue
			}
			if e.Has(fsnotify.Rename) || e.Has(fsnotify.Remove) {
				forget(notices, e.Name)
			}
			// A folder that was moved stands elsewhere by now, and its own notice of
			// the move, which ends its watch, may come under the new name.
			if e.Has(fsnotify.Create) || e.Has(fsnotify.Rename) || e.Has(fsnotify.Remove) {
				if err := w.add(notices, e.Name); err != nil {
					return err
				}
			}
			stir()
		case err := <-notices.Errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return err
			}
			// Notices were lost, those of new folders perhaps among them.
			if err := w.add(notices, w.dir); err != nil {
				return err
			}
			stir()
		}
	}
}

// add asks for notices of a folder and all below it. A folder is asked for
// before it is read: one that appears in between is found by one of the two. A
// path that is no folder, or no longer there, is nothing to add.
func (w *watcher) add(notices *fsnotify.Watcher, dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
			return nil
		case err != nil:
			return err
		case !d.IsDir():
			return nil
		case path != w.dir && (w.ignores(path) || written(path)):
			return fs.SkipDir
		}
		if w.testOnlyLimit != nil {
			return w.testOnlyLimit
		}
		err = notices.Add(path)
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
			return fs.SkipDir
		}
		return err
	})
}

// forget takes back the notices of a folder that was moved away and of all
// below it: they would come under names that are no longer true.
func forget(notices *fsnotify.Watcher, dir string) {
	for _, path := range notices.WatchList() {
		if within(dir, path) {
			// It may have gone by itself, which is what is wanted.
			_ = notices.Remove(path)
		}
	}
}

// ignores reports whether changes of a path mean nothing to a build: the output
// folder, names that begin with a dot, what editors leave for a moment, and the
// ids, which serve writes itself after a build.
func (w *watcher) ignores(path string) bool {
	if w.output != "" && within(w.output, path) {
		return true
	}
	below, err := filepath.Rel(w.dir, path)
	if err != nil {
		return true
	}
	parts := strings.Split(below, string(filepath.Separator))
	for _, name := range parts {
		if name != "." && strings.HasPrefix(name, ".") || name == "node_modules" {
			return true
		}
	}
	name := parts[len(parts)-1]
	return below == "gradus.ids.json" || strings.HasSuffix(name, "~") ||
		strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#")
}

// within reports whether path is dir or below it.
func within(dir, path string) bool {
	below, err := filepath.Rel(dir, path)
	return err == nil && below != ".." && !strings.HasPrefix(below, ".."+string(filepath.Separator))
}

// written reports whether a folder holds a site that gradus wrote.
func written(dir string) bool {
	_, err := os.Lstat(filepath.Join(dir, site.ManifestName))
	return err == nil
}

// explain says why the folder is looked through instead, and what helps.
func explain(err error) string {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE) {
		return "this system watches no more folders (its limit is reached), so the course is looked through every second instead; " +
			"raising the limit (on Linux: sudo sysctl fs.inotify.max_user_watches=524288) makes changes show sooner"
	}
	return "this system does not tell of changes here (" + err.Error() + "), so the course is looked through every second instead"
}
