package bundle_test

import (
	"io/fs"
	"strconv"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/gradus-ssg/gradus/builder/bundle"
)

// kept asks a memo and wants no diagnostic.
func kept(t *testing.T, m *bundle.Memo, o bundle.Options) *bundle.Bundle {
	t.Helper()
	b, diags, err := m.Assets(o)
	if err != nil || len(diags) > 0 {
		t.Fatalf("diagnostics %v, error %v", diags, err)
	}
	return b
}

func TestAMemoKeepsABundleOfTheSameSources(t *testing.T) {
	var memo bundle.Memo
	own := func() fstest.MapFS { return files("a.css", "a{color:red}", "extra.ts", "document.title = 'x'") }
	first := kept(t, &memo, options(own()))
	all := make([]*bundle.Bundle, 4)
	var group sync.WaitGroup
	for i := range all {
		group.Go(func() { all[i], _, _ = memo.Assets(options(own())) })
	}
	group.Wait()
	for _, b := range all {
		if b != first {
			t.Error("the same sources were bundled again")
		}
	}
}

// Whatever a bundle may depend on makes another one.
func TestAMemoSeesEveryChange(t *testing.T) {
	own := files("a.css", "a{background:url(dot.svg)}", "dot.svg", "<svg/>")
	client := options(own)
	client.Client = files("main.ts", "document.title = 'another client'")
	accent := options(own)
	accent.Accent = "#7a3b2e"
	ours := options(nil)
	ours.Theme = options(own).Theme
	for name, o := range map[string]bundle.Options{
		"client":              client,
		"accent":              accent,
		"whose a file is":     ours,
		"a file's bytes":      options(files("a.css", "a{background:url(dot.svg)}", "dot.svg", "<svg />")),
		"a file's name":       options(files("b.css", "a{background:url(dot.svg)}", "dot.svg", "<svg/>")),
		"a file":              options(files("a.css", "a{background:url(dot.svg)}", "dot.svg", "<svg/>", "b.css", "")),
		"no files of its own": options(nil),
	} {
		t.Run(name, func(t *testing.T) {
			var memo bundle.Memo
			if before := kept(t, &memo, options(own)); kept(t, &memo, o) == before {
				t.Error("the bundle from before was given")
			}
		})
	}
}

func TestAMemoKeepsMistakesWithTheirBundle(t *testing.T) {
	var memo bundle.Memo
	for range 2 {
		b, diags, err := memo.Assets(options(files("a.css", "a{color}")))
		if b == nil || len(diags) != 1 || err != nil {
			t.Errorf("bundle %v, diagnostics %v, error %v", b, diags, err)
		}
	}
}

func TestAMemoLetsGoOfWhatWasUsedLongestAgo(t *testing.T) {
	var memo bundle.Memo
	numbered := func(i int) bundle.Options { return options(files("a.css", "a{order:"+strconv.Itoa(i)+"}")) }
	first, second := kept(t, &memo, numbered(0)), kept(t, &memo, numbered(1))
	for i := range 3 {
		kept(t, &memo, numbered(2+i))
		if kept(t, &memo, numbered(0)) != first {
			t.Fatal("what is used all the time was let go")
		}
	}
	if kept(t, &memo, numbered(1)) == second {
		t.Error("everything is kept")
	}
}

// saved is a file system in which a file is saved while it is being read.
type saved struct {
	fstest.MapFS
	reads int
}

// Open gives the file as it was the first time, and as it is from then on.
func (s *saved) Open(name string) (fs.File, error) {
	file, err := s.MapFS.Open(name)
	if name == "main.ts" {
		if s.reads++; s.reads == 1 {
			s.MapFS = files("main.ts", "document.title = 'new'")
		}
	}
	return file, err
}

func TestAMemoKeepsNothingThatChangedMeanwhile(t *testing.T) {
	var memo bundle.Memo
	o := options(nil)
	o.Client = &saved{MapFS: files("main.ts", "document.title = 'old'")}
	kept(t, &memo, o)
	o.Client = files("main.ts", "document.title = 'old'")
	again := kept(t, &memo, o)
	if want, _ := assets(t, o); again.Script != want.Script {
		t.Errorf("the script is at %s, want %s", again.Script, want.Script)
	}
}

func TestWithoutAMemoABundleIsMadeAnew(t *testing.T) {
	var none *bundle.Memo
	first := kept(t, none, options(nil))
	if kept(t, none, options(nil)) == first {
		t.Error("two calls gave one bundle")
	}
}
