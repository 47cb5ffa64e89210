package bundle

import (
	"io/fs"
	"math"
	"regexp"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/themes"
)

func TestAccentIsReadableOnBothPapers(t *testing.T) {
	for _, chosen := range everyShortColour() {
		for scheme, s := range map[string]surfaces{"light": lightSurfaces(), "dark": darkSurfaces()} {
			got := accentOn(chosen, s)
			for _, under := range s.under {
				if c := contrast(got.colour, under); c < 4.5 {
					t.Fatalf("%s, %s: %s on %s has contrast %.2f", scheme, chosen, got.colour, under, c)
				}
			}
			if c := contrast(got.ink, got.colour); c < 4.5 {
				t.Fatalf("%s, %s: ink %s on %s has contrast %.2f", scheme, chosen, got.ink, got.colour, c)
			}
			was, is := chosen.oklch(), got.colour.oklch()
			turn := math.Abs(math.Remainder(was.hue-is.hue, 2*math.Pi))
			if was.chroma > 0.03 && is.chroma > 0.03 && turn > 0.12 {
				t.Fatalf("%s, %s: the hue of %s turned by %.2f", scheme, chosen, got.colour, turn)
			}
		}
	}
}

func TestAccentMovesOnlyAsFarAsReadingNeeds(t *testing.T) {
	tests := []struct{ chosen, light, dark string }{
		{"#1a6b54", "#1a6b54", "#78c3a8"},
		{"#000000", "#000000", "#b1b1b1"},
		{"#ffffff", "#6c6c6c", "#ffffff"},
		{"#ffd400", "#806a00", "#f6d660"},
		{"#0000ff", "#0000ff", "#89b0ff"},
	}
	for _, test := range tests {
		chosen := mustParse(t, test.chosen)
		light, dark := accentOn(chosen, lightSurfaces()).colour.String(), accentOn(chosen, darkSurfaces()).colour.String()
		if light != test.light || dark != test.dark {
			t.Errorf("%s: light %s, dark %s; want %s, %s", test.chosen, light, dark, test.light, test.dark)
		}
	}
}

func TestAccentSheetSetsBothSchemes(t *testing.T) {
	got, err := accentSheet("#1a6b54")
	want := ":root{--accent:#1a6b54;--accent-ink:#ffffff}\n@media (prefers-color-scheme:dark){:root{--accent:#78c3a8;--accent-ink:#061a14}}\n"
	if got != want || err != nil {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	if got, err := accentSheet(""); got != "" || err != nil {
		t.Errorf("without an accent: %q, %v", got, err)
	}
}

func TestSurfacesAreThoseOfTheDefaultTheme(t *testing.T) {
	tokens, err := fs.ReadFile(themes.Default(), "tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	light, dark, found := strings.Cut(string(tokens), "@media (prefers-color-scheme: dark)")
	if !found {
		t.Fatal("tokens.css has no dark scheme")
	}
	for scheme, css := range map[string]string{"light": light, "dark": dark} {
		want := lightSurfaces().under
		if scheme == "dark" {
			want = darkSurfaces().under
		}
		for i, name := range []string{"--paper", "--note"} {
			hex := regexp.MustCompile(name + `:\s*(#[0-9a-f]+);`).FindStringSubmatch(css)
			if hex == nil {
				t.Fatalf("%s: no %s", scheme, name)
			}
			if got := mustParse(t, hex[1]); got != want[i] {
				t.Errorf("%s: %s is %s in tokens.css, %s here", scheme, name, got, want[i])
			}
		}
	}
}
