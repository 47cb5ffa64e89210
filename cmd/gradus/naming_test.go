package main

import "testing"

func TestANewNeighbourGetsTheNextNumber(t *testing.T) {
	for _, tt := range []struct {
		name  string
		names []string
		want  string
	}{
		{"slope", nil, "01-slope"},
		{"Slope of a Line", []string{"01-points"}, "02-slope-of-a-line"},
		{"slope", []string{"9-points", "3-old"}, "10-slope"},
		{"slope", []string{"001-points", "002-lines"}, "003-slope"},
		{"slope", []string{"01-points", "01.2-more", "extra"}, "02-slope"},
		{"slope", []string{"points", "lines"}, "slope"},
		{"07-slope", []string{"01-points"}, "07-slope"},
		{"المستقيم الأول", []string{"01-points"}, "02-المستقيم-الأول"},
	} {
		if got := numbered(tt.name, tt.names); got != tt.want {
			t.Errorf("%q among %q: got %q, want %q", tt.name, tt.names, got, tt.want)
		}
	}
}

func TestAnAuthorMayNameAUnitWithoutItsNumber(t *testing.T) {
	names := []string{"01-linear-functions", "02-systems", "extra"}
	for wanted, want := range map[string]string{
		"linear-functions": "01-linear-functions", "01-linear-functions": "01-linear-functions", "Linear functions": "01-linear-functions",
		"SYSTEMS": "02-systems", "extra": "extra", "linear": "",
	} {
		if got, _ := named(names, wanted); got != want {
			t.Errorf("%q: got %q, want %q", wanted, got, want)
		}
	}
}

func TestTitlesAreMadeOfNames(t *testing.T) {
	for name, want := range map[string]string{
		"algebra-1": "Algebra 1", "Slope of a line": "Slope of a line", "slope_of_a-line": "Slope of a line", "x": "X", "": "",
		"Do-it-yourself maths": "Do-it-yourself maths", "élan": "Élan",
	} {
		if got := titleOf(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}

func TestTextBecomesATOMLString(t *testing.T) {
	for text, want := range map[string]string{
		`plain`: `"plain"`, `say "hi"`: `"say \"hi\""`, `C:\maths`: `"C:\\maths"`, "two\nlines": `"two\u000Alines"`, "العربية": `"العربية"`,
	} {
		if got := tomlString(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
