package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// FolderError says why a folder cannot be the output of a course.
type FolderError struct{ Folder, Why, Next string }

// Error says why, Hint what to do next.
func (e *FolderError) Error() string {
	return fmt.Sprintf("%s cannot be the output folder: %s", e.Folder, e.Why)
}

// Hint says what to do next.
func (e *FolderError) Hint() string { return e.Next }

// CheckFolder refuses, with a [*FolderError], an output folder that would mix a
// site with what its author wrote: the course's folder itself, a folder that
// contains it, and a folder of the course that holds Markdown (the next build
// would take it for output and read no lesson in it). Links are followed.
func CheckFolder(courseDir, dir string) error {
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look at the output folder: %w", err)
	}
	if !info.IsDir() {
		return &FolderError{dir, "it is a file", "name a folder, or one that is not there yet"}
	}
	in, err := inside(courseDir, info)
	if err != nil {
		return err
	}
	if in {
		return &FolderError{dir, "the course is in it", "name a folder of its own, such as " + filepath.Join(courseDir, "public")}
	}
	course, err := os.Stat(courseDir)
	if err != nil {
		return fmt.Errorf("look at the course: %w", err)
	}
	if in, err = inside(dir, course); err != nil || !in {
		return err
	}
	if _, err := os.Lstat(filepath.Join(dir, ManifestName)); err == nil {
		return nil
	}
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("look at the output folder: %w", err)
		}
		if !d.IsDir() && strings.EqualFold(filepath.Ext(name), ".md") {
			return &FolderError{dir, "it holds " + name + ", a page of the course", "name a folder of its own, such as " + filepath.Join(courseDir, "public")}
		}
		return nil
	})
}

// inside reports whether dir is the folder that above describes, or stands in
// it at any depth. Comparing files, not names, sees through links and case.
func inside(dir string, above fs.FileInfo) (bool, error) {
	real, err := filepath.Abs(dir)
	if err == nil {
		real, err = filepath.EvalSymlinks(real)
	}
	if err != nil {
		return false, fmt.Errorf("find folder %s: %w", dir, err)
	}
	for {
		info, err := os.Stat(real)
		if err != nil {
			return false, fmt.Errorf("look at %s: %w", real, err)
		}
		if os.SameFile(info, above) {
			return true, nil
		}
		up := filepath.Dir(real)
		if up == real {
			return false, nil
		}
		real = up
	}
}
