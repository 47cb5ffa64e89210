package document

import (
	"bytes"
	"fmt"
	"path"
	"unicode/utf8"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// MaxSize is how many bytes a page may have.
const MaxSize = 4 << 20

// Text makes the bytes of a file fit to be parsed: without a byte order mark,
// with LF line ends. It reports a file that is no UTF-8 text; the text is nil
// then. The result may share data's memory.
func Text(file string, data []byte) ([]byte, diag.List) {
	if len(data) > MaxSize {
		return nil, diag.List{TooLarge(file, int64(len(data)))}
	}
	if d, wide := utf16(file, data); wide {
		return nil, diag.List{d}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(data) {
		return nil, diag.List{invalid(file, data)}
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		hint := "open it in an editor and save it as plain text (UTF-8)"
		if path.Ext(file) == ".md" {
			hint += ", or give it another ending than .md"
		}
		return nil, diag.List{nulByte.At(At(file, data, 1, i), "this file holds a zero byte, so it is not a text file", hint)}
	}
	return unixLines(data), nil
}

// Saved is how an editor wrote a file, where that leaves traces.
type Saved struct {
	// Marked says that a byte order mark stands at the start.
	Marked bool
	// ForeignEnds says that lines end in CRLF or CR.
	ForeignEnds bool
}

// SavedAs looks at the bytes of a file that Text can read.
func SavedAs(data []byte) Saved {
	return Saved{
		Marked:      bytes.HasPrefix(data, []byte("\xef\xbb\xbf")),
		ForeignEnds: bytes.IndexByte(data, '\r') >= 0,
	}
}

// TooLarge is the diagnostic of a page of so many bytes.
func TooLarge(file string, size int64) diag.Diagnostic {
	return tooLarge.At(diag.FileStart(file),
		fmt.Sprintf("this page has %.1f MiB of text; a page may have 4", float64(size)/(1<<20)),
		"split it into several lessons; images and data belong in files of their own")
}

// unixLines turns CRLF and lone CR into LF, which moves no line and no column.
func unixLines(data []byte) []byte {
	if bytes.IndexByte(data, '\r') < 0 {
		return data
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
}

// utf16 recognises the two marks that a UTF-16 file begins with, and text
// whose every second byte is zero.
func utf16(file string, data []byte) (diag.Diagnostic, bool) {
	marked := bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
	pairs, zeros := min(len(data)/2, 64), 0
	for i := range pairs {
		if (data[2*i] == 0) != (data[2*i+1] == 0) {
			zeros++
		}
	}
	if !marked && (pairs < 4 || zeros < pairs*3/4) {
		return diag.Diagnostic{}, false
	}
	return notUTF8.At(diag.FileStart(file), "this file is saved as UTF-16, not as UTF-8", saveAs), true
}

const saveAs = `save it again as UTF-8: in Notepad "Save as" and Encoding "UTF-8", in VS Code click the encoding at the bottom right`

// invalid finds the first bad byte and guesses where it comes from.
func invalid(file string, data []byte) diag.Diagnostic {
	i := 0
	for i < len(data) {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		i += n
	}
	message := fmt.Sprintf("this file is not UTF-8: the byte 0x%02X begins no character", data[i])
	if guess, ok := windows(data[i]); ok {
		message = fmt.Sprintf("this file is not UTF-8: it seems to be Windows-1252, where this byte is %q", guess)
	}
	return notUTF8.At(At(file, data, 1, i), message, saveAs)
}

// windows is what a byte means in Windows-1252, for the letters and quotes that
// are likely in a teacher's text.
func windows(b byte) (string, bool) {
	punctuation := map[byte]rune{0x80: '€', 0x85: '…', 0x91: '‘', 0x92: '’', 0x93: '“', 0x94: '”', 0x96: '–', 0x97: '—'}
	if r, ok := punctuation[b]; ok {
		return string(r), true
	}
	if b >= 0xA0 {
		return string(rune(b)), true // the upper half of Latin-1
	}
	return "", false
}

// At is the place of a byte offset in text whose first line has the number line.
func At(file string, text []byte, line, offset int) diag.Pos {
	offset = min(max(offset, 0), len(text))
	before := text[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return diag.Pos{
		File:   file,
		Line:   line + bytes.Count(before, []byte("\n")),
		Column: 1 + utf8.RuneCount(before[start:]),
	}
}
