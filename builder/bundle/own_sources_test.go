package bundle

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"

	"github.com/gradus-ssg/gradus/js"
	"github.com/gradus-ssg/gradus/themes"
)

// Warnings about our own sources are not for teachers, so they are held back
// in Assets, and to none here.
func TestOurOwnSourcesBundleWithoutAWarning(t *testing.T) {
	s, err := newSources(Options{Client: js.Sources(), Theme: themes.Default(), Accent: "#1a6b54"})
	if err != nil {
		t.Fatal(err)
	}
	for _, run := range s.runs() {
		result := api.Build(buildOptions(s, run))
		for _, m := range append(result.Errors, result.Warnings...) {
			t.Error(plain(m))
		}
	}
}

// What the script for a page's text borrows is lent by lessons and by pages
// about the course alike.
func TestAnyPageLendsWhatItsTextNeeds(t *testing.T) {
	read := func(name string) string {
		data, err := fs.ReadFile(js.Sources(), name)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	lent := map[string]map[string]string{}
	for _, lender := range []string{"lent.ts", "lentcourse.ts"} {
		modules, err := lentModules(js.Sources(), lender)
		if err != nil {
			t.Fatal(err)
		}
		lent[lender] = modules
	}
	imports := regexp.MustCompile(`(?m)^import \{ ([\w, ]+) \} from '\./(\w+)'$`)
	borrowed := 0
	for _, element := range []string{"video", "embed", "frame", "reading"} {
		for _, line := range imports.FindAllStringSubmatch(read("elements/"+element+".ts"), -1) {
			module := "elements/" + line[2] + ".ts"
			if lent["lent.ts"][module] == "" {
				continue
			}
			for name := range strings.SplitSeq(line[1], ", ") {
				borrowed++
				for lender, modules := range lent {
					if !regexp.MustCompile(`\b` + name + `\b`).MatchString(modules[module]) {
						t.Errorf("%s takes %s from %s, which %s does not lend", element, name, module, lender)
					}
				}
			}
		}
	}
	if borrowed == 0 {
		t.Error("nothing is borrowed")
	}
}
