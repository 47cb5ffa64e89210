package builder_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/bundle"
)

// bundles has the client bundled once for all tests but those that are about
// making it twice.
var bundles = &bundle.Memo{}

// everything is all that a build makes, as text.
func everything(t *testing.T, result *builder.Result) map[string]string {
	t.Helper()
	made := map[string]string{"diagnostics": fmt.Sprint(result.Diags), "ids": string(result.IDs), "pages": fmt.Sprint(result.Pages())}
	if result.Site == nil {
		return made
	}
	for _, e := range result.Site.Entries() {
		data, _, err := result.Site.Read(t.Context(), e.Path)
		if err != nil {
			t.Fatal(err)
		}
		made["site/"+e.Path] = string(data)
	}
	return made
}

// randomCourse writes a course that uses a bit of everything, now and then wrongly.
func randomCourse(random *rand.Rand) fstest.MapFS {
	fsys := fstest.MapFS{}
	put := func(name, text string) { fsys[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644} }
	blocks := []string{
		"A [link](../unit-1/lesson-1.md), and one to [nothing](missing.md).", "- [ ] measure it\n- [ ] draw it",
		"```go\nfunc main() {}\n```", "> [!NOTE]\n> Mind the step.", "| a | b |\n|---|--:|\n| 1 | 2 |", "$y = mx + b$ and `code`",
		"## Mastery check\n\n### Which is steeper?\n\n- [x] $2x$\n- [ ] $x$", ":::hint Look\nTwice.\n:::", "![a line](../img/line.svg)",
		"https://youtu.be/aqz-KE-bpKQ", "<div onclick='x()'>raw</div>", "{% liquid %}", "Text.[^1]\n\n[^1]: Note.",
	}
	put("img/line.svg", "<svg/>")
	put("course.toml", "id = \"random\"\ntitle = \"Random\"\n")
	for u := range 1 + random.IntN(4) {
		for l := range 1 + random.IntN(5) {
			var text strings.Builder
			if random.IntN(2) == 0 {
				fmt.Fprintf(&text, "+++\nminutes = %d\nneeds = [\"lesson-%d\"]\n+++\n", random.IntN(60), random.IntN(6))
			}
			fmt.Fprintf(&text, "# Lesson %d\n\n", l)
			for range random.IntN(6) {
				text.WriteString(blocks[random.IntN(len(blocks))] + "\n\n")
			}
			put(fmt.Sprintf("unit-%d/%02d-lesson-%d.md", u, l, l), text.String())
		}
	}
	return fsys
}

func TestSameInputSameBytes(t *testing.T) {
	built := 0
	for seed := range uint64(20) {
		source := randomCourse(rand.New(rand.NewPCG(seed, 1)))
		build := func(cores int) map[string]string {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
			result, err := builder.Build(t.Context(), builder.Options{Bundles: bundles, Source: source})
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			if result.Site != nil {
				built++
			}
			return everything(t, result)
		}
		if diff := cmp.Diff(build(1), build(4)); diff != "" {
			t.Errorf("seed %d: two builds differ:\n%s", seed, diff)
		}
	}
	if built == 0 {
		t.Error("no random course had a site")
	}
}

func TestPagesListsEveryPageOfTheSite(t *testing.T) {
	sources := map[string]fstest.MapFS{
		"empty home":       {"unit/a.md": {}},
		"lessons at root":  {"a.md": {}, "b.md": {}, "unit/c.md": {}},
		"home and lessons": {"index.md": {Data: []byte("# Home")}, "a.md": {}, "LICENSE.md": {}, "unit/index.md": {}, "unit/c.md": {}},
	}
	for name, source := range sources {
		t.Run(name, func(t *testing.T) {
			result, err := builder.Build(t.Context(), builder.Options{Bundles: bundles, Source: source})
			if err != nil || result.Site == nil {
				t.Fatalf("no site: %v, %v", result, err)
			}
			want, got := map[string]bool{}, map[string]bool{}
			for _, e := range result.Site.Entries() {
				if strings.HasSuffix(e.Path, ".html") {
					want[e.Path] = true
				}
			}
			for _, p := range result.Pages() {
				if got[p.Path] {
					t.Errorf("%s is listed twice", p.Path)
				}
				got[p.Path] = true
				if p.Title == "" || p.ID == "" || p.Kind == "" {
					t.Errorf("%+v is not complete", p)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheExampleIsTheSameBytesTwice(t *testing.T) {
	if diff := cmp.Diff(everything(t, exampleCourse(t, nil)), everything(t, exampleCourse(t, nil))); diff != "" {
		t.Error(diff)
	}
}

func BenchmarkBuild(b *testing.B) {
	source := fstest.MapFS{}
	text := strings.Repeat("A line climbs *two* for every one it [runs](../index.md).\n\n", 60)
	for i := range 1000 {
		source[fmt.Sprintf("unit-%02d/lesson-%03d.md", i/20, i)] = &fstest.MapFile{Data: []byte("# Lesson " + fmt.Sprint(i) + "\n\n" + text), Mode: 0o644}
	}
	buildAgain(b, source)
}

// buildAgain times builds from nothing, each into a folder of its own.
func buildAgain(b *testing.B, source fs.FS) {
	b.Helper()
	b.ReportAllocs()
	for b.Loop() {
		result, err := builder.Build(b.Context(), builder.Options{Source: source})
		if err != nil || result.Site == nil {
			b.Fatal(err, result)
		}
		if _, err := result.Site.Write(b.Context(), b.TempDir()); err != nil {
			b.Fatal(err)
		}
	}
}
