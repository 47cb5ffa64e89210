package icalendar

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

func TestBytes(t *testing.T) {
	c := Calendar{
		Name: "Algebra 1 · Period 5", URL: "https://x.org/a/", Source: "https://x.org/a/calendar-p5.ics",
		Stamp: time.Date(2027, 1, 11, 8, 30, 0, 0, time.FixedZone("", -5*60*60)),
		Events: []Event{
			{UID: "p5/linear/1@x.org/a", Day: day(2028, 2, 29), Summary: "Lines, slopes; and more: class 1", Description: "One\nTwo", URL: "https://x.org/a/linear/"},
			{UID: "p5/lost@x.org/a", Day: day(2027, 12, 31), Summary: `No class: C:\`},
		},
	}
	want := `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Gradus//Gradus//EN
CALSCALE:GREGORIAN
NAME:Algebra 1 · Period 5
X-WR-CALNAME:Algebra 1 · Period 5
URL:https://x.org/a/
SOURCE;VALUE=URI:https://x.org/a/calendar-p5.ics
REFRESH-INTERVAL;VALUE=DURATION:P1D
X-PUBLISHED-TTL:P1D
BEGIN:VEVENT
UID:p5/linear/1@x.org/a
DTSTAMP:20270111T133000Z
DTSTART;VALUE=DATE:20280229
DTEND;VALUE=DATE:20280301
SUMMARY:Lines\, slopes\; and more: class 1
DESCRIPTION:One\nTwo
URL:https://x.org/a/linear/
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:p5/lost@x.org/a
DTSTAMP:20270111T133000Z
DTSTART;VALUE=DATE:20271231
DTEND;VALUE=DATE:20280101
SUMMARY:No class: C:\\
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
`
	if diff := cmp.Diff(strings.ReplaceAll(want, "\n", "\r\n"), string(c.Bytes())); diff != "" {
		t.Error(diff)
	}
}

func TestEscape(t *testing.T) {
	for text, want := range map[string]string{
		"a\r\nb\rc\nd":       `a\nb\nc\nd`,
		`a\b;c,d:e"f`:        `a\\b\;c\,d:e"f`,
		"a\x00b\x1bc\td\x7f": "abc\td",
		"a\xffb":             "a\uFFFDb",
		"שלום":               "שלום",
	} {
		if got := escape(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestAddressesAreEscaped(t *testing.T) {
	var b bytes.Buffer
	writer{&b}.uri("URL", "https://x.org/מתמטיקה/a b\r\nX:%20y")
	want := "URL:https://x.org/%D7%9E%D7%AA%D7%9E%D7%98%D7%99%D7%A7%D7%94/a%20b%0D%0AX:%20y"
	if got := strings.TrimSuffix(strings.ReplaceAll(b.String(), "\r\n ", ""), "\r\n"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLinesAreFoldedBetweenCharacters(t *testing.T) {
	for name, text := range map[string]string{
		"74 octets": strings.Repeat("a", 74), "75": strings.Repeat("a", 75), "76": strings.Repeat("a", 76),
		"149": strings.Repeat("a", 149), "150": strings.Repeat("a", 150), "two octets each": strings.Repeat("é", 200),
		"three octets each": "a" + strings.Repeat("你", 100), "four octets each": "ab" + strings.Repeat("🐢", 90),
		"a space where it folds": strings.Repeat("a", 75) + " b", "nothing": "",
	} {
		t.Run(name, func(t *testing.T) { unfolds(t, text) })
	}
}

func FuzzFold(f *testing.F) {
	f.Add("SUMMARY:" + strings.Repeat("né,", 80))
	f.Add(" \t")
	f.Fuzz(func(t *testing.T, text string) { unfolds(t, escape(text)) })
}

// unfolds writes a line and reads it back.
func unfolds(t *testing.T, text string) {
	t.Helper()
	var b bytes.Buffer
	writer{&b}.line(text)
	if !strings.HasSuffix(b.String(), "\r\n") {
		t.Fatalf("no end: %q", b.String())
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(b.String(), "\r\n"), "\r\n") {
		if len(line) > lineOctets {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
		if !utf8.ValidString(line) {
			t.Errorf("a character is split: %q", line)
		}
	}
	if got := strings.TrimSuffix(strings.ReplaceAll(b.String(), "\r\n ", ""), "\r\n"); got != text {
		t.Errorf("got %q, want %q", got, text)
	}
}
