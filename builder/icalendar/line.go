package icalendar

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// lineOctets is how long a line may be, without its end.
const lineOctets = 75

// writer writes lines of content.
type writer struct{ to *bytes.Buffer }

// text writes a property whose value is any text.
func (w writer) text(name, value string) { w.line(name + ":" + escape(value)) }

// uri writes a property whose value is an address; none for "". What an address
// may hold only in its escaped form is escaped: letters beyond ASCII, spaces,
// line ends.
func (w writer) uri(name, value string) {
	if value == "" {
		return
	}
	var b strings.Builder
	for _, c := range []byte(value) {
		if c <= ' ' || c >= 0x7f {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	w.line(name + ":" + b.String())
}

// line writes a line of content, folded: what is too long goes on in lines that
// begin with a space. Characters stay whole.
func (w writer) line(content string) {
	room := lineOctets
	for len(content) > room {
		cut := room
		for cut > room-utf8.UTFMax && !utf8.RuneStart(content[cut]) {
			cut--
		}
		w.to.WriteString(content[:cut])
		w.to.WriteString("\r\n ")
		content, room = content[cut:], lineOctets-1
	}
	w.to.WriteString(content)
	w.to.WriteString("\r\n")
}

// escape makes a text fit for a value. Line ends are kept; other control
// characters, which the format does not know, are left out.
func escape(text string) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(strings.ReplaceAll(text, "\r\n", "\n"), "\uFFFD") {
		switch {
		case r == '\\' || r == ';' || r == ',':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n' || r == '\r':
			b.WriteString(`\n`)
		case r < ' ' && r != '\t' || r == 0x7f:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
