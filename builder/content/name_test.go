package content

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNatural(t *testing.T) {
	want := []string{"1", "1.9 b", "1.10 a", "2-x", "02-y", "10-x", "a", "A b", "a2", "a10", "b", "ä"}
	for shift := range want {
		got := append(slices.Clone(want[shift:]), want[:shift]...)
		slices.SortFunc(got, natural)
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("shifted by %d: %s", shift, d)
		}
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"Slope of a Line":   "slope-of-a-line",
		"a__b -- c":         "a-b-c",
		"Ünit Ω":            "ünit-ω",
		"U\u0308nit":        "ünit", // as macOS spells it
		"שלום עולם":         "שלום-עולם",
		"हिन्दी":            "हिन्दी",
		"1.7 End of module": "1-7-end-of-module",
		"!!!":               "page",
		"--a--":             "a",
	} {
		if got := slug(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestLabels(t *testing.T) {
	type l = label
	for _, c := range []struct {
		names []string
		want  []label
	}{
		{[]string{"01-points", "2_slope", "3 lines", "1.2-a"}, []l{
			{"points", "Points", "01", false}, {"slope", "Slope", "2", false}, {"lines", "Lines", "3", false}, {"a", "A", "1.2", false}}},
		{[]string{"1.7 End", "2.4 End", "3 Start"}, []l{
			{"1-7-end", "End (1.7)", "1.7", true}, {"2-4-end", "End (2.4)", "2.4", true}, {"start", "Start", "3", false}}},
		{[]string{"01-a", "a"}, []l{{"01-a", "A (01)", "01", true}, {"a", "A", "", false}}},
		// Not leading numbers.
		{[]string{"3d-shapes", "2024", "10-", "a-1"}, []l{
			{"3d-shapes", "3d shapes", "", false}, {"2024", "2024", "", false}, {"10", "10", "", false}, {"a-1", "A 1", "", false}}},
	} {
		if d := cmp.Diff(c.want, labels(c.names), cmp.AllowUnexported(label{})); d != "" {
			t.Errorf("%q: %s", c.names, d)
		}
	}
}

func TestRelative(t *testing.T) {
	for _, c := range [][3]string{
		{"a.html", "b.html", "b.html"},
		{"u/a.html", "u/b.html", "b.html"},
		{"u/a.html", "index.html", "../index.html"},
		{"u/v/a.html", "u/w/b.html", "../w/b.html"},
		{"index.html", "u/a b.svg", "u/a%20b.svg"},
		{"u/a.html", "u/1:2.png", "./1:2.png"},
		{"u/a.html", "u/a.html", "a.html"},
		{"a.html", "שלום.html", "%D7%A9%D7%9C%D7%95%D7%9D.html"},
	} {
		if got := relative(c[0], c[1]); got != c[2] {
			t.Errorf("from %s to %s: got %s, want %s", c[0], c[1], got, c[2])
		}
	}
}

func TestFilmOf(t *testing.T) {
	for in, want := range map[string]film{
		"https://youtu.be/abcdefghijk":                               {"youtube", "abcdefghijk", 0},
		"https://youtu.be/abcdefghijk?t=1m30s":                       {"youtube", "abcdefghijk", 90},
		"https://www.youtube.com/watch?v=abcdefghijk&t=95":           {"youtube", "abcdefghijk", 95},
		"//m.youtube.com/shorts/abcdefghijk":                         {"youtube", "abcdefghijk", 0},
		"https://www.youtube-nocookie.com/embed/abcdefghijk?start=5": {"youtube", "abcdefghijk", 5},
		"https://vimeo.com/123456":                                   {"vimeo", "123456", 0},
		"https://vimeo.com/123456/ab12#t=1:30":                       {"vimeo", "123456?h=ab12", 90},
		"https://player.vimeo.com/video/123456?h=ab12":               {"vimeo", "123456?h=ab12", 0},
		"clips/a%20b.webm#t=5":                                       {"file", "", 5},
		"https://example.org/a.mp4":                                  {},
		"https://youtu.be/":                                          {},
		"javascript:alert(1)":                                        {},
		"https://www.youtube.com/playlist?list=abcdefghijk":          {},
		"": {},
	} {
		if got := filmOf(in); got != want {
			t.Errorf("%s: got %+v, want %+v", in, got, want)
		}
	}
}
