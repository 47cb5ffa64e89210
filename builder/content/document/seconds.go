package document

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Seconds is a moment of a video, in seconds from its start.
type Seconds float64

// ParseSeconds reads a moment: "0:40", "1:02:03", "90", "90.5".
func ParseSeconds(s string) (Seconds, error) {
	parts := strings.Split(strings.TrimSpace(s), ":")
	if len(parts) > 3 {
		return 0, fmt.Errorf("%q has too many colons", s)
	}
	total := 0.0
	for i, part := range parts {
		last := i == len(parts)-1
		if !digits(part, last) {
			return 0, fmt.Errorf("%q is not a moment of a video", s)
		}
		n, err := strconv.ParseFloat(part, 64)
		if err != nil {
			return 0, fmt.Errorf("%q is not a moment of a video", s)
		}
		if i > 0 && n >= 60 {
			return 0, fmt.Errorf("%q has %s where less than 60 is meant", s, part)
		}
		total = total*60 + n
	}
	if total > 360_000 {
		return 0, fmt.Errorf("%q is more than 100 hours", s)
	}
	return Seconds(total), nil
}

// digits reports whether s is digits, with a decimal part where one may be.
func digits(s string, fraction bool) bool {
	whole, part, dotted := strings.Cut(s, ".")
	if dotted && (!fraction || part == "" || strings.Trim(part, "0123456789") != "") {
		return false
	}
	return whole != "" && len(whole) < 10 && strings.Trim(whole, "0123456789") == ""
}

func (s *Seconds) read(d *decoder, v any, path []any) bool {
	text, ok := d.t.written(v, path)
	if ok {
		parsed, err := ParseSeconds(text)
		if err == nil {
			*s = parsed
			return true
		}
	}
	if f, isNumber := number(v); isNumber && f >= 0 && f <= 360_000 {
		*s = Seconds(math.Round(f*1000) / 1000)
		return true
	}
	d.report(badTime, path, fmt.Sprintf("%s is not a moment of a video: %s", name(path), shown(text, ok)),
		fmt.Sprintf("write minutes and seconds, such as %s", d.assign(name(path), `"1:35"`)))
	return false
}

// shown quotes a value in a message.
func shown(text string, single bool) string {
	if !single {
		return "it must be one value"
	}
	return strconv.Quote(text)
}
