package identity

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode"
)

// normal is a text as far as it matters for being the same: how it is broken
// into lines does not.
func normal(text string) string { return strings.Join(strings.Fields(text), " ") }

// hash is short enough to read and long enough that no two texts of a lesson
// share it by chance.
func hash(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(strconv.Itoa(len(p))))
		h.Write([]byte{':'})
		h.Write([]byte(p))
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}

const (
	mostWords   = 4
	mostLetters = 28
)

// derive makes the n-th id that a text of a lesson may have: its first words,
// for people, and a short hash of lesson and text.
func derive(lesson, shown string, n int) string {
	var words []string
	letters := 0
	for _, w := range strings.FieldsFunc(shown, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}) {
		size := len([]rune(w))
		if len(words) == mostWords || len(words) > 0 && letters+size > mostLetters {
			break
		}
		if size > mostLetters {
			w = string([]rune(w)[:mostLetters])
		}
		words = append(words, strings.ToLower(w))
		letters += size
	}
	parts := []string{lesson, normal(shown)}
	if n > 0 {
		parts = append(parts, strconv.Itoa(n))
	}
	return strings.Join(append(words, hash(parts...)[:5]), "-")
}
