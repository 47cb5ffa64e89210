package diag

import (
	"slices"
	"testing"
)

func TestSuggest(t *testing.T) {
	keys := []string{"title", "needs", "minutes", "right", "wrong", "within", "objectives", "do", "id"}
	lessons := []string{"linear/slope", "linear/slopes", "linear/points", "مقدمة", "Übung", "setup"}
	for _, c := range []struct {
		word  string
		among []string
		want  string
	}{
		{"titel", keys, "title"},
		{"rigth", keys, "right"},
		{"Minutes", keys, "minutes"},
		{"minuets", keys, "minutes"},
		{"objectifs", keys, "objectives"},
		{"wrnog", keys, "wrong"},
		{"od", keys, "do"},
		{"x", keys, ""},
		{"layout", keys, ""},
		{"weather", keys, ""},
		{"title", keys, ""},
		{"setpu", lessons, "setup"},
		{"linear/slop", lessons, "linear/slope"},
		{"linear/point", lessons, "linear/points"},
		{"مقدمه", lessons, "مقدمة"},
		{"übung", lessons, "Übung"},
		{"", lessons, ""},
		{"anything", nil, ""},
		{"cat", []string{"bat", "cut"}, "cut"},
		{"cat", []string{"rat", "bat"}, "bat"},
	} {
		got, ok := Suggest(c.word, c.among)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("Suggest(%q) = %q, %v; want %q", c.word, got, ok, c.want)
		}
		back := slices.Clone(c.among)
		slices.Reverse(back)
		if again, _ := Suggest(c.word, back); again != got {
			t.Errorf("Suggest(%q) depends on order: %q and %q", c.word, got, again)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		limit int
		want  int
	}{
		{"", "", 3, 0},
		{"abc", "", 3, 3},
		{"ab", "ba", 3, 1},
		{"kitten", "sitting", 3, 3},
		{"kitten", "sitting", 2, 3},
		{"ca", "abc", 3, 3},
		{"abcdef", "badcfe", 3, 3},
		{"completely", "different!", 3, 4},
	} {
		var d distance
		if got := d.between([]rune(c.a), []rune(c.b), c.limit); got != c.want {
			t.Errorf("between(%q, %q) = %d; want %d", c.a, c.b, got, c.want)
		}
	}
}
