package identity

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// lesson makes a lesson of lines: "check: text", "task: text", "practice: text",
// "stop: text"; "id=x check: text" has an explicit id, "text | answers" answers.
func lesson(id string, lines ...string) *Lesson {
	l := &Lesson{ID: id}
	for n, s := range lines {
		it := &Item{At: func() diag.Pos { return diag.Pos{File: id + ".md", Line: n + 1, Column: 1} }}
		if rest, ok := strings.CutPrefix(s, "id="); ok {
			it.Explicit, s, _ = strings.Cut(rest, " ")
		}
		kind, text, _ := strings.Cut(s, ": ")
		it.Kind = Kind(kind)
		it.Prompt, it.Answers, _ = strings.Cut(text, " | ")
		l.Items = append(l.Items, it)
	}
	return l
}

// build is one run over a course that is remembered in data.
func build(t *testing.T, data []byte, lessons ...*Lesson) (after []byte, diags diag.List) {
	t.Helper()
	m, diags := Parse(data)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	diags = m.Assign(lessons)
	after = m.Bytes()
	again, wrong := Parse(after)
	if len(wrong) > 0 || string(again.Bytes()) != string(after) {
		t.Fatalf("the file does not survive being read: %v\n%s", wrong, after)
	}
	return after, diags
}

func ids(l *Lesson) []string {
	var all []string
	for _, it := range l.Items {
		all = append(all, it.ID)
	}
	return all
}

// steps are two versions of a course, and what the ids of the second are: the
// number of the first version's item (from 0, through all lessons) whose id it
// has, "+" for one of its own.
func TestAssign(t *testing.T) {
	type course = []*Lesson
	for _, c := range []struct {
		name          string
		first, second func() course
		want          string
		unclear       []string // places of unclear-id
		was           map[string]string
	}{
		{name: "nothing changed",
			first:  func() course { return course{lesson("u/a", "check: one", "check: two", "task: do")} },
			second: func() course { return course{lesson("u/a", "check: one", "check: two", "task: do")} },
			want:   "0 1 2"},
		{name: "broken into lines anew",
			first:  func() course { return course{lesson("u/a", "check: one  two")} },
			second: func() course { return course{lesson("u/a", "check: one\n two ")} },
			want:   "0"},
		{name: "reordered",
			first:  func() course { return course{lesson("u/a", "check: one", "check: two", "check: three")} },
			second: func() course { return course{lesson("u/a", "check: three", "check: one", "check: two")} },
			want:   "2 0 1"},
		{name: "one reworded in the middle",
			first:  func() course { return course{lesson("u/a", "check: one", "check: two", "check: three")} },
			second: func() course { return course{lesson("u/a", "check: one", "check: 2", "check: three")} },
			want:   "0 1 2"},
		{name: "the only one reworded",
			first:  func() course { return course{lesson("u/a", "task: read it")} },
			second: func() course { return course{lesson("u/a", "task: read them")} },
			want:   "0"},
		{name: "first and last reworded",
			first:  func() course { return course{lesson("u/a", "check: one", "check: two", "check: three")} },
			second: func() course { return course{lesson("u/a", "check: 1", "check: two", "check: 3")} },
			want:   "0 1 2"},
		{name: "reworded in every list",
			first:  func() course { return course{lesson("u/a", "stop: s", "check: c", "practice: p", "task: t")} },
			second: func() course { return course{lesson("u/a", "stop: S2", "check: C2", "practice: P2", "task: T2")} },
			want:   "0 1 2 3"},
		{name: "two neighbours reworded",
			first:   func() course { return course{lesson("u/a", "check: one", "check: two", "check: three")} },
			second:  func() course { return course{lesson("u/a", "check: 1", "check: 2", "check: three")} },
			want:    "+ + 2",
			unclear: []string{"u/a.md:1", "u/a.md:2"}},
		{name: "one reworded and one inserted beside it",
			first:   func() course { return course{lesson("u/a", "check: one", "check: two")} },
			second:  func() course { return course{lesson("u/a", "check: 1", "check: new", "check: two")} },
			want:    "+ + 1",
			unclear: []string{"u/a.md:1", "u/a.md:2"}},
		{name: "one reworded and one inserted elsewhere",
			first:  func() course { return course{lesson("u/a", "check: one", "check: two", "check: three")} },
			second: func() course { return course{lesson("u/a", "check: 1", "check: two", "check: new", "check: three")} },
			want:   "0 1 + 2"},
		{name: "one taken out and one added elsewhere",
			first:  func() course { return course{lesson("u/a", "check: one", "check: two", "check: three")} },
			second: func() course { return course{lesson("u/a", "check: two", "check: new", "check: three")} },
			want:   "1 + 2"},
		{name: "reordered and reworded at once",
			first:   func() course { return course{lesson("u/a", "check: one", "check: two", "check: three")} },
			second:  func() course { return course{lesson("u/a", "check: three", "check: 2", "check: one")} },
			want:    "2 + 0",
			unclear: []string{"u/a.md:2"}},
		{name: "answers changed",
			first:  func() course { return course{lesson("u/a", "check: one | 1", "check: two | 2")} },
			second: func() course { return course{lesson("u/a", "check: two | 2", "check: one | one!")} },
			want:   "1 0"},
		{name: "the same prompt with other answers",
			first:  func() course { return course{lesson("u/a", "check: which? | 1", "check: which? | 2")} },
			second: func() course { return course{lesson("u/a", "check: which? | 2", "check: which? | 1")} },
			want:   "1 0"},
		{name: "two alike",
			first:  func() course { return course{lesson("u/a", "task: done", "task: read", "task: done")} },
			second: func() course { return course{lesson("u/a", "task: done", "task: done", "task: read")} },
			want:   "0 2 1"},
		{name: "from check to practice",
			first:  func() course { return course{lesson("u/a", "check: one", "check: two", "practice: three")} },
			second: func() course { return course{lesson("u/a", "check: two", "practice: three", "practice: one")} },
			want:   "1 2 0"},
		{name: "a task does not become a question",
			first:  func() course { return course{lesson("u/a", "task: one")} },
			second: func() course { return course{lesson("u/a", "check: one")} },
			want:   "+"},
		{name: "moved to another lesson",
			first:  func() course { return course{lesson("u/a", "check: one", "check: two"), lesson("u/b", "check: three")} },
			second: func() course { return course{lesson("u/a", "check: one"), lesson("u/b", "check: two", "check: three")} },
			want:   "0 1 2",
			was:    map[string]string{"1": "1"}},
		{name: "moved while its neighbour is reworded",
			first:  func() course { return course{lesson("u/a", "check: one", "check: two"), lesson("u/b", "check: three")} },
			second: func() course { return course{lesson("u/a", "check: 1"), lesson("u/b", "check: two", "check: three")} },
			want:   "0 1 2",
			was:    map[string]string{"1": "1"}},
		{name: "a copy is new",
			first:  func() course { return course{lesson("u/a", "check: one"), lesson("u/b", "check: two")} },
			second: func() course { return course{lesson("u/a", "check: one"), lesson("u/b", "check: two", "check: one")} },
			want:   "0 1 +"},
		{name: "two alike move together",
			first:  func() course { return course{lesson("u/a", "task: x", "task: x"), lesson("u/b", "task: y")} },
			second: func() course { return course{lesson("u/a"), lesson("u/b", "task: y", "task: x", "task: x")} },
			want:   "2 0 1",
			was:    map[string]string{"1": "0", "2": "1"}},
		{name: "alike from two lessons could be either",
			first:  func() course { return course{lesson("u/a", "task: x"), lesson("u/b", "task: x"), lesson("u/c")} },
			second: func() course { return course{lesson("u/a"), lesson("u/b"), lesson("u/c", "task: x")} },
			want:   "+"},
		{name: "the lesson was renamed",
			first:  func() course { return course{lesson("u/a", "check: one", "task: do")} },
			second: func() course { return course{lesson("u/z", "check: one", "task: do")} },
			want:   "0 1",
			was:    map[string]string{"0": "0", "1": "1"}},
		{name: "the lesson was renamed and says so",
			first: func() course { return course{lesson("u/a", "check: one", "check: two", "check: three")} },
			second: func() course {
				l := lesson("u/z", "check: one", "check: 2", "check: three")
				l.Was = []string{"u/a"}
				return course{l}
			},
			want: "0 1 2",
			was:  map[string]string{"0": "0", "1": "1", "2": "2"}},
		{name: "an id is pinned",
			first:  func() course { return course{lesson("u/a", "check: one", "check: two")} },
			second: func() course { return course{lesson("u/a", "id=slope check: one", "check: two")} },
			want:   "+ 1",
			was:    map[string]string{"0": "0"}},
		{name: "an explicit id survives everything",
			first:  func() course { return course{lesson("u/a", "id=slope check: one", "check: two")} },
			second: func() course { return course{lesson("u/a", "check: two", "id=slope check: all new")} },
			want:   "1 0"},
		{name: "an unread lesson stays as it was",
			first: func() course { return course{lesson("u/a", "check: one"), lesson("u/b", "check: two")} },
			second: func() course {
				l := lesson("u/a")
				l.Unread = true
				return course{l, lesson("u/b", "check: two", "check: one")}
			},
			want: "1 +"},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := c.first()
			data, diags := build(t, nil, before...)
			if len(diags) > 0 {
				t.Fatalf("first build: %v", diags)
			}
			var old []*Item
			var subjects []string
			for _, l := range before {
				for _, it := range l.Items {
					old = append(old, it)
					subjects = append(subjects, l.ID+"#"+it.ID)
				}
			}
			after := c.second()
			data, diags = build(t, data, after...)
			var got []string
			var unclear []string
			n := 0
			for _, l := range after {
				for _, it := range l.Items {
					i := slices.IndexFunc(old, func(o *Item) bool { return o.ID == it.ID })
					got = append(got, "+")
					if i >= 0 {
						got[len(got)-1] = fmt.Sprint(i)
					}
					var was []string
					if from, ok := c.was[fmt.Sprint(n)]; ok {
						var i int
						fmt.Sscan(from, &i)
						was = []string{subjects[i]}
					}
					if d := cmp.Diff(was, it.Was); d != "" {
						t.Errorf("item %d was: %s", n, d)
					}
					n++
				}
			}
			for _, d := range diags {
				if d.Code == "unclear-id" {
					unclear = append(unclear, fmt.Sprintf("%s:%d", d.Pos.File, d.Pos.Line))
				}
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("got %v, want %s\n%s", got, c.want, data)
			}
			if d := cmp.Diff(c.unclear, unclear); d != "" {
				t.Errorf("unclear: %s", d)
			}
			for _, s := range subjects {
				if !strings.Contains(string(data), `"`+s+`"`) {
					t.Errorf("%s is forgotten", s)
				}
			}
			// A build without a change changes nothing.
			third := c.second()
			if again, _ := build(t, data, third...); string(again) != string(data) {
				t.Errorf("a second build changes the file:\n%s\n%s", data, again)
			}
			for i, l := range third {
				if d := cmp.Diff(ids(after[i]), ids(l)); d != "" {
					t.Errorf("a second build changes ids: %s", d)
				}
			}
		})
	}
}

// A laptop and a server without the file derive the same ids.
func TestDeriveIsTheSameEverywhere(t *testing.T) {
	a := []*Lesson{lesson("u/a", "check: How steep is it?", "task: Done.", "task: Done."), lesson("u/b", "task: Done.")}
	b := []*Lesson{lesson("u/a", "check: How steep is it?", "task: Done.", "task: Done."), lesson("u/b", "task: Done.")}
	slices.Reverse(b)
	build(t, nil, a...)
	build(t, nil, b...)
	if d := cmp.Diff(ids(a[0]), ids(b[1])); d != "" {
		t.Error(d)
	}
	all := ids(a[0])
	if all[1] == all[2] {
		t.Errorf("two tasks alike have one id: %v", all)
	}
	if !strings.HasPrefix(all[0], "how-steep-is-it-") {
		t.Errorf("an id is readable: %v", all)
	}
}

func TestTextThatComesBack(t *testing.T) {
	first := lesson("u/a", "check: one", "check: two")
	data, _ := build(t, nil, first)
	data, _ = build(t, data, lesson("u/a", "check: two"))
	if !strings.Contains(string(data), `"gone":true`) {
		t.Errorf("the file does not say what is gone:\n%s", data)
	}
	back := lesson("u/a", "check: two", "check: one")
	build(t, data, back)
	if back.Items[1].ID != first.Items[0].ID {
		t.Errorf("got %s, want %s", back.Items[1].ID, first.Items[0].ID)
	}
	// Cut in one build and pasted into another lesson in the next.
	there := lesson("u/b", "check: one")
	build(t, data, lesson("u/a", "check: two"), there)
	if there.Items[0].ID != first.Items[0].ID || len(there.Items[0].Was) != 1 {
		t.Errorf("got %s was %v", there.Items[0].ID, there.Items[0].Was)
	}
	// What is long gone is not what a new one is.
	fresh := lesson("u/a", "check: two", "check: three")
	build(t, data, fresh)
	if fresh.Items[1].ID == first.Items[0].ID {
		t.Error("a new question has the id of one that is gone")
	}
}

func TestMovesThereAndBack(t *testing.T) {
	data, _ := build(t, nil, lesson("u/a", "check: one", "check: x"), lesson("u/b", "check: two"))
	there := lesson("u/b", "check: two", "check: one")
	data, _ = build(t, data, lesson("u/a", "check: x"), there)
	id := there.Items[1].ID
	back := lesson("u/a", "check: x", "check: one")
	data, _ = build(t, data, back, lesson("u/b", "check: two"))
	if d := cmp.Diff([]string{"u/b#" + id}, back.Items[1].Was); d != "" || back.Items[1].ID != id {
		t.Errorf("back as %s: %s", back.Items[1].ID, d)
	}
	on := lesson("u/c", "check: one")
	build(t, data, lesson("u/a", "check: x"), lesson("u/b", "check: two"), on)
	if d := cmp.Diff([]string{"u/b#" + id, "u/a#" + id}, on.Items[0].Was); d != "" {
		t.Error(d)
	}
}

// The question stays until the author answers it, and the answer holds.
func TestUnclearUntilAnswered(t *testing.T) {
	first := lesson("u/a", "check: one", "check: two")
	data, _ := build(t, nil, first)
	data, diags := build(t, data, lesson("u/a", "check: 1", "check: 2"))
	if len(diags) != 2 || diags[0].Severity != diag.Warning {
		t.Fatalf("got %v", diags)
	}
	data, diags = build(t, data, lesson("u/a", "check: 1", "check: 2"))
	if len(diags) != 2 {
		t.Fatalf("the second build asks no more: %v", diags)
	}
	if !strings.Contains(diags[0].Hint, first.Items[0].ID) {
		t.Errorf("the hint names no id: %s", diags[0].Hint)
	}
	answered := lesson("u/a", "id="+first.Items[0].ID+" check: 1", "id=brand-new check: 2")
	_, diags = build(t, data, answered)
	if len(diags) != 0 || answered.Items[0].ID != first.Items[0].ID {
		t.Errorf("got %v, %v", diags, ids(answered))
	}
	if len(answered.Items[1].Was) != 1 {
		t.Errorf("answers given since are lost: %v", answered.Items[1].Was)
	}
}
