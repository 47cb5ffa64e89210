package site

import (
	"fmt"
	"path"
	"strings"
	"unicode"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// sameAddress is held here for the whole output, whatever made the entries.
// Addresses that differ by case only are one: they are on macOS and Windows,
// where a teacher previews, and a site must not depend on where it was built.
func sameAddress() diag.Rule {
	return diag.Rule{
		Code:     "same-address",
		Severity: diag.Error,
		Summary:  "two files of the course would be one file of the site",
	}
}

// Rules are the codes of this package's diagnostics.
func Rules() []diag.Rule { return []diag.Rule{sameAddress()} }

// clashes finds entries in each other's way: two at one address, and one whose
// address is a folder of another. Entries come sorted by path.
func clashes(entries []Entry) diag.List {
	var found diag.List
	files := make(map[string]Entry, len(entries))
	for _, e := range entries {
		key := fold(e.Path)
		if first, taken := files[key]; taken {
			found = append(found, clash(first, e, fmt.Sprintf("would both be %q on the site", e.Path)))
			continue
		}
		files[key] = e
	}
	judged := map[string]bool{}
	for _, e := range entries {
		for folder := path.Dir(fold(e.Path)); folder != "." && !judged[folder]; folder = path.Dir(folder) {
			judged[folder] = true
			if file, taken := files[folder]; taken {
				found = append(found, clash(file, e, fmt.Sprintf("cannot both be on the site: %q would be a file and a folder", file.Path)))
			}
		}
	}
	return found
}

// clash is told at an author's file where one of the two is, the second first:
// it is more likely the newer name.
func clash(first, second Entry, what string) diag.Diagnostic {
	at, hint := second, "rename one of them"
	if at.Source == "" {
		at = first
	}
	if first.Source == "" || second.Source == "" {
		hint = "gradus makes one of them itself: rename " + name(at)
	}
	return sameAddress().At(diag.FileStart(at.Source), fmt.Sprintf("%s and %s %s", name(first), name(second), what), hint)
}

// name says where an entry comes from.
func name(e Entry) string {
	if e.Source == "" {
		return "gradus' own " + e.Path
	}
	return e.Source
}

// fold maps paths that differ by case only to one.
func fold(path string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	}, path)
}
