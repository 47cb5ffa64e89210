package markdown

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"github.com/gradus-ssg/gradus/builder/course"
)

func TestIsBare(t *testing.T) {
	for source, want := range map[string]bool{
		"":                              false,
		"mitochondria":                  true,
		"It slides up by 4.":            true,
		"3 steps":                       true,
		"12":                            true,
		"3. step":                       false,
		"3) step":                       false,
		"- step":                        false,
		"+ step":                        false,
		"= step":                        false,
		": step":                        false,
		"::: note":                      false,
		`She said "slope", didn't she?`: true,
		"ثلاثة":                         true,
		"a *b*":                         false,
		"$x$":                           false,
		"{{a}}":                         false,
		"see www.example.org":           false,
		"see https://example.org":       false,
		"me@example.org":                false,
		"two\nlines":                    false,
		" indented":                     false,
		"trailing ":                     false,
		"AT&T":                          false,
	} {
		if got := isBare(source); got != want {
			t.Errorf("isBare(%q) = %v", source, got)
		}
	}
}

// FuzzBare holds the short way to the parser: what is bare reads the same.
func FuzzBare(f *testing.F) {
	for _, seed := range []string{"mitochondria", "It slides up by 4.", `She said "slope" (again); didn't she? 100 % -- yes...`,
		"3/4 of 12 = 9", "a: b, c/d!", "ثلاثة", "x\u00a0y", "a  b", "a\u2028b", "12", "a-b+c"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		if !utf8.ValidString(source) || !isBare(source) {
			return
		}
		var want bytes.Buffer
		p := &page{Text: Text{Bytes: []byte(source)}, prose: true}
		if err := render(&want, p, nil, course.Show{}); err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := NewProse(source, "a.md", nil).Render(&got, course.Show{}); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() {
			t.Errorf("%q: %q, the parser makes %q", source, got.String(), want.String())
		}
	})
}
