package builder_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"

	"github.com/gradus-ssg/gradus/builder"
)

// Each file of testdata/build is a course (in/…) and what becomes of it:
//
//	-- want/linear/slope.html --            the whole file
//	-- want/linear/slope.html main --       the first element of that name
//	-- want/linear/slope.html .path --      of that class
//	-- want/linear/slope.html #rise --      of that id
//	-- want/gradus.ids.json --              the ids to remember
//	-- want/diagnostics --                  as in testdata/bad; none without it
//
// Hashes in the names of assets are written HASH. -update rewrites what is
// wanted; what to want is added by hand.
func TestCoursesBecomeTheirSites(t *testing.T) {
	archives(t, "build", func(t *testing.T, _ string, a *txtar.Archive) {
		result, err := builder.Build(t.Context(), builder.Options{Bundles: bundles, Source: courseFolder(t, a, "in/"), Version: "v0.0.0-test"})
		if err != nil {
			t.Fatal(err)
		}
		wanted, told := 0, false
		for i, f := range a.Files {
			name, found := strings.CutPrefix(f.Name, "want/")
			if !found {
				if !strings.HasPrefix(f.Name, "in/") {
					t.Errorf("%s is neither in/ nor want/", f.Name)
				}
				continue
			}
			wanted++
			told = told || name == "diagnostics"
			got, made := produced(t, result, name)
			if !made {
				t.Errorf("%s is wanted and not made", name)
				continue
			}
			if diff := cmp.Diff(string(f.Data), got); diff != "" && !*update {
				t.Errorf("%s differs (-want +got):\n%s", name, diff)
			}
			a.Files[i].Data = []byte(got)
		}
		if wanted == 0 {
			t.Error("nothing is wanted of this course")
		}
		if !told && len(result.Diags) > 0 {
			t.Errorf("diagnostics:\n%s", lines(result.Diags))
		}
	})
}

// produced finds what a want file names in a result.
func produced(t *testing.T, result *builder.Result, name string) (text string, made bool) {
	t.Helper()
	switch name {
	case "diagnostics":
		return lines(result.Diags), len(result.Diags) > 0
	case "gradus.ids.json":
		return string(result.IDs), result.IDs != nil
	}
	if result.Site == nil {
		t.Fatalf("no site:\n%s", lines(result.Diags))
	}
	path, selector, part := strings.Cut(name, " ")
	for _, e := range result.Site.Entries() {
		if hash.ReplaceAllString(e.Path, "$1-HASH.") == path {
			path = e.Path
		}
	}
	data, made, err := result.Site.Read(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if !made {
		return "", false
	}
	text = hash.ReplaceAllString(string(data), "$1-HASH.")
	if part {
		text, made = element(t, text, selector)
	}
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return text, made
}

// hash finds the hashes of assets' names.
var hash = regexp.MustCompile(`(assets/[a-z]+)-[0-9A-Za-z]+\.`)

// element is the first element that a selector names, with its tags.
func element(t *testing.T, page, selector string) (text string, found bool) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || !matches(n, selector) {
			continue
		}
		var w bytes.Buffer
		if err := html.Render(&w, n); err != nil {
			t.Fatal(err)
		}
		return w.String(), true
	}
	return "", false
}

func matches(n *html.Node, selector string) bool {
	switch selector[0] {
	case '#':
		return attribute(n, "id") == selector[1:]
	case '.':
		return strings.Contains(" "+attribute(n, "class")+" ", " "+selector[1:]+" ")
	}
	return n.Data == selector
}

// attribute is the value of an element's attribute, "" without it.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
