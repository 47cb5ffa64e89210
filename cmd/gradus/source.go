package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// openCourse opens a course's folder such that nothing in it, no symbolic link
// either, leads outside.
func openCourse(dir string) (*os.Root, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &misuse{fmt.Sprintf("there is no folder %q", dir), nearestFolder(dir)}
	case err != nil:
		return nil, fmt.Errorf("open the course: %w", err)
	case !info.IsDir():
		return nil, &misuse{fmt.Sprintf("%q is a file", dir), fmt.Sprintf("name the folder of the course: %q", filepath.Dir(dir))}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the course: %w", err)
	}
	return root, nil
}

// nearestFolder is the next step for a folder that is not there.
func nearestFolder(dir string) string {
	parent, name := filepath.Split(filepath.Clean(dir))
	entries, err := os.ReadDir(filepath.Clean(parent))
	if err != nil {
		return "check the spelling, or make a course with: gradus new course NAME"
	}
	var folders []string
	for _, e := range entries {
		if e.IsDir() {
			folders = append(folders, e.Name())
		}
	}
	if near, ok := diag.Suggest(name, folders); ok {
		return fmt.Sprintf("did you mean %q?", filepath.Join(parent, near))
	}
	return fmt.Sprintf("make it with: gradus new course %s", filepath.ToSlash(dir))
}
