package identity

import (
	"fmt"
	"strings"
	"testing"
)

func TestDamagedFiles(t *testing.T) {
	good := `"u/a#one": {"kind":"check","text":"abc"},` + "\n"
	for name, c := range map[string]struct{ data, place, words string }{
		"not JSON":         {"hello", "1:1", "damaged"},
		"cut off":          {"{\n" + good, "3:1", "git checkout"},
		"a comma missing":  {"{\n\"u/a#one\": {\"kind\":\"check\"}\n\"u/a#two\": {}\n}", "3:1", "damaged"},
		"no subject":       {"{\n\"one\": {},\n\"version\": 1\n}", "2:6", "unit/lesson#item"},
		"no object":        {"{\n\"u/a#one\": 4,\n\"version\": 1\n}", "2:13", "damaged"},
		"a newer version":  {"{\n\"version\": 2\n}", "2:12", "update gradus"},
		"something behind": {"{\n\"version\": 1\n}\n{", "4:2", "follows"},
		"a conflict":       {"{\n" + good + "<<<<<<< HEAD\n" + good + "=======\n>>>>>>> b\n\"version\": 1\n}\n", "3:1", "delete only the lines"},
	} {
		t.Run(name, func(t *testing.T) {
			_, diags := Parse([]byte(c.data))
			if len(diags) != 1 {
				t.Fatalf("got %v", diags)
			}
			d := diags[0]
			if got := fmt.Sprintf("%d:%d", d.Pos.Line, d.Pos.Column); got != c.place || d.Pos.File != File || d.Code != "damaged-ids" {
				t.Errorf("got %s at %s:%s, want %s", d.Code, d.Pos.File, got, c.place)
			}
			if !strings.Contains(d.Message+d.Hint, c.words) {
				t.Errorf("the words %q are missing: %s, %s", c.words, d.Message, d.Hint)
			}
		})
	}
}

func TestFile(t *testing.T) {
	l := lesson("u/a", "check: one <b> & two | x", "task: é")
	data, _ := build(t, nil, l)
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	if len(lines) != 5 || lines[0] != "{" || lines[3] != `"version": 1` || lines[4] != "}" {
		t.Errorf("one line an id between { and }:\n%s", data)
	}
	for _, line := range lines[1:3] {
		if !strings.HasPrefix(line, `"u/a#`) || !strings.HasSuffix(line, "},") {
			t.Errorf("a line that git could not merge: %s", line)
		}
	}
	m, _ := Parse(data)
	if !m.Same([]byte(strings.ReplaceAll(string(data), "\n", "\r\n"))) {
		t.Error("Windows line ends make another file of it")
	}
	if m.Same(nil) {
		t.Error("no file is as good as one")
	}
	empty, _ := Parse(nil)
	if empty.Bytes() != nil || !empty.Same(nil) {
		t.Error("a course without items needs no file")
	}
}

// Lines of two branches, joined by git in any order, with one twice.
func TestMergedFile(t *testing.T) {
	first := lesson("u/a", "check: one", "check: two")
	data, _ := build(t, nil, first)
	lines := strings.SplitAfter(string(data), "\n")
	lines[1], lines[2] = lines[2], lines[1]+lines[2]
	again := lesson("u/a", "check: one", "check: two")
	fixed, diags := build(t, []byte(strings.Join(lines, "")), again)
	if string(fixed) != string(data) || len(diags) > 0 {
		t.Errorf("%v\n%s", diags, fixed)
	}
}

func FuzzFile(f *testing.F) {
	f.Add([]byte("{\n\"u/a#one\": {\"kind\":\"check\",\"text\":\"abc\",\"after\":\"two\"},\n\"u/a#two\": {\"kind\":\"check\",\"text\":\"d\",\"after\":\"one\",\"gone\":true,\"was\":[\"x/y#z\"],\"maybe\":[\"x\"]},\n\"version\": 1\n}\n"))
	f.Add([]byte("{}"))
	f.Add([]byte("<<<<<<< a"))
	f.Add([]byte("{\"#\": {}}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, diags := Parse(data)
		for _, d := range diags {
			if d.Pos.Line < 1 || d.Pos.Line > 1+strings.Count(string(data), "\n") || d.Pos.Column < 1 {
				t.Errorf("%v is not in the file", d.Pos)
			}
		}
		if len(diags) > 0 {
			return
		}
		l := lesson("u/a", "check: one", "check: two", "task: three", "practice: two")
		m.Assign([]*Lesson{l})
		seen := map[string]bool{}
		for _, id := range ids(l) {
			if id == "" || seen[id] {
				t.Errorf("ids %q", ids(l))
			}
			seen[id] = true
		}
		if _, diags := Parse(m.Bytes()); len(diags) > 0 {
			t.Errorf("the file that was written is damaged: %v\n%s", diags, m.Bytes())
		}
	})
}
