package builder_test

import (
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// update has the harnesses write what they find instead of comparing it.
var update = flag.Bool("update", false, "rewrite the want files of testdata")

// archives runs a test for each .txtar file of a folder of testdata. Finding
// none is a failure: a moved folder must not pass as a green test.
func archives(t *testing.T, folder string, run func(t *testing.T, name string, a *txtar.Archive)) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", folder, "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no .txtar file in testdata/%s (%v)", folder, err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		t.Run(name, func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			before := string(txtar.Format(a))
			run(t, name, a)
			if after := txtar.Format(a); *update && string(after) != before {
				if err := os.WriteFile(file, after, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// telling holds every code of some rules to a folder of testdata. Each file there
// has in `want` what is told of the rest of it; tell gives that text and the
// diagnostics it is made of. A file named for a code shows that code, and no
// code is without its file. -update rewrites want.
func telling(t *testing.T, folder string, rules []diag.Rule, tell func(t *testing.T, name string, a *txtar.Archive) (string, diag.List)) {
	t.Helper()
	severity := map[string]diag.Severity{}
	for _, rule := range rules {
		severity[rule.Code] = rule.Severity
	}
	files := map[string]bool{}
	archives(t, folder, func(t *testing.T, name string, a *txtar.Archive) {
		files[name] = true
		want := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == "want" })
		if want < 0 {
			t.Fatal("no file want")
		}
		rest := &txtar.Archive{Comment: a.Comment, Files: slices.Delete(slices.Clone(a.Files), want, want+1)}
		got, diags := tell(t, name, rest)
		if diff := cmp.Diff(string(a.Files[want].Data), got); diff != "" && !*update {
			t.Errorf("what is told differs (-want +got):\n%s", diff)
		}
		a.Files[want].Data = []byte(got)
		found := false
		for _, d := range diags {
			found = found || d.Code == name
			if want, known := severity[d.Code]; !known || want != d.Severity {
				t.Errorf("%s %s is not among the rules", d.Severity, d.Code)
			}
			if d.Message == "" || d.Hint == "" {
				t.Errorf("%s: message %q, hint %q", d.Code, d.Message, d.Hint)
			}
		}
		if _, code := severity[name]; code && !found {
			t.Errorf("nothing has the code %s", name)
		}
	})
	for _, code := range slices.Sorted(maps.Keys(severity)) {
		if !files[code] {
			t.Errorf("testdata/%s/%s.txtar is missing", folder, code)
		}
	}
}

// courseFolder is the archive's files below a prefix as a course's folder. What a
// text file cannot hold is written in the archive's comment, one line each:
//
//	quoted FILE          the file's text is one Go string literal
//	link FILE TARGET     a symbolic link
//	size FILE BYTES      the file is so large, its text repeated
func courseFolder(t *testing.T, a *txtar.Archive, prefix string) fs.FS {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, f := range a.Files {
		if name, found := strings.CutPrefix(f.Name, prefix); found {
			fsys[name] = &fstest.MapFile{Data: f.Data, Mode: 0o644}
		}
	}
	var sizes map[string]int64
	for line := range strings.Lines(string(a.Comment)) {
		words := strings.Fields(line)
		switch {
		case len(words) == 2 && words[0] == "quoted" && fsys[words[1]] != nil:
			text, err := strconv.Unquote(strings.TrimSpace(string(fsys[words[1]].Data)))
			if err != nil {
				t.Fatalf("%s: not a Go string: %v", words[1], err)
			}
			fsys[words[1]].Data = []byte(text)
		case len(words) == 3 && words[0] == "link":
			fsys[words[1]] = &fstest.MapFile{Data: []byte(words[2]), Mode: fs.ModeSymlink | 0o777}
		case len(words) == 3 && words[0] == "size" && fsys[words[1]] != nil:
			size, err := strconv.ParseInt(words[2], 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			if sizes == nil {
				sizes = map[string]int64{}
			}
			sizes[words[1]] = size
		}
	}
	if sizes == nil {
		return fsys
	}
	return grown{fsys, sizes}
}
