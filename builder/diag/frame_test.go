package diag_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/diag"
)

func TestFrameMarksThePlace(t *testing.T) {
	long := strings.Repeat("word ", 60) + "HERE" + strings.Repeat(" word", 60)
	files := fstest.MapFS{"ar.md": &fstest.MapFile{Data: []byte("اقرأ [الدرس](x.md) الآن واكتب ما فهمته منه في دفترك\nאב")}, "a.mp4": &fstest.MapFile{Data: []byte("\x00\x00\x00\x18ftypmp42")}, "a.md": &fstest.MapFile{Data: []byte("\ufefffirst\r\nsee [x](y.md)\r\n\n\tgo to y\n標題と link\na\x1b[31mb\n" + long)}}
	for _, tt := range []struct {
		name string
		d    diag.Diagnostic
		want string
	}{
		{"with the line before", diag.Diagnostic{Pos: diag.Pos{File: "a.md", Line: 2, Column: 5}, Length: 9},
			" 1 | first\n 2 | see [x](y.md)\n   |     ^~~~~~~~~\n"},
		{"first line, after a byte order mark", diag.Diagnostic{Pos: diag.Pos{File: "a.md", Line: 1, Column: 2}},
			" 1 | first\n   |  ^\n"},
		{"behind a tab", diag.Diagnostic{Pos: diag.Pos{File: "a.md", Line: 4, Column: 5}, Length: 2},
			" 4 |   go to y\n   |      ^~\n"},
		{"behind wide characters", diag.Diagnostic{Pos: diag.Pos{File: "a.md", Line: 5, Column: 5}, Length: 4},
			" 4 |   go to y\n 5 | 標題と link\n   |        ^~~~\n"},
		{"nothing reaches the terminal that moves it", diag.Diagnostic{Pos: diag.Pos{File: "a.md", Line: 6, Column: 7}},
			" 5 | 標題と link\n 6 | a\ufffd[31mb\n   |       ^\n"},
		{"right to left, in words", diag.Diagnostic{Pos: diag.Pos{File: "ar.md", Line: 1, Column: 6}, Length: 7},
			" 1 | اقرأ [الدرس](x.md) الآن واكتب ما فهمته منه في دفترك\n   | here: [الدرس]\n"},
		{"right to left, of unknown length", diag.Diagnostic{Pos: diag.Pos{File: "ar.md", Line: 1, Column: 6}},
			" 1 | اقرأ [الدرس](x.md) الآن واكتب ما فهمته منه في دفترك\n   | here: [الدرس](x.md) الآن و\n"},
		{"right to left, past the end", diag.Diagnostic{Pos: diag.Pos{File: "ar.md", Line: 2, Column: 9}},
			" 1 | اقرأ [الدرس](x.md) الآن واكتب ما فهمته منه في دفترك\n 2 | אב\n   | here: \n"},
		{"past the end of the line", diag.Diagnostic{Pos: diag.Pos{File: "a.md", Line: 1, Column: 6}},
			" 1 | first\n   |      ^\n"},
		{"no text", diag.Diagnostic{Pos: diag.Pos{File: "a.mp4", Line: 1, Column: 1}}, ""},
		{"no such line", diag.Diagnostic{Pos: diag.Pos{File: "a.md", Line: 70, Column: 1}}, ""},
		{"no such file", diag.Diagnostic{Pos: diag.Pos{File: "b.md", Line: 1, Column: 1}}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, diag.NewFrames(files).Of(tt.d)); diff != "" {
				t.Error(diff)
			}
		})
	}

	frame := diag.NewFrames(files).Of(diag.Diagnostic{Pos: diag.Pos{File: "a.md", Line: 7, Column: 301}, Length: 4})
	lines := strings.Split(strings.TrimSuffix(frame, "\n"), "\n")
	text, mark := lines[len(lines)-2], lines[len(lines)-1]
	if column(text, "HERE") != column(mark, "^~~~") || column(mark, "^~~~") < 0 {
		t.Errorf("a long line is cut around the place, got\n%s", frame)
	}
	if len([]rune(text)) > 120 {
		t.Errorf("a long line is cut, got %d characters", len([]rune(text)))
	}
}

// column is where a word begins in a line, in runes.
func column(line, word string) int {
	before, _, found := strings.Cut(line, word)
	if !found {
		return -1
	}
	return len([]rune(before))
}

func TestTextNamesThePlaceFirst(t *testing.T) {
	files := fstest.MapFS{"u/a.md": &fstest.MapFile{Data: []byte("needs = [\"setpu\"]\n")}}
	list := diag.List{
		{Code: "unknown-need", Severity: diag.Error, Pos: diag.Pos{File: "u/a.md", Line: 1, Column: 10}, Length: 7,
			Message: `no lesson "setpu"`, Hint: "did you mean \"setup\"?\nthen write it"},
		{Code: "large-site", Severity: diag.Warning, Pos: diag.FileStart("course.toml"), Message: "large\x1b[2J"},
		{Code: "corrected-key", Severity: diag.Note, Pos: diag.FileStart("u/b.md"), Message: "corrected"},
	}
	want := `u/a.md:1:10: error unknown-need: no lesson "setpu"
 1 | needs = ["setpu"]
   |          ^~~~~~~
  hint: did you mean "setup"?
        then write it
course.toml:1:1: warning large-site: large` + "\ufffd" + `[2J
u/b.md:1:1: note corrected-key: corrected
`
	var got strings.Builder
	if err := (diag.Text{Source: files}).Print(&got, list); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Error(diff)
	}
	var coloured strings.Builder
	if err := (diag.Text{Source: files, Colour: true}).Print(&coloured, list); err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"\x1b[1;31merror\x1b[0m", "\x1b[1;33mwarning\x1b[0m", "\x1b[1;36mnote\x1b[0m"} {
		if !strings.Contains(coloured.String(), word) {
			t.Errorf("colour repeats the severity, got %q", coloured.String())
		}
	}
}
