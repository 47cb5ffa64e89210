package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const everyKeyTOML = `+++
title = "Slope"
id = "slope"
was = ["gradient", "old-unit/slope"]
do = "should"
minutes = 35
home = false
needs = ["points"]
objectives = ["I can."]
standards = ["CCSS"]
gate = "check"
language = "pt-BR"

[[video]]
id = "intro"
url = "https://youtu.be/XXXXXXXXXXX"
title = "Four minutes"
minutes = 4.5
poster = "a.jpg"
captions = { en = "en.vtt", es = "es.vtt" }
transcript = "t.md"
fallback = "f.webm"
slides = "s.pdf"
seek = "watched"
watched = 80
waiver = "silent"
[[video.chapter]]
at = "0:40"
title = "Rise"
[[video.stop]]
at = 95
ask = "Which?"
right = "3"
wrong = [4, 7.50]
again = "1:10"

[check]
rule = "4 of 5"
draw = 5
tries = 2
revise = ["practice", "video"]
confidence = true
[[check.question]]
id = "q"
ask = "x"
number = 2.50
within = "2%"
unit = "g"
unit_required = true
hint = "one"
why = "w"
version = "A"
changed = "keep"
[[check.question]]
right = ["a", "b"]
wrong = [{ text = "c", because = "d", again = "1:02:03" }]
[[check.question]]
text = ["CO2"]
exact = true
[[check.question]]
order = ["1", "2"]
[[check.question]]
match = [["a", "b"]]
extra = ["c"]
[[check.question]]
written = true
model = "m"
rubric = ["r"]
answer = ["audio"]
[[practice.question]]
given = { a = "2..9", b = [10, 0.25] }
variants = 5
number = "a*b"
+++
`

const everyKeyYAML = `---
title: Slope
id: slope
was: [gradient, old-unit/slope]
do: should
minutes: 35
home: no
needs: points
objectives:
  - I can.
standards: [CCSS]
gate: check
language: pt-BR
video:
  - id: intro
    url: https://youtu.be/XXXXXXXXXXX
    title: Four minutes
    minutes: 4.5
    poster: a.jpg
    captions: {en: en.vtt, es: es.vtt}
    transcript: t.md
    fallback: f.webm
    slides: s.pdf
    seek: watched
    watched: 80
    waiver: silent
    chapter:
      - {at: 0:40, title: Rise}
    stop:
      - at: 1:35
        ask: Which?
        right: 3
        wrong: [4, 7.50]
        again: 1:10
check:
  rule: 4 of 5
  draw: 5
  tries: 2
  revise: [practice, video]
  confidence: true
  question:
    - id: q
      ask: x
      number: 2.50
      within: 2%
      unit: g
      unit_required: true
      hint: [one]
      why: w
      version: A
      changed: keep
    - right: [a, b]
      wrong: [{text: c, because: d, again: 1:02:03}]
    - text: [CO2]
      exact: true
    - order: [1, 2]
    - match: [[a, b]]
      extra: [c]
    - written: true
      model: m
      rubric: [r]
      answer: [audio]
practice:
  question:
    - given: {a: 2..9, b: [10, 0.25]}
      variants: 5
      number: a*b
---
`

// Both spellings mean the same, to the last key.
func TestBothSpellings(t *testing.T) {
	a, _, diags := read(everyKeyTOML)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	b, _, diags := read(everyKeyYAML)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	if d := cmp.Diff(a, b); d != "" {
		t.Errorf("TOML and YAML differ (-TOML +YAML):\n%s", d)
	}
	ptr := func(s float64) *Seconds { v := Seconds(s); return &v }
	v := a.Videos[0]
	if d := cmp.Diff([]Option{{Text: "4"}, {Text: "7.50"}}, v.Stops[0].Wrong.Options); d != "" {
		t.Errorf("bare numbers are options as written:\n%s", d)
	}
	if d := cmp.Diff([]*Seconds{ptr(40), ptr(95), ptr(70)}, []*Seconds{v.Chapters[0].At, v.Stops[0].At, v.Stops[0].Again}); d != "" {
		t.Error(d)
	}
	if q := a.Check.Questions[0]; q.Number != "2.50" || *q.Within != (Tolerance{"2", true}) {
		t.Errorf("got %q within %v", q.Number, q.Within)
	}
	if *a.Home || a.Check.Rule.N != 4 || a.Check.Rule.M != 5 || a.Language != "pt-BR" {
		t.Errorf("got %+v", a)
	}
	if d := cmp.Diff(map[string]Given{"a": {Range: "2..9"}, "b": {List: []string{"10", "0.25"}, IsList: true}}, a.Practice.Questions[0].Given); d != "" {
		t.Error(d)
	}
}

// YAML scalars are taken as written.
func TestScalarsAsWritten(t *testing.T) {
	got, _, diags := read("---\ntitle: 007\nid: 3.0\nobjectives: [true, 1e3, 2020-01-01, ~, 0x1F]\nlanguage:\n---\n")
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	if d := cmp.Diff(Lesson{Title: "007", ID: "3.0", Objectives: []string{"true", "1e3", "2020-01-01", "", "0x1F"}}, got); d != "" {
		t.Error(d)
	}
	got, _, diags = read("+++\ntitle = 007\n+++\n")
	if !diags.Failed() {
		t.Errorf("TOML has no number 007: %+v", got)
	}
	got, _, diags = read("+++\ntitle = 2020-01-01\nobjectives = [1_000, 3.10, true]\n+++\n")
	if d := cmp.Diff(Lesson{Title: "2020-01-01", Objectives: []string{"1000", "3.10", "true"}}, got); d != "" || len(diags) > 0 {
		t.Error(d, diags)
	}
}

func TestYAMLReuse(t *testing.T) {
	got, _, diags := read("---\ncheck:\n  question:\n    - &q\n      ask: A\n      why: B\n    - <<: *q\n      ask: C\n    - *q\n---\n")
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	var asked []string
	for _, q := range got.Check.Questions {
		asked = append(asked, q.Ask+q.Why)
	}
	if d := cmp.Diff([]string{"AB", "CB", "AB"}, asked); d != "" {
		t.Error(d)
	}
	bomb := "---\na: &a [x,x,x,x,x,x,x,x,x,x]\n"
	for i := 'b'; i < 'k'; i++ {
		bomb += string(i) + ": &" + string(i) + " ["
		for range 10 {
			bomb += "*" + string(i-1) + ","
		}
		bomb += "]\n"
	}
	if _, _, diags := read(bomb + "---\n"); len(diags) != 1 || diags[0].Code != "yaml-syntax" {
		t.Errorf("a text that unfolds without end: got %d diagnostics", len(diags))
	}
}

func TestCalendar(t *testing.T) {
	var got Calendar
	tree, diags := Parse("calendar.toml", Config([]byte(`school_days = ["Mon", "friday"]
no_school = [2027-01-18, "2027-03-01..2027-03-05"]
rotation = ["A", "B"]
rotation_start = 2027-01-11
[[section]]
id = "p1"
days = "Wed"
[[unit]]
id = "linear"
start = "2027-01-11"
classes = 12
[[lost]]
date = 2027-01-20
`)))
	diags = append(diags, tree.Calendar(&got)...)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	classes := 12
	want := Calendar{
		SchoolDays: []Weekday{1, 5},
		NoSchool:   []Span{{"2027-01-18", "2027-01-18"}, {"2027-03-01", "2027-03-05"}},
		Rotation:   []string{"A", "B"}, RotationStart: "2027-01-11",
		Sections: []Section{{ID: "p1", Days: []Weekday{3}}},
		Units:    []Taught{{ID: "linear", Start: "2027-01-11", Classes: &classes}},
		Lost:     []Lost{{Date: "2027-01-20"}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func FuzzFrontMatter(f *testing.F) {
	for _, m := range mistakes {
		f.Add([]byte(m.source))
	}
	f.Add([]byte(everyKeyTOML))
	f.Add([]byte(everyKeyYAML))
	f.Fuzz(func(t *testing.T, data []byte) {
		text, diags := Text("a.md", data)
		if diags.Failed() {
			return
		}
		parts, _ := Split("a.md", text)
		tree, diags := Parse("a.md", parts)
		_, more := tree.Lesson(&Lesson{})
		diags = append(diags, more...)
		_, more = tree.Unit(&Unit{})
		diags = append(diags, more...)
		config, more := Parse("course.toml", Config(text))
		diags = append(diags, more...)
		diags = append(diags, config.Course(&Course{})...)
		diags = append(diags, config.Calendar(&Calendar{})...)
		within(t, text, diags)
		tree.Find("check", "question", 0, "ask")
	})
}
