package diag

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wide is how many columns of a long line a frame shows.
const wide = 100

// Frames cuts code frames out of the author's files: the line that a diagnostic
// is about, the one before it, and a mark under the place. It keeps the file it
// read last, so that the frames of a sorted list read each file once. It is not
// for use by several goroutines at once.
type Frames struct {
	source fs.FS
	file   string
	text   []byte
}

// NewFrames cuts frames out of the files of source; nil gives none.
func NewFrames(source fs.FS) *Frames { return &Frames{source: source} }

// Of is the frame of a diagnostic, its lines ending in "\n"; "" when the place
// cannot be shown: the file is gone, or has no such line.
func (f *Frames) Of(d Diagnostic) string {
	line, found := f.line(d.Pos.File, d.Pos.Line)
	if !found {
		return ""
	}
	shown, at, length := window(line, d.Pos.Column, d.Length)
	var w strings.Builder
	gutter := len(fmt.Sprint(d.Pos.Line))
	if before, found := f.line(d.Pos.File, d.Pos.Line-1); found && len(bytes.TrimSpace(before)) > 0 {
		text, _, _ := window(before, 1, 0)
		fmt.Fprintf(&w, " %*d | %s\n", gutter, d.Pos.Line-1, text)
	}
	fmt.Fprintf(&w, " %*d | %s\n", gutter, d.Pos.Line, shown)
	if bytes.ContainsFunc(line, rightToLeft) {
		fmt.Fprintf(&w, " %*s | here: %s\n", gutter, "", from(line, d.Pos.Column, d.Length))
		return w.String()
	}
	fmt.Fprintf(&w, " %*s | %s^%s\n", gutter, "", strings.Repeat(" ", at), strings.Repeat("~", length-1))
	return w.String()
}

// line is a line of a file by its number from 1, without its end and without a
// byte order mark.
func (f *Frames) line(file string, number int) ([]byte, bool) {
	if f.source == nil || number < 1 {
		return nil, false
	}
	if f.file != file {
		text, err := fs.ReadFile(f.source, file)
		if err != nil {
			text = nil
		}
		if bytes.IndexByte(text[:min(len(text), 1024)], 0) >= 0 {
			text = nil // a film or a picture has no lines to show
		}
		f.file, f.text = file, bytes.TrimPrefix(text, []byte("\ufeff"))
	}
	n := 0
	for line := range bytes.Lines(f.text) {
		if n++; n == number {
			return bytes.TrimRight(line, "\r\n"), true
		}
	}
	return nil, false
}

// window is the part of a line around a column (from 1, in runes), as it can be
// shown in a terminal: nothing in it moves the cursor. at is how many columns
// of the terminal stand before the place, length how many the place takes.
func window(line []byte, column, runes int) (shown string, at, length int) {
	if bytes.IndexByte(line, '\t') >= 0 {
		// Only as wide as to be seen: an author's tabs are of any width.
		column, runes = untab(line, column, runes)
		line = bytes.ReplaceAll(line, []byte("\t"), []byte("  "))
	}
	start := 0
	if column > wide*3/4 {
		start = column - 1 - wide/2
	}
	var w strings.Builder
	if start > 0 {
		w.WriteString("… ")
		at = 2
	}
	n, used := 0, 0
	for len(line) > 0 && used < wide {
		r, size := utf8.DecodeRune(line)
		line = line[size:]
		n++
		if n <= start {
			continue
		}
		if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			r = '\ufffd'
		}
		w.WriteRune(r)
		c := columns(r)
		used += c
		switch {
		case n < column:
			at += c
		case n < column+max(1, runes):
			length += c
		}
	}
	if len(line) > 0 {
		w.WriteString(" …")
	}
	return w.String(), at, max(1, length)
}

// untab moves a place to where it is once each tab of the line is two spaces.
func untab(line []byte, column, runes int) (int, int) {
	n, before, inside := 0, 0, 0
	for _, r := range string(line) {
		n++
		if r != '\t' {
			continue
		}
		switch {
		case n < column:
			before++
		case n < column+runes:
			inside++
		}
	}
	return column + before, runes + inside
}

// rightToLeft tells the letters that make a terminal turn a line around: there
// a mark below a column would lead nowhere.
func rightToLeft(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
}

// from repeats what stands at a place of a line: the marked characters, or the
// first few.
func from(line []byte, column, runes int) string {
	const few = 20
	text := []rune(string(line))
	text = text[min(max(column-1, 0), len(text)):]
	if runes < 1 {
		runes = few
	}
	text = text[:min(runes, len(text))]
	shown, _, _ := window([]byte(string(text)), 1, 0)
	return shown
}

// columns is how many columns of a terminal a character takes.
func columns(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 ||
		r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 ||
		r >= 0xffe0 && r <= 0xffe6 || r >= 0x1f300 && r <= 0x1faff || r >= 0x20000 && r <= 0x3fffd):
		return 2
	}
	return 1
}
