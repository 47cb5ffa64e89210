package seal

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/gradus-ssg/gradus/builder/numeral"
)

// prefixed are symbols before which m and M, p and P are different prefixes
// (milli and mega, pico and peta), so that their case counts.
var prefixed = regexp.MustCompile(`^[mMpP](?:[gmlswvajnfhbtck]|pa|hz|ev|bq|sv|ω|bit)(?:[^a-zω]|$)`)

var (
	joined = strings.NewReplacer(" ", "", "^", "")
	// alikeLow are two letters that a browser lowers otherwise than Go: a dotted
	// I and a sigma at the end.
	alikeLow = strings.NewReplacer("\u0307", "", "ς", "σ")
)

// foldUnit writes a unit so that its spellings become one: spaces, raised
// digits, points at its end, µ and μ, and case but for what tells mW from MW.
func foldUnit(s string) string {
	s = norm.NFKC.String(numeral.Spell(s))
	s = joined.Replace(s)
	s = strings.TrimRight(s, ".,!?")
	low := alikeLow.Replace(strings.ToLower(s))
	if low != "" && prefixed.MatchString(low) {
		return s[:1] + low[1:]
	}
	return low
}
