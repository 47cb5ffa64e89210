package bundle

import "fmt"

// readable is the least contrast of text, by WCAG 2.2 at level AA.
const readable = 4.5

// surfaces are what text of the accent's colour stands on, and where accents
// of that scheme begin to look.
type surfaces struct {
	// under are the backgrounds of tokens.css: --paper and --note.
	under []colour
	// dark tells a dark scheme.
	dark bool
}

// lightSurfaces and darkSurfaces repeat the backgrounds of the default theme's
// tokens.css; a test holds them to it.
func lightSurfaces() surfaces {
	return surfaces{under: []colour{{0xfb, 0xfa, 0xf6}, {0xf1, 0xef, 0xe6}}}
}

func darkSurfaces() surfaces {
	return surfaces{under: []colour{{0x15, 0x19, 0x1a}, {0x1d, 0x23, 0x23}}, dark: true}
}

// accent is a colour to write links and draw the path in, and the colour of
// text on it.
type accent struct{ colour, ink colour }

// accentOn fits the author's colour to a scheme: the hue stays, the lightness
// moves only as far as reading needs. On dark paper a colour has to glow a
// little, so it begins lighter and, where it was loud, quieter.
func accentOn(chosen colour, s surfaces) accent {
	const (
		step       = 1.0 / 256
		darkStart  = 0.76
		darkChroma = 0.14
	)
	fitted, c := chosen, chosen.oklch()
	move := -step
	if s.dark {
		move = step
		c.lightness = max(c.lightness, darkStart)
		c.chroma = min(c.chroma, darkChroma)
		fitted = c.colour()
	}
	for !readableOn(fitted, s.under) {
		c.lightness += move
		fitted = c.colour()
	}
	ink := colour{0xff, 0xff, 0xff}
	if s.dark {
		ink = oklch{lightness: 0.2, chroma: min(c.chroma, 0.03), hue: c.hue}.colour()
	}
	return accent{colour: fitted, ink: ink}
}

func readableOn(text colour, under []colour) bool {
	for _, u := range under {
		if contrast(text, u) < readable {
			return false
		}
	}
	return true
}

// accentSheet is the stylesheet that sets the course's accent in both schemes;
// empty for a course without one.
func accentSheet(hex string) (string, error) {
	if hex == "" {
		return "", nil
	}
	chosen, err := parseHex(hex)
	if err != nil {
		return "", fmt.Errorf("make the accent: %w", err)
	}
	light, dark := accentOn(chosen, lightSurfaces()), accentOn(chosen, darkSurfaces())
	return fmt.Sprintf(":root{--accent:%s;--accent-ink:%s}\n@media (prefers-color-scheme:dark){:root{--accent:%s;--accent-ink:%s}}\n",
		light.colour, light.ink, dark.colour, dark.ink), nil
}
