package main

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// repository makes a git repository with one commit of files; a text that
// begins with "-> " is a symbolic link.
func repository(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		var err error
		if len(text) > 3 && text[:3] == "-> " {
			err = os.Symlink(text[3:], file)
		} else {
			err = os.WriteFile(file, []byte(text), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"init", "-q"}, {"add", "."},
		{"-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "first"}} {
		cmd := exec.Command("git", append([]string{"-C", dir}, args...)...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	return dir
}

func TestASnapshotIsAFileSystem(t *testing.T) {
	dir := repository(t, map[string]string{"a.md": "A\n", "u/b c.md": "B\n", "u/v/é.md": "", "course.toml": "id = \"c\"\n"})
	s, err := openRevision(t.Context(), dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := fstest.TestFS(s, "a.md", "u/b c.md", "u/v/é.md", "course.toml"); err != nil {
		t.Error(err)
	}
}

func TestASnapshotFollowsLinksWithinIt(t *testing.T) {
	dir := repository(t, map[string]string{"c/a.md": "A\n", "c/u/link.md": "-> ../a.md", "c/w": "-> u", "c/loop.md": "-> loop.md",
		"c/out.md": "-> ../../out.md", "c/root.md": "-> /etc/passwd", "c/gone.md": "-> nothing.md", "c/chain.md": "-> w/link.md"})
	s, err := openRevision(t.Context(), filepath.Join(dir, "c"), "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for name, want := range map[string]string{
		"a.md": "A\n", "u/link.md": "A\n", "w/link.md": "A\n", "chain.md": "A\n",
		"loop.md": "", "out.md": "", "root.md": "", "gone.md": "", "c/a.md": "", "../a.md": "",
	} {
		text, err := fs.ReadFile(s, name)
		if diff := cmp.Diff(want, string(text)); diff != "" || (err == nil) != (want != "") {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
	if to, err := s.ReadLink("u/link.md"); to != "../a.md" || err != nil {
		t.Errorf("got %q, %v", to, err)
	}
	if _, err := s.ReadLink("a.md"); err == nil {
		t.Error("a file is no link")
	}
	info, err := s.Lstat("w")
	if err != nil || info.Mode().Type() != fs.ModeSymlink {
		t.Errorf("got %v, %v", info, err)
	}
	if info, err := s.Stat("w"); err != nil || !info.IsDir() {
		t.Errorf("got %v, %v", info, err)
	}
}

func TestWithoutGitAFolderIsAskedFor(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := openRevision(t.Context(), ".", "HEAD")
	var wrong *misuse
	if !errors.As(err, &wrong) || !strings.Contains(wrong.message, "git is not installed") || !strings.Contains(wrong.hint, "folder") {
		t.Errorf("got %v", err)
	}
}
