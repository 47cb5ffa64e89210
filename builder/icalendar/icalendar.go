// Package icalendar writes calendars of whole days as iCalendar files (RFC 5545,
// with the properties of RFC 7986 that subscriptions go by). It knows nothing of
// courses: what the events are is their maker's affair.
//
// The files carry no METHOD: they are calendars to subscribe to or to open, not
// invitations, and a METHOD would ask for an organizer. Nor have events a
// SEQUENCE: it must never fall, and whoever writes a file anew does not know what
// the last one said; without a METHOD the stamp says which of two is the later.
// But for Stamp, nothing in the files depends on when or where they are written.
package icalendar

import (
	"bytes"
	"time"
)

// product names the writer of the file, as the format wants it.
const product = "-//Gradus//Gradus//EN"

// Calendar is one file.
type Calendar struct {
	// Name is what a calendar program lists it as.
	Name string
	// URL is the page that it belongs to, Source where the file itself stands; ""
	// when unknown.
	URL, Source string
	// Stamp is when its content was written down; the events carry it, as what
	// was last changed then.
	Stamp time.Time
	// Events are at least one, in the order of the file.
	Events []Event
}

// Event is one whole day, on which nobody counts as busy.
type Event struct {
	// UID stays with the event when its day or its words change. No two events of
	// the world should have the same.
	UID string
	// Day is read by its year, month and day alone.
	Day time.Time
	// Summary is a line, Description any text or "".
	Summary, Description string
	// URL is "" for none.
	URL string
}

// Bytes is the file.
func (c Calendar) Bytes() []byte {
	var b bytes.Buffer
	w := writer{&b}
	w.line("BEGIN:VCALENDAR")
	w.line("VERSION:2.0")
	w.text("PRODID", product)
	w.line("CALSCALE:GREGORIAN")
	w.text("NAME", c.Name)
	w.text("X-WR-CALNAME", c.Name)
	w.uri("URL", c.URL)
	w.uri("SOURCE;VALUE=URI", c.Source)
	// Asking once a day is enough; Outlook knows it by the other name.
	w.line("REFRESH-INTERVAL;VALUE=DURATION:P1D")
	w.line("X-PUBLISHED-TTL:P1D")
	for _, e := range c.Events {
		w.event(e, c.Stamp)
	}
	w.line("END:VCALENDAR")
	return b.Bytes()
}

const (
	dateForm    = "20060102"
	instantForm = "20060102T150405Z"
)

func (w writer) event(e Event, stamp time.Time) {
	w.line("BEGIN:VEVENT")
	w.text("UID", e.UID)
	w.line("DTSTAMP:" + stamp.UTC().Format(instantForm))
	w.line("DTSTART;VALUE=DATE:" + e.Day.Format(dateForm))
	w.line("DTEND;VALUE=DATE:" + e.Day.AddDate(0, 0, 1).Format(dateForm)) // the first day after it
	w.text("SUMMARY", e.Summary)
	if e.Description != "" {
		w.text("DESCRIPTION", e.Description)
	}
	w.uri("URL", e.URL)
	w.line("TRANSP:TRANSPARENT")
	w.line("END:VEVENT")
}
