package content

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// natural compares names as people sort them: runs of digits by their value, so
// that 2 stands before 10 and 1.9 before 1.10; letters without regard to case.
func natural(a, b string) int {
	x, y := a, b
	for x != "" && y != "" {
		if digit(x[0]) && digit(y[0]) {
			i, j := digitRun(x), digitRun(y)
			m, n := strings.TrimLeft(x[:i], "0"), strings.TrimLeft(y[:j], "0")
			if c := cmp.Or(cmp.Compare(len(m), len(n)), strings.Compare(m, n)); c != 0 {
				return c
			}
			x, y = x[i:], y[j:]
			continue
		}
		r, i := utf8.DecodeRuneInString(x)
		s, j := utf8.DecodeRuneInString(y)
		if c := cmp.Compare(unicode.ToLower(r), unicode.ToLower(s)); c != 0 {
			return c
		}
		x, y = x[i:], y[j:]
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), strings.Compare(a, b))
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func digitRun(s string) int {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	return n
}

// comparePaths orders paths folder by folder, a folder's own files first.
func comparePaths(a, b string) int {
	da, db := path.Dir(a), path.Dir(b)
	if da != db {
		return compareFolders(da, db)
	}
	return cmp.Or(natural(stem(a), stem(b)), strings.Compare(a, b))
}

// compareFolders orders folders by their names, each before those it holds.
func compareFolders(a, b string) int {
	if a == b {
		return 0
	}
	switch {
	case a == ".":
		return -1
	case b == ".":
		return 1
	}
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	for i := range min(len(x), len(y)) {
		if c := natural(x[i], y[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(x), len(y))
}

// stem is a file's name without its ending.
func stem(p string) string {
	base := path.Base(p)
	return strings.TrimSuffix(base, path.Ext(base))
}

// sortByName puts the pages of a folder into the order of their names.
func sortByName(f *folder) {
	slices.SortStableFunc(f.pages, func(a, b *page) int { return comparePaths(a.source, b.source) })
}
