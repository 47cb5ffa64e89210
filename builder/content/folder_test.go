package content_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/content"
	"github.com/gradus-ssg/gradus/builder/course"
)

// write makes a folder on disk.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestSymlinks(t *testing.T) {
	outside := write(t, map[string]string{"secret.md": "# Secret", "img/s.png": "s"})
	dir := write(t, map[string]string{
		"u/a.md":        "[in](../pictures/x.png) [out](../photos/s.png) [file](secret.md)",
		"img/x.png":     "x",
		"private/p.md":  "# Private",
		"u/sub/deep.md": "text",
	})
	for link, target := range map[string]string{
		"pictures":   "img",
		"photos":     filepath.Join(outside, "img"),
		"u/secret":   "../../x",
		"u/lost.md":  "nothing.md",
		"u/same.md":  "a.md",
		"u/p.md":     "../private/p.md",
		"u/sub/loop": "../..",
		"u/c.md":     "c.md",
		"u/hop":      "../photos",
	} {
		if err := os.Symlink(filepath.FromSlash(target), filepath.Join(dir, filepath.FromSlash(link))); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(filepath.Join(outside, "secret.md"), filepath.Join(dir, "u", "secret.md")); err != nil {
		t.Fatal(err)
	}
	loaded := loadFS(t, os.DirFS(dir))
	var got []string
	for _, d := range loaded.Diags {
		if d.Pos.Line != 1 || d.Pos.Column != 1 || !strings.Contains(d.Hint, "copy") {
			t.Errorf("got %+v", d)
		}
		got = append(got, d.Pos.File+" "+d.Code)
	}
	want := []string{"photos symlink", "u/c.md symlink", "u/hop symlink", "u/lost.md symlink", "u/p.md symlink",
		"u/secret symlink", "u/secret.md symlink", "u/sub/loop symlink"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	var files, lessons []string
	for _, f := range loaded.Course.Files {
		files = append(files, f.Source)
	}
	for _, u := range loaded.Course.Units {
		for _, l := range u.Lessons {
			lessons = append(lessons, l.Source)
		}
	}
	if d := cmp.Diff([]string{"pictures/x.png"}, files); d != "" {
		t.Errorf("files: %s", d)
	}
	if d := cmp.Diff([]string{"u/a.md", "u/same.md", "u/sub/deep.md"}, lessons); d != "" {
		t.Errorf("lessons: %s", d)
	}
}

func TestLargePage(t *testing.T) {
	loaded := loadFS(t, fstest.MapFS{
		"u/a.md": {Data: bytes.Repeat([]byte("word "), 1<<20)},
		"u/b.md": {Data: []byte("# Fine\n")},
	})
	if len(loaded.Diags) != 1 || loaded.Diags[0].Code != "page-too-large" || loaded.Diags[0].Pos.File != "u/a.md" {
		t.Errorf("got %v", loaded.Diags)
	}
	if l := loaded.Course.Units[0].Lessons; len(l) != 2 || l[1].Title != "Fine" || l[0].Body != nil {
		t.Errorf("the other page is not judged: %+v", l)
	}
}

func render(t *testing.T, p *course.Page) (string, error) {
	t.Helper()
	var b bytes.Buffer
	err := p.Body.Render(&b, course.Show{})
	return b.String(), err
}

// A body is read again when its page is written, and knows when it is not the
// text that was loaded.
func TestBody(t *testing.T) {
	fsys := fstest.MapFS{
		"u/a.md": {Data: []byte("\xef\xbb\xbf+++\r\ntitle = \"A\"\r\n+++\r\n# One\r\n\r\n[b](b.md#x) ![i](i.png)\r\n")},
		"u/b.md": {Data: []byte("# B {#x}\n\nText\n")}, "u/i.png": {},
	}
	loaded := loadFS(t, fsys)
	a, b := loaded.Course.Units[0].Lessons[0], loaded.Course.Units[0].Lessons[1]
	html, err := render(t, &a.Page)
	if err != nil || !strings.Contains(html, `href="b.html#x"`) || !strings.Contains(html, `src="i.png"`) || !strings.Contains(html, "One</h2>") {
		t.Errorf("%v in\n%s", err, html)
	}
	if html, err = render(t, &b.Page); err != nil || strings.Contains(html, "<h1") || strings.Contains(html, ">B<") {
		t.Errorf("the title stands in the body too: %v\n%s", err, html)
	}
	fsys["u/a.md"] = &fstest.MapFile{Data: []byte("# Two\n")}
	if _, err := render(t, &a.Page); err == nil || !strings.Contains(err.Error(), "changed while the site was being built") || !strings.Contains(err.Error(), "u/a.md") {
		t.Errorf("got %v", err)
	}
	delete(fsys, "u/b.md")
	if _, err := render(t, &b.Page); err == nil {
		t.Error("a page that is gone is written")
	}
}

func TestIDs(t *testing.T) {
	fsys := fstest.MapFS{"u/a.md": {Data: []byte("- [ ] Read the page.\n- [ ] Draw it.\n")}}
	first := loadFS(t, fsys)
	if first.IDs == nil {
		t.Fatal("nothing to remember")
	}
	id := first.Course.Units[0].Lessons[0].Tasks[0].ID
	if again := loadFS(t, fsys); !bytes.Equal(first.IDs, again.IDs) {
		t.Error("another machine derives other ids")
	}
	fsys["gradus.ids.json"] = &fstest.MapFile{Data: first.IDs}
	fsys["u/a.md"] = &fstest.MapFile{Data: []byte("- [ ] Read this page.\n- [ ] Draw it.\n")}
	second := loadFS(t, fsys)
	if got := second.Course.Units[0].Lessons[0].Tasks[0].ID; got != id || second.IDs == nil {
		t.Errorf("a reworded task has the id %s, not %s", got, id)
	}
	fsys["gradus.ids.json"] = &fstest.MapFile{Data: second.IDs}
	if third := loadFS(t, fsys); third.IDs != nil {
		t.Errorf("nothing changed, but the file is written:\n%s", third.IDs)
	}
	fsys["gradus.ids.json"] = &fstest.MapFile{Data: []byte("{")}
	if damaged := loadFS(t, fsys); damaged.IDs != nil || !damaged.Diags.Failed() {
		t.Error("a damaged file is written over")
	}
	delete(fsys, "gradus.ids.json")
	fsys["u/a.md"] = &fstest.MapFile{Data: []byte("Text.\n")}
	if none := loadFS(t, fsys); none.IDs != nil {
		t.Errorf("a file of nothing: %s", none.IDs)
	}
}

// A page that cannot be read today keeps its ids for tomorrow.
func TestUnreadPageKeepsItsIDs(t *testing.T) {
	fsys := fstest.MapFS{"u/a.md": {Data: []byte("- [ ] One.\n")}, "u/b.md": {Data: []byte("- [ ] Two.\n")}}
	fsys["gradus.ids.json"] = &fstest.MapFile{Data: loadFS(t, fsys).IDs}
	fsys["u/a.md"] = &fstest.MapFile{Data: []byte("\xff\xff")}
	if broken := loadFS(t, fsys); !broken.Diags.Failed() || broken.IDs != nil {
		t.Errorf("got %v", broken.Diags)
	}
}

func TestURL(t *testing.T) {
	fsys := fstest.MapFS{"a.md": {}, "course.toml": {Data: []byte("url = \"https://name.github.io/Algebra%201\"\n")}}
	loaded := loadFS(t, fsys)
	if c := loaded.Course; c.URL != "https://name.github.io/Algebra%201/" || c.ID != "algebra-201" || !c.Derived {
		t.Errorf("got %s, %s", c.URL, c.ID)
	}
	other, err := content.Load(context.Background(), fsys, content.Options{URL: "http://localhost:1"})
	if err != nil || other.Course.URL != "http://localhost:1/" || other.Course.ID != loaded.Course.ID {
		t.Errorf("another address makes another course: %v, %s, %s", err, other.Course.URL, other.Course.ID)
	}
}

// broken is a folder whose one file cannot be read.
type broken struct{ fstest.MapFS }

func (b broken) Open(name string) (fs.File, error) {
	if name == "u/a.md" {
		return nil, fmt.Errorf("the disk is on fire")
	}
	return b.MapFS.Open(name)
}

func (b broken) ReadFile(name string) ([]byte, error) {
	if name == "u/a.md" {
		return nil, fmt.Errorf("the disk is on fire")
	}
	return b.MapFS.ReadFile(name)
}

func TestMachineFailing(t *testing.T) {
	_, err := content.Load(context.Background(), broken{fstest.MapFS{"u/a.md": {}, "u/b.md": {}}}, content.Options{})
	if err == nil || !strings.Contains(err.Error(), "read u/a.md: the disk is on fire") {
		t.Errorf("got %v", err)
	}
	if _, err := content.Load(context.Background(), os.DirFS(filepath.Join(t.TempDir(), "nothing")), content.Options{}); err == nil {
		t.Error("a folder that is not there is a course")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := content.Load(ctx, fstest.MapFS{"u/a.md": {}}, content.Options{}); err == nil {
		t.Error("a cancelled build goes on")
	}
}

// A course of many pages is the same whichever core reads which page.
func TestManyPages(t *testing.T) {
	fsys := fstest.MapFS{}
	for i := range 300 {
		fsys[fmt.Sprintf("u%d/%d-l.md", i%7, i)] = &fstest.MapFile{Data: fmt.Appendf(nil,
			"---\nminutes: %d\nkey%d: x\n---\n# L\n\n[x](missing.md)\n- [ ] task %d\n", i, i%5, i)}
	}
	first := loadFS(t, fsys)
	for range 5 {
		again := loadFS(t, fsys)
		if d := cmp.Diff(describe(first), describe(again)); d != "" || !slices.Equal(first.Diags, again.Diags) {
			t.Fatal(d)
		}
	}
	n := 0
	for _, d := range first.Diags {
		if d.Code == "foreign-key" {
			n++
		}
	}
	if n != 5 {
		t.Errorf("%d warnings of 5 keys", n)
	}
}

func FuzzLoad(f *testing.F) {
	for _, m := range mistakes {
		f.Add([]byte(m.course), []byte(m.course))
	}
	f.Add([]byte("+++\n[check]\n+++\n## Mastery check\n### Q\n- [x] a\n"), []byte("units = [\"*\"]\n[[use]]\nfrom = \"x\"\n"))
	f.Fuzz(func(t *testing.T, page, settings []byte) {
		loaded, err := content.Load(context.Background(), fstest.MapFS{
			"u/a.md": {Data: page}, "u/index.md": {Data: page}, "b.md": {Data: page}, "SUMMARY.md": {Data: page},
			"course.toml": {Data: settings}, "calendar.toml": {Data: settings}, "gradus.ids.json": {Data: settings},
		}, content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range loaded.Diags {
			if d.Pos.File == "" || d.Pos.Line < 1 || d.Pos.Column < 1 {
				t.Errorf("no place: %+v", d)
			}
		}
		for _, u := range loaded.Course.Units {
			for _, l := range u.Lessons {
				if l.Title == "" || l.Path == "" || l.Language == "" {
					t.Errorf("got %+v", l.Page)
				}
			}
		}
	})
}
