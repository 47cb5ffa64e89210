package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseSeconds(t *testing.T) {
	for in, want := range map[string]float64{"0:40": 40, "1:02:03": 3723, "90": 90, "90.5": 90.5, "1:35": 95, " 2:00 ": 120, "75:30": 4530, "0": 0} {
		got, err := ParseSeconds(in)
		if err != nil || float64(got) != want {
			t.Errorf("%q: got %v, %v; want %v", in, got, err, want)
		}
	}
	for _, in := range []string{"", ":", "1:", ":30", "1:60", "1:2:3:4", "-1", "1.5:00", "a", "1e3", "99999999999", "1:61:00", "0x10", "1_0", "1:5 pm", "NaN"} {
		if got, err := ParseSeconds(in); err == nil {
			t.Errorf("%q: got %v, want an error", in, got)
		}
	}
}

func FuzzSeconds(f *testing.F) {
	for _, s := range []string{"0:40", "1:02:03", "90", "90.5", "1:60", "::", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, err := ParseSeconds(s); err == nil && !(got >= 0 && got <= 360_000) {
			t.Errorf("%q: got %v", s, got)
		}
	})
}

func TestParseRule(t *testing.T) {
	for in, want := range map[string]Rule{
		"80%":          {Text: "80%", Kind: "percent", N: 80},
		"100 %":        {Text: "100 %", Kind: "percent", N: 100},
		"all":          {Text: "all", Kind: "all"},
		"4 of 5":       {Text: "4 of 5", Kind: "of", N: 4, M: 5},
		"3 in a row":   {Text: "3 in a row", Kind: "row", N: 3},
		"All":          {Text: "All", Kind: "all"},
		"3  in a  row": {Text: "3  in a  row", Kind: "row", N: 3},
	} {
		got, err := ParseRule(in)
		if d := cmp.Diff(want, got); d != "" || err != nil {
			t.Errorf("%q: %v %s", in, err, d)
		}
	}
	for _, in := range []string{"", "80", "0%", "101%", "5 of 4", "0 of 3", "0 in a row", "most", "-1%", "4 of", "9999 of 9999"} {
		if got, err := ParseRule(in); err == nil {
			t.Errorf("%q: got %+v, want an error", in, got)
		}
	}
}

func FuzzRule(f *testing.F) {
	for _, s := range []string{"80%", "all", "4 of 5", "3 in a row", "of", "%"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := ParseRule(s)
		if err == nil && (r.Kind == "" || r.N < 0 || r.Kind == "of" && r.N > r.M || r.Kind == "percent" && r.N > 100) {
			t.Errorf("%q: got %+v", s, r)
		}
	})
}
