package diag

import (
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// Text prints diagnostics for people: file:line:column first, so that editors
// can jump there, then the severity, the code and the message, the author's
// line with a mark under the place, and the hint.
type Text struct {
	// Source holds the author's files; without it no lines are shown.
	Source fs.FS
	// Colour asks for ANSI colours. They only repeat what the words say.
	Colour bool
}

// Print prints a list in its order.
func (t Text) Print(w io.Writer, l List) error {
	frames := NewFrames(t.Source)
	for _, d := range l {
		var text strings.Builder
		colour := "33"
		switch d.Severity {
		case Error:
			colour = "31"
		case Note:
			colour = "36"
		}
		fmt.Fprintf(&text, "%s:%d:%d: %s %s: %s\n", t.paint("1", printable(d.Pos.File)), d.Pos.Line, d.Pos.Column,
			t.paint("1;"+colour, d.Severity.String()), d.Code, printable(d.Message))
		if frame := frames.Of(d); frame != "" {
			text.WriteString(t.paint("2", strings.TrimSuffix(frame, "\n")) + "\n")
		}
		if d.Hint != "" {
			fmt.Fprintf(&text, "  %s %s\n", t.paint("36", "hint:"), strings.ReplaceAll(printable(d.Hint), "\n", "\n        "))
		}
		if _, err := io.WriteString(w, text.String()); err != nil {
			return fmt.Errorf("print diagnostics: %w", err)
		}
	}
	return nil
}

// paint puts words between the codes of an ANSI style.
func (t Text) paint(style, words string) string {
	if !t.Colour {
		return words
	}
	return "\x1b[" + style + "m" + words + "\x1b[0m"
}

// printable is text from an author's files as it may reach a terminal: control
// characters, which could do anything there, are shown as a replacement.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return '\ufffd'
		}
		return r
	}, text)
}
