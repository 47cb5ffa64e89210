package content_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/gradus-ssg/gradus/builder/content"
	"github.com/gradus-ssg/gradus/builder/course"
)

var update = flag.Bool("update", false, "write what is found into the want of each case")

// load reads the course in an archive; files named want are not part of it.
func load(t *testing.T, files []txtar.File) *content.Loaded {
	t.Helper()
	var own []txtar.File
	for _, f := range files {
		if f.Name != "want" {
			own = append(own, f)
		}
	}
	fsys, err := txtar.FS(&txtar.Archive{Files: own})
	if err != nil {
		t.Fatal(err)
	}
	return loadFS(t, fsys)
}

func loadFS(t *testing.T, fsys fs.FS) *content.Loaded {
	t.Helper()
	loaded, err := content.Load(context.Background(), fsys, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

// Each case is a course and its description as it is wanted; -update writes it.
func TestCourses(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			loaded := load(t, archive.Files)
			got := describe(loaded)
			i := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" })
			if *update {
				if i < 0 {
					archive.Files = append(archive.Files, txtar.File{Name: "want"})
					i = len(archive.Files) - 1
				}
				archive.Files[i].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if i < 0 {
				t.Fatal("the case has no file want")
			}
			if d := cmp.Diff(string(archive.Files[i].Data), got); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
			again := load(t, archive.Files)
			if d := cmp.Diff(got, describe(again)); d != "" || !bytes.Equal(loaded.IDs, again.IDs) {
				t.Errorf("a second run comes to something else:\n%s", d)
			}
		})
	}
}

// describe writes a course down, a line a thing, leaving out what is as usual.
func describe(loaded *content.Loaded) string {
	var b strings.Builder
	c := loaded.Course
	say := func(depth int, format string, args ...any) {
		fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", depth), strings.TrimRight(fmt.Sprintf(format, args...), " "))
	}
	say(0, "course %s %q %s", c.ID, c.Title, c.Language)
	say(0, "home %s %q %s", c.Home.Path, c.Home.Title, c.Home.Source)
	describeLinks(say, 1, c.Home)
	for _, u := range c.Units {
		say(0, "unit %s %q %s %s%s%s", u.ID, u.Title, u.Path, u.Language, optional("from", u.Source), optional("was", strings.Join(u.Was, ",")))
		if u.Translates != nil {
			say(1, "translates %s", u.Translates.ID)
		}
		for _, other := range u.Translations {
			say(1, "translated by %s", other.ID)
		}
		if u.Folder != "." {
			describeLinks(say, 1, &u.Page)
		}
		for _, s := range u.Stations {
			if s.Board != nil {
				say(1, "board %s %q pick %d do %s", s.Board.ID, s.Board.Title, s.Board.Pick, s.Board.Do)
				for _, l := range s.Board.From {
					describeLesson(say, 2, u, l)
				}
				continue
			}
			describeLesson(say, 1, u, s.Lesson)
		}
	}
	for _, p := range c.Pages {
		say(0, "page %s %q %s from %s", p.ID, p.Title, p.Path, p.Source)
		describeLinks(say, 1, p)
	}
	for _, f := range c.Files {
		say(0, "file %s from %s %d bytes", f.Path, f.Source, f.Size)
	}
	if k := c.Calendar; k != nil {
		say(0, "calendar %v rotation %v from %s", k.SchoolDays, k.Rotation, k.RotationStart)
		for _, r := range k.NoSchool {
			say(1, "no school %s to %s", r.First, r.Last)
		}
		for _, s := range k.Sections {
			say(1, "section %s %q %v %v", s.ID, s.Name, s.Rotation, s.Days)
		}
		for _, u := range k.Units {
			say(1, "unit %s start %s follows %s classes %d then %s", u.ID, u.Start, u.Follows, u.Classes, u.Then)
		}
		for _, lost := range k.Lost {
			say(1, "lost %s %v %s", lost.Date, lost.Sections, lost.Why)
		}
	}
	for _, d := range loaded.Diags {
		say(0, "%s:%d:%d: %s %s: %s", d.Pos.File, d.Pos.Line, d.Pos.Column, d.Severity, d.Code, d.Message)
		say(1, "%s", d.Hint)
	}
	return b.String()
}

func optional(name, value string) string {
	if value == "" {
		return ""
	}
	return " " + name + " " + value
}

type sayer func(depth int, format string, args ...any)

func describeLesson(say sayer, depth int, u *course.Unit, l *course.Lesson) {
	language := ""
	if l.Language != u.Language {
		language = l.Language
	}
	do := ""
	if l.Do != course.Must {
		do = string(l.Do)
	}
	say(depth, "%s %q %s %s%s%s%s", l.ID, l.Title, l.Path, l.Gate, optional("do", do),
		optional("language", language), optional("was", strings.Join(l.Was, ",")))
	for _, n := range l.Needs {
		found := "missing"
		if n.Lesson != nil {
			found = n.Lesson.ID
		}
		say(depth+1, "needs %s: %s", n.Ref, found)
	}
	for _, v := range l.Videos {
		say(depth+1, "video %s %s %s%s%s%s%s%s%s", v.ID, v.Provider, v.Ref, optional("poster", v.Poster),
			optional("transcript", v.Transcript), optional("slides", v.Slides), optional("fallback", v.Fallback),
			optional("title", v.Title), map[bool]string{true: " in the body"}[v.InBody])
		for _, c := range v.Captions {
			say(depth+2, "captions %s %s", c.Language, c.Path)
		}
		for _, c := range v.Chapters {
			say(depth+2, "chapter %v %s", c.At, c.Title)
		}
		for _, s := range v.Stops {
			say(depth+2, "stop %v", s.Seconds)
			describeQuestion(say, depth+3, s.Question)
		}
	}
	if c := l.Check; c != nil {
		say(depth+1, "check %s %s n=%d m=%d draw %d tries %d versions %v%s", c.Rule.Text, c.Rule.Kind, c.Rule.N, c.Rule.M, c.Draw, c.Tries, c.Versions,
			optional("revise", strings.Join(c.Revise, ",")))
		for _, q := range c.Questions {
			describeQuestion(say, depth+2, q)
		}
	}
	if len(l.Practice) > 0 {
		say(depth+1, "practice")
		for _, q := range l.Practice {
			describeQuestion(say, depth+2, q)
		}
	}
	for _, t := range l.Tasks {
		say(depth+1, "task %s %q%s", t.ID, t.Text, optional("was", strings.Join(t.Was, ",")))
	}
	describeLinks(say, depth+1, &l.Page)
}

func describeLinks(say sayer, depth int, p *course.Page) {
	for _, link := range p.Links {
		to := "to " + link.Target
		if link.Target == "" {
			to = "wanted " + link.Wanted
		}
		say(depth, "link %s %s%s at %d:%d", link.Ref, to, optional("fragment", link.Fragment), link.At.Line, link.At.Column)
	}
}

func describeQuestion(say sayer, depth int, q *course.Question) {
	again := ""
	if q.Again >= 0 {
		again = fmt.Sprint(q.Again)
	}
	say(depth, "%s %s %q%s%s%s at %d", q.ID, q.Kind, q.Ask.Source, optional("version", q.Version), optional("again", again),
		optional("was", strings.Join(q.Was, ",")), q.At.Find("ask").Line)
	for _, o := range q.Options {
		mark := "wrong"
		if o.Right {
			mark = "right"
		}
		say(depth+1, "%s %q%s", mark, o.Text.Source, optional("because", o.Because.Source))
	}
	if n := q.Number; n != nil {
		say(depth+1, "number %s within %q percent %v unit %q required %v", n.Value, n.Within, n.Percent, n.Unit, n.UnitRequired)
	}
	if q.Text != nil {
		say(depth+1, "text %q exact %v", q.Text, q.Exact)
	}
	if q.Gaps != nil {
		say(depth+1, "gaps %q", q.Gaps)
	}
	for _, o := range q.Order {
		say(depth+1, "step %q", o.Source)
	}
	for _, m := range q.Match {
		say(depth+1, "pair %q %q", m.Left.Source, m.Right.Source)
	}
	if q.Kind == course.Written {
		say(depth+1, "written model %q rubric %d answer %v", q.Model.Source, len(q.Rubric), q.Answer)
	}
	for _, g := range q.Given {
		say(depth+1, "given %s = %s", g.Name, g.Source)
	}
	if len(q.Pool) > 0 {
		say(depth+1, "variants %d", len(q.Pool))
	}
	for _, h := range q.Hint {
		say(depth+1, "hint %q", h.Source)
	}
	if !q.Why.Empty() {
		say(depth+1, "why %q", q.Why.Source)
	}
}
