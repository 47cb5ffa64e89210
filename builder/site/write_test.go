package site_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/gradus-ssg/gradus/builder/site"
)

// snapshot is a folder's files with their text; folders end in a slash. The
// manifest is left out.
func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(dir, name)
		rel = filepath.ToSlash(rel)
		switch {
		case rel == "." || rel == site.ManifestName:
		case d.IsDir():
			found[rel+"/"] = ""
		case d.Type()&fs.ModeSymlink != 0:
			found[rel], err = os.Readlink(name)
			found[rel] = "-> " + found[rel]
		default:
			var text []byte
			text, err = os.ReadFile(name)
			found[rel] = string(text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// write writes a site and wants no error.
func write(t *testing.T, dir string, entries ...site.Entry) site.Report {
	t.Helper()
	report, err := newSite(t, entries...).Write(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// put writes files by hand, from path and text in turn.
func put(t *testing.T, dir string, pathText ...string) {
	t.Helper()
	for i := 0; i < len(pathText); i += 2 {
		name := filepath.Join(dir, filepath.FromSlash(pathText[i]))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(pathText[i+1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func wantFolder(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	if diff := cmp.Diff(want, snapshot(t, dir)); diff != "" {
		t.Errorf("folder differs (-want +got):\n%s", diff)
	}
}

func wantReport(t *testing.T, got, want site.Report) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("report differs (-want +got):\n%s", diff)
	}
}

func TestNewFolderHoldsTheSite(t *testing.T) {
	above := t.TempDir()
	dir := filepath.Join(above, "not", "there", "public")
	report := write(t, dir, page("index.html", "home"), page("u/a.html", "a"), copied("u/img/x.svg", "<svg/>"))
	wantReport(t, report, site.Report{Written: 3})
	wantFolder(t, above, map[string]string{
		"not/": "", "not/there/": "", "not/there/public/": "", "not/there/public/" + site.ManifestName: manifestOf(t, dir),
		"not/there/public/index.html": "home", "not/there/public/u/": "", "not/there/public/u/a.html": "a",
		"not/there/public/u/img/": "", "not/there/public/u/img/x.svg": "<svg/>",
	})
	for name, want := range map[string]fs.FileMode{"index.html": 0o644, site.ManifestName: 0o644, "u": 0o755, ".": 0o755} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); runtime.GOOS != "windows" && got != want {
			t.Errorf("mode of %s = %v, want %v", name, got, want)
		}
	}
}

func manifestOf(t *testing.T, dir string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, site.ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestOnlyChangedBytesAreWritten(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	first := []site.Entry{page("a.html", "a"), page("b.html", "b"), copied("c.pdf", "c")}
	write(t, dir, first...)
	before := map[string]fs.FileInfo{}
	for _, name := range []string{"a.html", "b.html", "c.pdf", site.ManifestName} {
		before[name], _ = os.Stat(filepath.Join(dir, name))
	}
	wantReport(t, write(t, dir, first...), site.Report{Unchanged: 3})
	for name, was := range before {
		if now, err := os.Stat(filepath.Join(dir, name)); err != nil || !os.SameFile(was, now) || !was.ModTime().Equal(now.ModTime()) {
			t.Errorf("%s was written again", name)
		}
	}
	wantReport(t, write(t, dir, page("a.html", "a"), page("b.html", "B"), copied("c.pdf", "C")), site.Report{Written: 2, Unchanged: 1})
	wantFolder(t, dir, map[string]string{"a.html": "a", "b.html": "B", "c.pdf": "C"})
	if now, err := os.Stat(filepath.Join(dir, "a.html")); err != nil || !os.SameFile(before["a.html"], now) {
		t.Error("an unchanged page was written again")
	}
}

func TestAnEditBehindOurBackIsPutRight(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	first := []site.Entry{page("a.html", "abc"), page("u/b.html", "b")}
	write(t, dir, first...)
	put(t, dir, "a.html", "xyz") // the same length
	if err := os.RemoveAll(filepath.Join(dir, "u")); err != nil {
		t.Fatal(err)
	}
	wantReport(t, write(t, dir, first...), site.Report{Written: 2})
	wantFolder(t, dir, map[string]string{"a.html": "abc", "u/": "", "u/b.html": "b"})
}

func TestPruningRemovesOnlyWhatABuildWrote(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, pages("a.html", "a", "old/b.html", "b", "old/deep/c.html", "c", "mixed/d.html", "d", "edited.html", "e")...)
	put(t, dir, "CNAME", "school.example", "mixed/notes.txt", "mine", "edited.html", "my words", "empty/x", "")
	if err := os.Remove(filepath.Join(dir, "empty", "x")); err != nil {
		t.Fatal(err)
	}
	wantReport(t, write(t, dir, page("a.html", "a")), site.Report{Unchanged: 1, Removed: 3, Kept: []string{"edited.html"}})
	want := map[string]string{"a.html": "a", "CNAME": "school.example", "mixed/": "", "mixed/notes.txt": "mine", "edited.html": "my words", "empty/": ""}
	wantFolder(t, dir, want)
	wantReport(t, write(t, dir, page("a.html", "a")), site.Report{Unchanged: 1})
	wantFolder(t, dir, want)

	// A folder that a build made goes once it is empty, even later.
	if err := os.Remove(filepath.Join(dir, "mixed", "notes.txt")); err != nil {
		t.Fatal(err)
	}
	write(t, dir, page("a.html", "a"))
	delete(want, "mixed/")
	delete(want, "mixed/notes.txt")
	wantFolder(t, dir, want)
}

func TestAFolderThatWasThereBeforeStays(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "u"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, dir, page("u/a.html", "a"), page("u/v/b.html", "b"))
	write(t, dir, page("c.html", "c"))
	wantFolder(t, dir, map[string]string{"c.html": "c", "u/": ""})
}

func TestFilesAndFoldersMayChangePlaces(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, pages("x", "file", "y/a.html", "a", "y/z/b.html", "b")...)
	wantReport(t, write(t, dir, pages("x/a.html", "a", "y", "file")...), site.Report{Written: 2, Removed: 3})
	wantFolder(t, dir, map[string]string{"x/": "", "x/a.html": "a", "y": "file"})
}

func TestANameMayChangeItsCase(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, page("Unit/A.html", "a"))
	write(t, dir, page("unit/a.html", "a"))
	wantFolder(t, dir, map[string]string{"unit/": "", "unit/a.html": "a"})
}

// A hard link stands in for a disk that does not tell case: one file, two names.
func TestANameMayChangeItsCaseOnADiskThatDoesNotTellCase(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, page("A.html", "a"))
	if err := os.Link(filepath.Join(dir, "A.html"), filepath.Join(dir, "a.html")); err != nil && !errors.Is(err, fs.ErrExist) {
		t.Fatal(err)
	}
	write(t, dir, page("a.html", "b"))
	wantFolder(t, dir, map[string]string{"a.html": "b"})
}

func TestAFolderReachedByALinkIsWritten(t *testing.T) {
	above := t.TempDir()
	if err := os.Mkdir(filepath.Join(above, "www"), 0o755); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(above, "public")
	if err := os.Symlink("www", link); err != nil {
		t.Fatal(err)
	}
	write(t, link, page("a.html", "a"))
	wantFolder(t, filepath.Join(above, "www"), map[string]string{"a.html": "a"})

	broken := filepath.Join(above, "broken")
	if err := os.Symlink("missing", broken); err != nil {
		t.Fatal(err)
	}
	if _, err := newSite(t, page("a.html", "a")).Write(t.Context(), broken); err == nil {
		t.Error("a link that leads nowhere was written over")
	}
}

func TestAddressesStayInTheFolder(t *testing.T) {
	for _, path := range []string{"../a.html", "/a.html", "a//b.html", "", ".", site.ManifestName, ".gradus-staging/0"} {
		dir := filepath.Join(t.TempDir(), "public")
		s, _ := site.New([]site.Entry{page(path, "x")})
		if _, err := s.Write(t.Context(), dir); err == nil {
			t.Errorf("address %q was written", path)
		}
		if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("address %q left a folder", path)
		}
	}
}

func TestTwoBuildsAreTheSameBytes(t *testing.T) {
	var entries []site.Entry
	for i := range 200 {
		entries = append(entries, page(fmt.Sprintf("u%d/p%d.html", i%7, i), strings.Repeat(fmt.Sprint(i), i)))
	}
	above := t.TempDir()
	a, b, c := filepath.Join(above, "a"), filepath.Join(above, "b"), filepath.Join(above, "c")
	write(t, a, entries...)
	write(t, b, entries...)
	write(t, c, entries[:100]...)
	write(t, c, entries...)
	wantFolder(t, b, snapshot(t, a))
	wantFolder(t, c, snapshot(t, a))
	if manifestOf(t, a) != manifestOf(t, b) || manifestOf(t, a) != manifestOf(t, c) {
		t.Error("manifests differ")
	}
}

func TestALargePageIsWrittenWhole(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	large := strings.Repeat("0123456789abcdef", 5<<16)
	write(t, dir, page("large.html", large), copied("large.webm", large))
	wantFolder(t, dir, map[string]string{"large.html": large, "large.webm": large})
	wantReport(t, write(t, dir, page("large.html", large), copied("large.webm", large)), site.Report{Unchanged: 2})
}
