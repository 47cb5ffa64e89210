package lint

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// keys are places that name the key they stand for: "a.md needs 0".
type keys string

func (k keys) Find(path ...any) diag.Pos {
	return diag.Pos{File: strings.TrimSpace(string(k) + " " + strings.TrimSuffix(fmt.Sprintln(path...), "\n")), Line: 1, Column: 1}
}

// without are places where one key is not written.
type without struct {
	course.Places
	key string
}

func (w without) Find(path ...any) diag.Pos {
	if len(path) > 0 && path[0] == w.key {
		path = nil
	}
	return w.Places.Find(path...)
}

// sample is a course in which there is nothing to report: unit "u" with the
// lessons a to e, of which d and e stand on a board, and unit "v", its
// translation, with a.
func sample() *course.Course {
	c := &course.Course{ID: "c", Title: "Course", Language: "en", At: keys("course.toml")}
	u := &course.Unit{Page: page("u/index.md", "u"), Folder: "u"}
	for _, name := range []string{"a", "b", "c", "d", "e"} {
		u.Lessons = append(u.Lessons, &course.Lesson{Page: page("u/"+name+".md", "u/"+name), Do: course.Must, Gate: course.GateRead})
	}
	board := &course.Board{ID: "show", Title: "Show", Pick: 1, Do: course.Should, After: "c", At: keys("show")}
	for _, l := range u.Lessons[3:] {
		board.From = append(board.From, l)
		board.Refs = append(board.Refs, course.Need{Ref: localID(u, l), ID: l.ID, Lesson: l})
	}
	u.Boards = []*course.Board{board}
	for _, l := range u.Lessons[:3] {
		u.Stations = append(u.Stations, course.Station{Lesson: l})
	}
	u.Stations = append(u.Stations, course.Station{Board: board})

	v := &course.Unit{Page: page("v/index.md", "v"), Folder: "v", TranslatesRef: "u", Translates: u}
	v.Language = "es"
	v.Lessons = []*course.Lesson{{Page: page("v/a.md", "v/a"), Do: course.Must, Gate: course.GateRead}}
	v.Lessons[0].Language = "es"
	v.Stations = []course.Station{{Lesson: v.Lessons[0]}}
	u.Translations = []*course.Unit{v}

	home := page("index.md", "index")
	c.Home = &home
	c.Units = []*course.Unit{u, v}
	return c
}

func page(source, id string) course.Page {
	return course.Page{Source: source, Path: strings.TrimSuffix(source, ".md") + ".html", ID: id, Title: "Title of " + id,
		Language: "en", At: keys(source)}
}

// lesson finds a lesson of the sample.
func lesson(c *course.Course, id string) *course.Lesson {
	for _, u := range c.Units {
		for _, l := range u.Lessons {
			if l.ID == id {
				return l
			}
		}
	}
	panic("no lesson " + id)
}

// need makes l need others.
func need(c *course.Course, l string, others ...string) {
	for _, ref := range others {
		n := course.Need{Ref: ref, ID: ref}
		if !strings.Contains(ref, "?") {
			n.Lesson = lesson(c, ref)
		}
		n.Ref = strings.Trim(n.Ref, "?")
		lesson(c, l).Needs = append(lesson(c, l).Needs, n)
	}
}

func text(s ...string) []course.Prose {
	var all []course.Prose
	for _, s := range s {
		all = append(all, course.Prose{Source: s})
	}
	return all
}

// choice is a question with options: right ones before the bar, wrong ones behind.
func choice(right, wrong string) *course.Question {
	q := &course.Question{ID: "q", Kind: course.ChooseOne, Ask: course.Prose{Source: "Which?"}, Again: -1, At: keys("q")}
	for i, list := range []string{right, wrong} {
		for _, s := range strings.FieldsFunc(list, func(r rune) bool { return r == '|' }) {
			q.Options = append(q.Options, course.Option{Text: course.Prose{Source: s}, Right: i == 0, Again: -1})
		}
	}
	return q
}

func question(kind course.QuestionKind, change func(*course.Question)) *course.Question {
	q := &course.Question{ID: "q", Kind: kind, Ask: course.Prose{Source: "Which?"}, Again: -1, At: keys("q")}
	change(q)
	return q
}

// check gives lesson u/a a mastery check of these questions, which says nothing of its tries.
func check(c *course.Course, qs ...*course.Question) *course.Check {
	for i, q := range qs {
		q.ID = fmt.Sprint("q", i)
	}
	k := &course.Check{Rule: course.Rule{Text: "80%", Kind: "percent", N: 80}, Tries: 2, Questions: qs, At: without{keys("check"), "tries"}}
	lesson(c, "u/a").Check = k
	lesson(c, "u/a").Gate = course.GateCheck
	return k
}

// film gives lesson u/a a video.
func film(c *course.Course, change func(*course.Video)) {
	v := &course.Video{ID: "film", Provider: "youtube", Ref: "x", Minutes: 2, At: keys("video")}
	change(v)
	lesson(c, "u/a").Videos = append(lesson(c, "u/a").Videos, v)
}

// testCase is a change to the sample and what is found then: "place: code:
// part of the message (part of the hint)".
type testCase struct {
	name   string
	change func(c *course.Course)
	want   []string
}

func cases() []testCase {
	return slices.Concat(identityCases, pathCases, questionCases, checkCases, videoCases, calendarCases, pageCases)
}

func TestSampleIsWithoutFault(t *testing.T) {
	if found := Run(sample()); len(found) > 0 {
		t.Errorf("found %v", found)
	}
	if found := Run(&course.Course{}); len(found) > 0 {
		t.Errorf("found in nothing: %v", found)
	}
}

func TestRules(t *testing.T) {
	for _, tt := range cases() {
		t.Run(tt.name, func(t *testing.T) {
			c := sample()
			tt.change(c)
			found := Run(c)
			if len(found) != len(tt.want) {
				t.Fatalf("found %d, want %d: %v", len(found), len(tt.want), found)
			}
			for i, d := range found {
				place, rest, _ := strings.Cut(tt.want[i], ": ")
				code, words, _ := strings.Cut(rest, ": ")
				message, hint := words, ""
				if i := strings.LastIndex(words, " ("); i >= 0 && strings.HasSuffix(words, ")") {
					message, hint = words[:i], words[i+2:len(words)-1]
				}
				if d.Pos.File != place || d.Code != code || d.Hint == "" ||
					!strings.Contains(d.Message, message) || !strings.Contains(d.Hint, hint) {
					t.Errorf("found %s: %s: %s (%s)\nwant  %s", d.Pos.File, d.Code, d.Message, d.Hint, tt.want[i])
				}
			}
		})
	}
}

func TestEveryRuleIsTestedAndHasItsFile(t *testing.T) {
	tested := map[string]bool{}
	for _, tt := range cases() {
		for _, want := range tt.want {
			_, rest, _ := strings.Cut(want, ": ")
			code, _, _ := strings.Cut(rest, ": ")
			tested[code] = true
		}
	}
	seen := map[string]bool{}
	for _, r := range Rules() {
		if r.Code == "" || !strings.HasSuffix(r.Summary, ".") || seen[r.Code] {
			t.Errorf("rule %+v", r)
		}
		seen[r.Code] = true
		if !tested[r.Code] {
			t.Errorf("no case finds %s", r.Code)
		}
		if _, err := os.Stat(strings.ReplaceAll(r.Code, "-", "_") + ".go"); err != nil {
			t.Errorf("the rule %s has no file of its own: %v", r.Code, err)
		}
	}
	for code := range tested {
		if !seen[code] {
			t.Errorf("a case finds %s, which is not listed", code)
		}
	}
}

// BenchmarkRun judges ten thousand lessons, each with needs, links and questions.
func BenchmarkRun(b *testing.B) {
	c := &course.Course{Language: "en", At: keys("course.toml")}
	for i := range 100 {
		u := &course.Unit{Page: page(fmt.Sprintf("u%d/index.md", i), fmt.Sprintf("u%d", i)), Folder: fmt.Sprintf("u%d", i)}
		for j := range 100 {
			name := fmt.Sprintf("u%d/l%d", i, j)
			l := &course.Lesson{Page: page(name+".md", name), Do: course.Must}
			l.Headings = []course.Heading{{Level: 2, ID: "a"}, {Level: 3, ID: "b"}}
			l.Links = []course.Link{{Ref: "#b", Fragment: "b", Target: l.Path}, {Ref: "gone.md", Wanted: u.Folder + "/gone.md", At: diag.FileStart(l.Source)}}
			if j > 0 {
				l.Needs = []course.Need{{Ref: "before", Lesson: u.Lessons[j-1]}}
			}
			for k := range 5 {
				q := choice("1", "2|3|4")
				q.ID = fmt.Sprint("q", k)
				l.Practice = append(l.Practice, q)
			}
			u.Lessons = append(u.Lessons, l)
			u.Stations = append(u.Stations, course.Station{Lesson: l})
		}
		c.Units = append(c.Units, u)
	}
	b.ReportAllocs()
	for b.Loop() {
		if found := Run(c); len(found) != 10_000 {
			b.Fatal(len(found))
		}
	}
}
