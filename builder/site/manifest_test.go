package site

import (
	"crypto/sha256"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestManifestTextIsSortedAndReadsBack(t *testing.T) {
	m := newManifest()
	m.add("u/b.html", sha256.Sum256([]byte("b")))
	m.add("a with  spaces.html", sha256.Sum256([]byte("a")))
	m.add("u/b.html", sha256.Sum256([]byte("new")))
	m.folders["u"] = true
	want := `ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a with  spaces.html
made  u/
11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437  u/b.html
3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  u/b.html
`
	if diff := cmp.Diff(want, string(m.text())); diff != "" {
		t.Error(diff)
	}
	back, err := parseManifest(m.text())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(m.files, back.files); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(m.folders, back.folders); diff != "" {
		t.Error(diff)
	}
}

func TestManifestThatIsDamagedIsAnError(t *testing.T) {
	sum := strings.Repeat("0", 64)
	for _, line := range []string{
		"", "x", sum, sum + " a", sum[1:] + "  a", sum + "  ../a", sum + "  /a", sum + "  ", sum + "  a/", "made  a", "made  ../", "<<<<<<< HEAD",
		sum + "  " + ManifestName, sum + "  " + stagingName + "/1",
	} {
		if _, err := parseManifest([]byte(sum + "  good\n" + line + "\n")); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("line %q: error = %v", line, err)
		}
	}
}

func FuzzManifest(f *testing.F) {
	f.Add([]byte("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a\nmade  u/\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := parseManifest(text)
		if err != nil {
			return
		}
		back, err := parseManifest(m.text())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(m.text(), back.text()); diff != "" {
			t.Error(diff)
		}
		for path := range m.files {
			if !owned(path) {
				t.Errorf("%q is outside the folder", path)
			}
		}
	})
}
