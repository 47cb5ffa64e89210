package render

import (
	"fmt"
	"math"
)

// clock shows seconds as a film's time: 80 gives "1:20", 3723 gives "1:02:03".
func clock(seconds float64) string {
	whole := int(seconds)
	if whole >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", whole/3600, whole/60%60, whole%60)
	}
	return fmt.Sprintf("%d:%02d", whole/60, whole%60)
}

// wholeMinutes rounds a film's length; a film takes a minute at least.
func wholeMinutes(minutes float64) int { return max(1, int(math.Round(minutes))) }
