package bundle

import (
	"math"
	"testing"
)

func TestContrastIsThatOfWCAG(t *testing.T) {
	tests := []struct {
		a, b string
		want float64
	}{
		{"#000", "#fff", 21}, {"#fff", "#000000", 21}, {"#777777", "#fff", 4.48}, {"#767676", "#fff", 4.54}, {"#f00", "#fff", 4.00}, {"#00f", "#fff", 8.59}, {"#123456", "#123456", 1},
	}
	for _, test := range tests {
		if got := contrast(mustParse(t, test.a), mustParse(t, test.b)); math.Abs(got-test.want) > 0.005 {
			t.Errorf("contrast of %s on %s = %.3f, want %.2f", test.a, test.b, got, test.want)
		}
	}
}

func TestLightnessChromaAndHue(t *testing.T) {
	tests := []struct {
		hex                    string
		lightness, chroma, deg float64
	}{
		{"#ffffff", 1, 0, 0}, {"#000000", 0, 0, 0}, {"#ff0000", 0.62796, 0.25768, 29.234}, {"#00ff00", 0.86644, 0.29483, 142.495}, {"#0000ff", 0.45201, 0.31321, 264.052},
	}
	for _, test := range tests {
		got := mustParse(t, test.hex).oklch()
		deg := math.Mod(got.hue*180/math.Pi+360, 360)
		if math.Abs(got.lightness-test.lightness) > 1e-4 || math.Abs(got.chroma-test.chroma) > 1e-4 || (test.chroma > 0 && math.Abs(deg-test.deg) > 0.01) {
			t.Errorf("%s = %.5f %.5f %.3f°, want %.5f %.5f %.3f°", test.hex, got.lightness, got.chroma, deg, test.lightness, test.chroma, test.deg)
		}
	}
}

func TestColoursComeBackUnchanged(t *testing.T) {
	for _, c := range everyShortColour() {
		if got := c.oklch().colour(); got != c {
			t.Fatalf("%s came back as %s", c, got)
		}
	}
}

func TestAColourNoScreenShowsGivesChromaFirst(t *testing.T) {
	vivid := oklch{lightness: 0.6, chroma: 0.4, hue: 2.5}
	got := vivid.colour().oklch()
	if math.Abs(got.lightness-vivid.lightness) > 0.01 || math.Abs(got.hue-vivid.hue) > 0.03 || got.chroma > 0.25 {
		t.Errorf("%+v became %+v", vivid, got)
	}
}

func TestHexColours(t *testing.T) {
	for hex, want := range map[string]string{"#1a6b54": "#1a6b54", "#ABC": "#aabbcc"} {
		if got := mustParse(t, hex).String(); got != want {
			t.Errorf("%s = %s, want %s", hex, got, want)
		}
	}
	for _, hex := range []string{"", "#", "green", "1a6b54", "#12", "#1234", "#12345", "#1234567", "#ggg", "#+12", "#é", "#-12345"} {
		if c, err := parseHex(hex); err == nil {
			t.Errorf("parseHex(%q) = %s", hex, c)
		}
	}
}

func mustParse(t *testing.T, hex string) colour {
	t.Helper()
	c, err := parseHex(hex)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// everyShortColour are the 4096 colours of the form #rgb.
func everyShortColour() []colour {
	var all []colour
	for n := range 1 << 12 {
		all = append(all, colour{uint8(n>>8) * 17, uint8(n>>4&15) * 17, uint8(n&15) * 17})
	}
	return all
}
