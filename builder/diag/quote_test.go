package diag

import (
	"strings"
	"testing"
)

func TestQuote(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"slope", `"slope"`},
		{`$\frac{1}{2}$`, `"$\frac{1}{2}$"`},
		{`say "hi"`, `“say "hi"”`},
		{"two\n  lines\t", `"two lines"`},
		{"", `""`},
		{strings.Repeat("é", 61), `"` + strings.Repeat("é", 59) + `…"`},
	} {
		if got := Quote(c.in); got != c.want {
			t.Errorf("Quote(%q) = %s; want %s", c.in, got, c.want)
		}
	}
}
