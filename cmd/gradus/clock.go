package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

// clockName is how a build is told the time, so that it can be repeated: seconds
// since 1970, as https://reproducible-builds.org asks for.
const clockName = "SOURCE_DATE_EPOCH"

// buildClock is the time of the build; zero when nobody tells it, since gradus
// does not look at the clock of the machine.
func buildClock() (time.Time, error) {
	text := os.Getenv(clockName)
	if text == "" {
		return time.Time{}, nil
	}
	seconds, err := strconv.ParseInt(text, 10, 64)
	// A calendar file writes years with four digits.
	if err != nil || seconds < 0 || time.Unix(seconds, 0).UTC().Year() > 9999 {
		return time.Time{}, &misuse{fmt.Sprintf("%s is %q, which is no time", clockName, text),
			"it holds the seconds since 1970, such as $(git log -1 --format=%ct); leave it out to do without"}
	}
	return time.Unix(seconds, 0).UTC(), nil
}
