package builder_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/gradus-ssg/gradus"

// house is who lives where: a package may import those of the layers above its
// own in this table, never one of its own. A package that is not here has no
// place yet: give it one in ARCHITECTURE.md first, then here.
func house() [][]string {
	return [][]string{
		{"builder/diag", "js", "themes"},
		{"builder/course", "builder/site", "builder/icalendar", "builder/numeral"},
		{"builder/pacing"},
		{"builder/content", "builder/lint", "builder/bundle", "builder/render", "builder/seal", "builder/revision"},
		{"builder"},
		{"builder/serve"},
		{"cmd/gradus"},
	}
}

// rooms are packages private to another, in its layer: only it and later ones
// of the list may import them.
func rooms() map[string][]string {
	return map[string][]string{
		"builder/content": {"builder/content/variant", "builder/content/document", "builder/content/identity", "builder/content/markdown"},
	}
}

// homes is the only package, or the few that one home is divided into, for each
// dependency of the program.
func homes() map[string][]string {
	return map[string][]string{
		"github.com/yuin/goldmark":        {"builder/content/markdown"},
		"github.com/alecthomas/chroma/v2": {"builder/content/markdown"},
		"github.com/dlclark/regexp2/v2":   {"builder/content/markdown"},
		"github.com/BurntSushi/toml":      {"builder/content/document"},
		"github.com/pelletier/go-toml/v2": {"builder/content/document"},
		"go.yaml.in/yaml/v4":              {"builder/content/document"},
		"github.com/evanw/esbuild":        {"builder/bundle"},
		"github.com/fsnotify/fsnotify":    {"builder/serve"},
		"github.com/spf13/cobra":          {"cmd/gradus"},
		"golang.org/x/term":               {"cmd/gradus"},
		"golang.org/x/mod":                {"cmd/gradus"},
		"golang.org/x/net":                {"builder/content/markdown"},
		"golang.org/x/text":               {"builder/content", "builder/seal"},
	}
}

// forTests are dependencies that only tests import.
func forTests() []string {
	return []string{
		"github.com/google/go-cmp",
		"github.com/rogpeppe/go-internal",
		"github.com/jba/templatecheck",
		"golang.org/x/net",
		"golang.org/x/tools",
	}
}

// goPackage is what `go list -json` says of a package.
type goPackage struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
}

// packages lists the module's packages by their path in it.
func packages(t *testing.T) map[string]goPackage {
	t.Helper()
	list := exec.Command("go", "list", "-json=ImportPath,Imports,TestImports,XTestImports", module+"/...")
	var stderr bytes.Buffer
	list.Stderr = &stderr
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &stderr)
	}
	found := map[string]goPackage{}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		found[inModule(p.ImportPath)] = p
	}
	return found
}

// inModule is an import path without the module's; others stay as they are.
func inModule(path string) string {
	return strings.TrimPrefix(strings.TrimPrefix(path, module), "/")
}

// layer finds a package's layer, and the package it is private to, or "".
func layer(name string) (at int, private string, found bool) {
	for owner, inside := range rooms() {
		if slices.Contains(inside, name) {
			at, _, found = layer(owner)
			return at, owner, found
		}
	}
	for i, names := range house() {
		if slices.Contains(names, name) {
			return i, "", true
		}
	}
	return 0, "", false
}

// mayImport is the import law between two packages of the module.
func mayImport(from, to string) bool {
	fromLayer, fromOwner, _ := layer(from)
	toLayer, toOwner, known := layer(to)
	if toOwner == "" {
		return known && toLayer < fromLayer
	}
	if from == toOwner {
		return true
	}
	inside := rooms()[toOwner]
	return fromOwner == toOwner && slices.Index(inside, to) < slices.Index(inside, from)
}

func TestEveryPackageHasItsPlace(t *testing.T) {
	found := packages(t)
	for name := range found {
		if _, _, ok := layer(name); !ok {
			t.Errorf("package %s has no layer", name)
		}
	}
	for _, names := range append(house(), rooms()["builder/content"]) {
		for _, name := range names {
			if _, ok := found[name]; !ok {
				t.Errorf("there is no package %s", name)
			}
		}
	}
}

func TestImportLaw(t *testing.T) {
	for name, p := range packages(t) {
		for _, path := range p.Imports {
			if to := inModule(path); to != path && !mayImport(name, to) {
				t.Errorf("%s must not import %s", name, to)
			}
		}
		// Tests may use anything below their own package, and their own package.
		for _, path := range slices.Concat(p.TestImports, p.XTestImports) {
			to := inModule(path)
			if to == path || to == name || mayImport(name, to) {
				continue
			}
			if at, _, _ := layer(to); at > 0 {
				t.Errorf("tests of %s must not import %s", name, to)
			}
		}
	}
}

func TestEveryDependencyHasOneHome(t *testing.T) {
	for name, p := range packages(t) {
		for _, path := range p.Imports {
			if dependency, foreign := dependencyOf(path); foreign && !slices.Contains(homes()[dependency], name) {
				t.Errorf("%s must not import %s: its home is %q", name, path, homes()[dependency])
			}
		}
		for _, path := range slices.Concat(p.TestImports, p.XTestImports) {
			dependency, foreign := dependencyOf(path)
			if foreign && !slices.Contains(homes()[dependency], name) && !slices.Contains(forTests(), dependency) {
				t.Errorf("tests of %s must not import %s", name, path)
			}
		}
	}
}

func TestNoHomeIsKeptForADependencyThatLeft(t *testing.T) {
	used := map[string]bool{}
	for name, p := range packages(t) {
		for _, path := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			dependency, _ := dependencyOf(path)
			used[dependency+" in "+name] = true
			used[dependency] = true
		}
	}
	for dependency, names := range homes() {
		for _, name := range names {
			if !used[dependency+" in "+name] {
				t.Errorf("%s does not import %s", name, dependency)
			}
		}
	}
	for _, dependency := range forTests() {
		if !used[dependency] {
			t.Errorf("no test imports %s", dependency)
		}
	}
}

// dependencyOf is the module of a foreign import path: the longest that has a
// home, else the path itself. Paths of the standard library have no dot in
// their first element.
func dependencyOf(path string) (dependency string, foreign bool) {
	first, _, _ := strings.Cut(path, "/")
	if !strings.Contains(first, ".") || strings.HasPrefix(path+"/", module+"/") {
		return "", false
	}
	for known := range homes() {
		if strings.HasPrefix(path+"/", known+"/") {
			return known, true
		}
	}
	for _, known := range forTests() {
		if strings.HasPrefix(path+"/", known+"/") {
			return known, true
		}
	}
	return path, true
}
