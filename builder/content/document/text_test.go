package document

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/gradus-ssg/gradus/builder/diag"
)

func TestText(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"byte order mark":   {"\xef\xbb\xbf# A", "# A"},
		"Windows line ends": {"a\r\nb\r\n", "a\nb\n"},
		"old Mac line ends": {"a\rb", "a\nb"},
		"nothing":           {"", ""},
		"every script":      {"ñ ع ש 語", "ñ ع ש 語"},
	} {
		t.Run(name, func(t *testing.T) {
			got, diags := Text("a.md", []byte(c.in))
			if string(got) != c.want || len(diags) != 0 {
				t.Errorf("got %q, %v; want %q", got, diags, c.want)
			}
		})
	}
}

func TestTextThatIsNone(t *testing.T) {
	for name, c := range map[string]struct {
		in      string
		code    string
		line    int
		column  int
		message string
	}{
		"Windows-1252":    {"one\nca\xf1on", "not-utf8", 2, 3, `Windows-1252, where this byte is "ñ"`},
		"a curly quote":   {"\xe9t\xe9 \x93x", "not-utf8", 1, 1, "Windows-1252"},
		"no known byte":   {"ab\x81", "not-utf8", 1, 3, "0x81"},
		"UTF-16 marked":   {"\xff\xfea\x00b\x00", "not-utf8", 1, 1, "UTF-16"},
		"UTF-16 unmarked": {"a\x00b\x00c\x00d\x00e\x00", "not-utf8", 1, 1, "UTF-16"},
		"a zero byte":     {"one\ntw\x00o", "nul-byte", 2, 3, "zero byte"},
		"too large":       {strings.Repeat("x", MaxSize+1), "page-too-large", 1, 1, "4.0 MiB"},
	} {
		t.Run(name, func(t *testing.T) {
			got, diags := Text("a.md", []byte(c.in))
			if got != nil || len(diags) != 1 {
				t.Fatalf("got %d bytes, %v", len(got), diags)
			}
			d := diags[0]
			want := diag.Pos{File: "a.md", Line: c.line, Column: c.column}
			if d.Code != c.code || d.Pos != want || !strings.Contains(d.Message, c.message) || d.Hint == "" {
				t.Errorf("got %+v; want %s at %v", d, c.code, want)
			}
		})
	}
}

// Only a page can be helped by another ending.
func TestAZeroByteIsHelpedByAnotherEnding(t *testing.T) {
	for file, ending := range map[string]bool{"u/a.md": true, "calendar.toml": false} {
		_, diags := Text(file, []byte("a\x00"))
		if len(diags) != 1 || strings.Contains(diags[0].Hint, "another ending") != ending {
			t.Errorf("%s: %v", file, diags)
		}
	}
}

func TestSplit(t *testing.T) {
	for name, c := range map[string]struct {
		in                string
		syntax            Syntax
		front, body       string
		bodyLine, offsets int
	}{
		"none":                   {"# A\n", None, "", "# A\n", 1, 0},
		"empty":                  {"", None, "", "", 1, 0},
		"TOML":                   {"+++\na = 1\n+++\nB\n", TOML, "a = 1\n", "B\n", 4, 14},
		"YAML":                   {"---\na: 1\n---\nB\n", YAML, "a: 1\n", "B\n", 4, 13},
		"YAML ended by dots":     {"---\na: 1\n...\nB\n", YAML, "a: 1\n", "B\n", 4, 13},
		"blanks behind fences":   {"+++ \na = 1\n+++\t\nB", TOML, "a = 1\n", "B", 4, 16},
		"no text behind":         {"---\ntitle: A\n---", YAML, "title: A\n", "", 4, 16},
		"nothing between":        {"---\n---\nB", YAML, "", "B", 3, 8},
		"a comment first":        {"---\n# by hand\ntitle: A\n---\nB", YAML, "# by hand\ntitle: A\n", "B", 5, 27},
		"a rule above prose":     {"---\nOnce upon a time\n---\nB", None, "", "---\nOnce upon a time\n---\nB", 1, 0},
		"a rule above a heading": {"---\n# Title\n\nprose\n", None, "", "---\n# Title\n\nprose\n", 1, 0},
		"a rule alone":           {"---\n", None, "", "---\n", 1, 0},
		"not on the first line":  {"\n---\na: 1\n---\n", None, "", "\n---\na: 1\n---\n", 1, 0},
	} {
		t.Run(name, func(t *testing.T) {
			got, diags := Split("a.md", []byte(c.in))
			if len(diags) != 0 {
				t.Fatalf("unexpected %v", diags)
			}
			if got.Syntax != c.syntax || string(got.Front) != c.front || string(got.Body) != c.body ||
				got.BodyLine != c.bodyLine || got.Offset != c.offsets {
				t.Errorf("got %v %q %q line %d offset %d", got.Syntax, got.Front, got.Body, got.BodyLine, got.Offset)
			}
		})
	}
}

func TestSplitOpen(t *testing.T) {
	for _, in := range []string{"+++\ntitle = \"A\"\n\ntext\n", "---\ntitle: A\n\ntext", "+++"} {
		parts, diags := Split("a.md", []byte(in))
		if len(diags) != 1 || diags[0].Code != "front-matter-open" || diags[0].Pos != (diag.Pos{File: "a.md", Line: 1, Column: 1}) {
			t.Errorf("%q: got %v", in, diags)
		}
		if len(parts.Front) != 0 || len(parts.Body) != 0 {
			t.Errorf("%q: parts of a page that nobody can take apart: %+v", in, parts)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", "+++\na = 1\n+++\nb", "---\na: 1\n---\nb", "---\n", "+++", "---\n\n---", "\xff\xfe", "a\r\nb\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, diags := Text("a.md", data)
		if diags.Failed() {
			within(t, data, diags)
			return
		}
		if !utf8.Valid(text) || bytes.ContainsRune(text, '\r') {
			t.Fatalf("%q is no clean text", text)
		}
		parts, diags := Split("a.md", text)
		if diags.Failed() {
			return
		}
		if !bytes.Equal(text[parts.Offset:], parts.Body) {
			t.Errorf("the body %q does not stand at %d of %q", parts.Body, parts.Offset, text)
		}
		if want := 1 + bytes.Count(text[:parts.Offset], []byte("\n")); parts.Offset < len(text) && parts.BodyLine != want {
			t.Errorf("the body of %q begins in line %d, not %d", text, want, parts.BodyLine)
		}
	})
}

// within holds diagnostics to places that exist.
func within(t *testing.T, data []byte, diags diag.List) {
	t.Helper()
	lines := 1 + bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r"))
	for _, d := range diags {
		if d.Pos.Line < 1 || d.Pos.Line > lines || d.Pos.Column < 1 || d.Pos.Column > len(data)+2 {
			t.Errorf("%s at %d:%d is not in %q", d.Code, d.Pos.Line, d.Pos.Column, data)
		}
		if d.Message == "" || d.Code == "" {
			t.Errorf("a diagnostic without words: %+v", d)
		}
	}
}
