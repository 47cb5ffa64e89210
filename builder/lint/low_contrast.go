package lint

import (
	"fmt"
	"math"
	"strconv"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// enough is the contrast that WCAG asks of text.
const enough = 4.5

var lowContrast = rule{
	diag.Rule{Code: "low-contrast", Severity: diag.Warning,
		Summary: "The accent colour can be read on a light page."},
	func(in *input, report report) {
		accent, ok := parseColour(in.Theme.Accent)
		if !ok || accent.onWhite() >= enough {
			return
		}
		darker := accent
		for darker.onWhite() < enough {
			for i := range darker {
				darker[i] *= 0.97
			}
		}
		report(atCourse(in, "theme", "accent"), fmt.Sprintf("links and buttons in %s are hard to read: its contrast with white is %.1f, not %v", in.Theme.Accent, accent.onWhite(), enough),
			fmt.Sprintf("choose a darker colour; the nearest is accent = %q", darker.hex()))
	},
}

// colour is red, green and blue from 0 to 255.
type colour [3]float64

// parseColour reads #rgb and #rrggbb.
func parseColour(s string) (c colour, ok bool) {
	if len(s) == 4 && s[0] == '#' {
		s = "#" + string([]byte{s[1], s[1], s[2], s[2], s[3], s[3]})
	}
	if len(s) != 7 || s[0] != '#' {
		return c, false
	}
	n, err := strconv.ParseUint(s[1:], 16, 32)
	for i := range c {
		c[2-i] = float64(n & 255)
		n >>= 8
	}
	return c, err == nil
}

func (c colour) hex() string {
	return fmt.Sprintf("#%02x%02x%02x", int(c[0]), int(c[1]), int(c[2]))
}

// onWhite is the contrast with white by WCAG 2, from 1 to 21.
func (c colour) onWhite() float64 {
	var light [3]float64
	for i, v := range c {
		// As the colour will be written, in whole steps.
		if v = math.Trunc(v) / 255; v <= 0.04045 {
			light[i] = v / 12.92
		} else {
			light[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return 1.05 / (0.2126*light[0] + 0.7152*light[1] + 0.0722*light[2] + 0.05)
}
