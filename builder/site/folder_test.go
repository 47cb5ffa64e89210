package site_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/gradus-ssg/gradus/builder/site"
)

func TestOutputFolderIsKeptApartFromTheCourse(t *testing.T) {
	above := t.TempDir()
	put(t, above, "school/algebra/index.md", "", "school/algebra/linear/01.md", "",
		"school/algebra/docs/CNAME", "", "school/algebra/site/README.md", "", "school/algebra/site/"+site.ManifestName, "",
		"school/file", "", "elsewhere/notes.md", "")
	if err := os.Symlink(filepath.Join(above, "school"), filepath.Join(above, "alias")); err != nil {
		t.Fatal(err)
	}
	tests := map[string]bool{
		"school/algebra/public":   true,
		"school/algebra/docs":     true,
		"school/algebra/site":     true,
		"elsewhere":               true,
		"elsewhere/new":           true,
		"school/algebra":          false,
		"school":                  false,
		".":                       false,
		"alias":                   false,
		"alias/algebra":           false,
		"school/algebra/linear":   false,
		"school/file":             false,
		"alias/algebra/linear/..": false,
	}
	for dir, want := range tests {
		err := site.CheckFolder(filepath.Join(above, "school", "algebra"), filepath.Join(above, filepath.FromSlash(dir)))
		var folder *site.FolderError
		switch {
		case want && err != nil:
			t.Errorf("%s: %v", dir, err)
		case !want && !errors.As(err, &folder):
			t.Errorf("%s: error = %v, want a FolderError", dir, err)
		case !want && folder.Hint() == "":
			t.Errorf("%s: no hint", dir)
		}
	}
}
