package diag

import (
	"unicode"
	"unicode/utf8"
)

// Suggest returns the name among those given that word was most likely meant to
// be: the nearest by insertions, deletions, substitutions and swaps of
// neighbouring letters, upper and lower case alike. It reports false when
// nothing is near enough: a wrong suggestion costs a teacher more than none.
//
// The answer does not depend on the order of among. It never is word itself.
func Suggest(word string, among []string) (string, bool) {
	want := fold(word)
	limit := reach(len(want))
	best, found, d := "", false, distance{}
	for _, name := range among {
		if name == word || abs(utf8.RuneCountInString(name)-len(want)) > limit {
			continue
		}
		n := d.between(want, fold(name), limit)
		if n > limit {
			continue
		}
		// A nearer name narrows the search; among equally near ones the same
		// first letter wins, then the alphabet.
		if !found || n < limit || better(word, name, best) {
			best, found, limit = name, true, n
		}
	}
	return best, found
}

// reach is how many slips a word of n letters may hold and still be recognised.
func reach(n int) int {
	switch {
	case n < 2:
		return 0
	case n < 5:
		return 1
	case n < 9:
		return 2
	}
	return 3
}

func better(word, name, best string) bool {
	w, _ := utf8.DecodeRuneInString(word)
	n, _ := utf8.DecodeRuneInString(name)
	b, _ := utf8.DecodeRuneInString(best)
	if (n == w) != (b == w) {
		return n == w
	}
	return name < best
}

func fold(s string) []rune {
	r := []rune(s)
	for i := range r {
		r[i] = unicode.ToLower(r[i])
	}
	return r
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// distance holds the three rows of the table that the measure needs, so that
// many words are compared with few allocations.
type distance struct{ before, last, row []int }

// between is the Damerau-Levenshtein distance (each letter moved at most once);
// what exceeds limit is reported as limit+1.
func (d *distance) between(a, b []rune, limit int) int {
	if cap(d.row) < len(b)+1 {
		d.before, d.last, d.row = make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	}
	before, last, row := d.before[:len(b)+1], d.last[:len(b)+1], d.row[:len(b)+1]
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		least := row[0]
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			n := min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				n = min(n, before[j-1]+1)
			}
			row[j+1] = n
			least = min(least, n)
		}
		// A swap may still look one row back, so one slip more is allowed here.
		if least > limit+1 {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit+1)
}
