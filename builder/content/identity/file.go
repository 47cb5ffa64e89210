package identity

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// The file is one JSON object with one line an id, sorted, and every such line
// ends with a comma: so that two branches that add ids change no line of each
// other. The last line is the version of the format.
const version = 1

// line is an entry as the file has it.
type line struct {
	Kind    Kind     `json:"kind"`
	Text    string   `json:"text"`
	Answers string   `json:"answers,omitempty"`
	After   string   `json:"after,omitempty"`
	Was     []string `json:"was,omitempty"`
	Gone    bool     `json:"gone,omitempty"`
	Maybe   []string `json:"maybe,omitempty"`
}

// Parse reads the file; nil data is a course that has none yet.
func Parse(data []byte) (*Memory, diag.List) {
	m := &Memory{entries: map[string]*entry{}, lessons: map[string][]*entry{}}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if len(bytes.TrimSpace(data)) == 0 {
		return m, nil
	}
	if d, ok := conflict(data); ok {
		return m, diag.List{d}
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	wrong := func(err error) (*Memory, diag.List) {
		offset := int(dec.InputOffset())
		for offset < len(data) && strings.IndexByte(" \t\r\n", data[offset]) >= 0 {
			offset++
		}
		return m, diag.List{damaged.At(position(data, offset),
			"the file of ids is damaged here: "+strings.TrimPrefix(err.Error(), "json: "),
			"take its last good version back with git checkout -- "+File+"; students' records hang on these ids, so gradus does not write it anew")}
	}
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return wrong(cmpErr(err, "it does not begin with {"))
	}
	for dec.More() {
		t, err := dec.Token()
		if err != nil {
			return wrong(err)
		}
		key, _ := t.(string)
		if key == "version" {
			var v int
			if err := dec.Decode(&v); err != nil {
				return wrong(err)
			}
			if v != version {
				return m, diag.List{damaged.At(position(data, int(dec.InputOffset())-1),
					fmt.Sprintf("the file of ids has version %d, which is newer than this gradus", v), "update gradus")}
			}
			continue
		}
		i := strings.LastIndexByte(key, '#')
		if i <= 0 || i == len(key)-1 {
			return wrong(fmt.Errorf("%q is no id of the form unit/lesson#item", key))
		}
		var l line
		if err := dec.Decode(&l); err != nil {
			return wrong(err)
		}
		m.add(&entry{lesson: key[:i], id: key[i+1:], kind: l.Kind, prompt: l.Text, answers: l.Answers,
			after: l.After, was: l.Was, gone: l.Gone, maybe: l.Maybe})
	}
	if _, err := dec.Token(); err != nil {
		return wrong(err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return wrong(errors.New("something follows the last }"))
	}
	return m, nil
}

func cmpErr(err error, otherwise string) error {
	if err != nil {
		return err
	}
	return errors.New(otherwise)
}

// conflict finds the marks that git leaves where two branches differ.
func conflict(data []byte) (diag.Diagnostic, bool) {
	n := 0
	for l := range bytes.Lines(data) {
		n++
		if bytes.HasPrefix(l, []byte("<<<<<<<")) || bytes.HasPrefix(l, []byte(">>>>>>>")) || bytes.HasPrefix(l, []byte("=======")) {
			return damaged.At(diag.Pos{File: File, Line: n, Column: 1},
				"git could not merge this file by itself: both branches added ids here",
				"keep the lines of both: delete only the lines that begin with <<<<<<<, ======= and >>>>>>>"), true
		}
	}
	return diag.Diagnostic{}, false
}

func position(data []byte, offset int) diag.Pos {
	before := data[:min(max(offset, 0), len(data))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return diag.Pos{File: File, Line: 1 + bytes.Count(before, []byte("\n")), Column: 1 + utf8.RuneCount(before[start:])}
}

// Bytes is the file as it should be; nil when nothing was ever given out.
func (m *Memory) Bytes() []byte {
	if len(m.entries) == 0 {
		return nil
	}
	var b bytes.Buffer
	b.WriteString("{\n")
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	write := func(v any) {
		enc.Encode(v)           // into memory: it cannot fail for these types
		b.Truncate(b.Len() - 1) // without the new line that Encode adds
	}
	for _, subject := range slices.Sorted(maps.Keys(m.entries)) {
		e := m.entries[subject]
		write(subject)
		b.WriteString(": ")
		write(line{Kind: e.kind, Text: e.prompt, Answers: e.answers, After: e.after, Was: e.was, Gone: e.gone, Maybe: e.maybe})
		b.WriteString(",\n")
	}
	fmt.Fprintf(&b, "\"version\": %d\n}\n", version)
	return b.Bytes()
}

// Same reports whether data, whatever its line ends, is the file as it should be.
func (m *Memory) Same(data []byte) bool {
	return bytes.Equal(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), m.Bytes())
}
