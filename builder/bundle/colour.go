package bundle

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// colour is an sRGB colour, each channel 0 to 255 as a stylesheet writes it.
type colour [3]uint8

// parseHex reads #rgb or #rrggbb.
func parseHex(hex string) (colour, error) {
	digits, found := strings.CutPrefix(hex, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	n, err := strconv.ParseUint(digits, 16, 24)
	if !found || len(digits) != 6 || err != nil {
		return colour{}, fmt.Errorf("%q is not a colour such as #1a6b54", hex)
	}
	return colour{uint8(n >> 16), uint8(n >> 8), uint8(n)}, nil
}

// String is the form #rrggbb.
func (c colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]) }

// linear are the channels as amounts of light, 0 to 1.
func (c colour) linear() (light [3]float64) {
	for i, v := range c {
		s := float64(v) / 255
		if s <= 0.04045 {
			light[i] = s / 12.92
		} else {
			light[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return light
}

// luminance is WCAG's relative luminance, 0 for black to 1 for white.
func (c colour) luminance() float64 {
	l := c.linear()
	return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
}

// contrast is WCAG's ratio of two colours, 1 to 21, in either order.
func contrast(a, b colour) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// oklch is a colour as people see it: lightness 0 to 1, chroma from 0 for grey,
// hue in radians. Equal steps of lightness look equal whatever the hue, so a
// colour can be made darker and stay the colour it was.
type oklch struct{ lightness, chroma, hue float64 }

// oklch converts by Björn Ottosson's matrices for Oklab.
func (c colour) oklch() oklch {
	v := c.linear()
	l := math.Cbrt(0.4122214708*v[0] + 0.5363325363*v[1] + 0.0514459929*v[2])
	m := math.Cbrt(0.2119034982*v[0] + 0.6806995451*v[1] + 0.1073969566*v[2])
	s := math.Cbrt(0.0883024619*v[0] + 0.2817188376*v[1] + 0.6299787005*v[2])
	a := 1.9779984951*l - 2.4285922050*m + 0.4505937099*s
	b := 0.0259040371*l + 0.7827717662*m - 0.8086757660*s
	return oklch{
		lightness: 0.2104542553*l + 0.7936177850*m - 0.0040720468*s,
		chroma:    math.Hypot(a, b),
		hue:       math.Atan2(b, a),
	}
}

// colour is the nearest sRGB colour of the same lightness and hue: a screen
// cannot show every chroma, so it gives way first.
func (o oklch) colour() colour {
	light, shown := o.linear()
	if !shown {
		low, high := 0.0, o.chroma
		for range 20 {
			o.chroma = (low + high) / 2
			if _, shown = o.linear(); shown {
				low = o.chroma
			} else {
				high = o.chroma
			}
		}
		o.chroma = low
		light, _ = o.linear()
	}
	var c colour
	for i, v := range light {
		v = min(max(v, 0), 1)
		if v <= 0.0031308 {
			v *= 12.92
		} else {
			v = 1.055*math.Pow(v, 1/2.4) - 0.055
		}
		c[i] = uint8(math.Round(v * 255))
	}
	return c
}

// linear are the amounts of light, and whether a screen can show them.
func (o oklch) linear() (light [3]float64, shown bool) {
	sin, cos := math.Sincos(o.hue)
	a, b := o.chroma*cos, o.chroma*sin
	cube := func(x float64) float64 { return x * x * x }
	l := cube(o.lightness + 0.3963377774*a + 0.2158037573*b)
	m := cube(o.lightness - 0.1055613458*a - 0.0638541728*b)
	s := cube(o.lightness - 0.0894841775*a - 1.2914855480*b)
	light = [3]float64{
		4.0767416621*l - 3.3077115913*m + 0.2309699292*s,
		-1.2684380046*l + 2.6097574011*m - 0.3413193965*s,
		-0.0041960863*l - 0.7034186147*m + 1.7076147010*s,
	}
	const rounding = 1e-4
	for _, v := range light {
		if v < -rounding || v > 1+rounding {
			return light, false
		}
	}
	return light, true
}
