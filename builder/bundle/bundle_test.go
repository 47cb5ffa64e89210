package bundle_test

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/bundle"
	"github.com/gradus-ssg/gradus/builder/site"
)

// files is a file system from a path and a text in turn.
func files(pathText ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(pathText); i += 2 {
		fsys[pathText[i]] = &fstest.MapFile{Data: []byte(pathText[i+1])}
	}
	return fsys
}

// over lays own files over a theme, as the builder does.
func over(own, theme fstest.MapFS) fstest.MapFS {
	both := fstest.MapFS{}
	for name, file := range theme {
		both[name] = file
	}
	for name, file := range own {
		both[name] = file
	}
	return both
}

// options are those of a small client and a small theme, with own files of a course.
func options(own fstest.MapFS) bundle.Options {
	theme := files("tokens.css", ":root{--paper:white}", "base.css", "body{margin:0}")
	return bundle.Options{Client: files("main.ts", "document.title = 'client'"), Theme: over(own, theme), Own: own}
}

// assets bundles and wants no diagnostic; the result is the files by path.
func assets(t *testing.T, o bundle.Options) (*bundle.Bundle, map[string]string) {
	t.Helper()
	b, diags, err := bundle.Assets(o)
	if err != nil || len(diags) > 0 {
		t.Fatalf("diagnostics %v, error %v", diags, err)
	}
	return b, contents(t, b.Entries)
}

func contents(t *testing.T, entries []site.Entry) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, e := range entries {
		var w bytes.Buffer
		if err := e.Write(t.Context(), &w); err != nil {
			t.Fatal(err)
		}
		found[e.Path] = w.String()
	}
	return found
}

func TestScriptIsOneClassicScriptOfAllModules(t *testing.T) {
	o := options(nil)
	o.Client = files(
		"main.ts", `import { greet } from './deep/greet.ts'; import names from './names.json'; greet(names)`,
		"deep/greet.ts", `import { say } from '../say'; export function greet(names: string[]): void { for (const n of names) say(n) }`,
		"say.ts", `export const say = (s: string): void => { document.title += s }; export const unused = 'never called'`,
		"names.json", `["Ada","Çelik"]`,
		"not-imported.ts", `this is not TypeScript`,
	)
	b, got := assets(t, o)
	script := got[b.Script]
	for _, want := range []string{`"Ada"`, "Çelik", "document.title+="} {
		if !strings.Contains(script, want) {
			t.Errorf("script lacks %s:\n%s", want, script)
		}
	}
	for _, unwanted := range []string{"import", "export", "never called", "sourceMappingURL"} {
		if strings.Contains(script, unwanted) {
			t.Errorf("script has %s:\n%s", unwanted, script)
		}
	}
	if !strings.HasPrefix(script, `"use strict";(()=>{`) && !strings.HasPrefix(script, "(()=>{") {
		t.Errorf("script is not closed in a function:\n%s", script)
	}
}

// asking are the options of a client whose lessons have scripts of their own.
func asking(own fstest.MapFS) bundle.Options {
	o := options(own)
	o.Client = files(
		"main.ts", "import './page.ts'; document.title = 'course'", "page.ts", "document.title = 'client'",
		"lesson.ts", "import './page.ts'; import * as lent from './lent'; globalThis.gradus = lent",
		"lent.ts", "// What is lent.\n\nexport { keep } from './record'\n",
		"record.ts", "const log = ['record']; export function keep(): string { return log.join() }; export const other = 'not lent'",
		"check.ts", "import { judge } from './check/judge'; import { keep } from './record'; document.title = judge + keep()", "check/judge.ts", "export const judge = 'questions'",
		"pace.ts", "import './page.ts'; document.title = 'class'", "lentcourse.ts", "",
		"work.ts", "import './page.ts'; document.title = 'mine'",
		"arrange.ts", "import './check.ts'; document.title = 'match'",
		"prose.ts", "import { keep } from './record'; document.title = 'film' + keep()",
	)
	return o
}

func TestLessonsAndQuestionsHaveScriptsOfTheirOwn(t *testing.T) {
	b, got := assets(t, asking(files("extra.ts", "document.title = 'extra'")))
	page, work, lesson, check := got[b.Script], got[b.WorkScript], got[b.LessonScript], got[b.CheckScript]
	for name, script := range map[string]string{"page": page, "work": work, "lesson": lesson} {
		client, extra := strings.Index(script, "client"), strings.Index(script, "extra")
		if client < 0 || extra < client {
			t.Errorf("%s: client at %d, extra at %d:\n%s", name, client, extra, script)
		}
		if strings.Contains(script, "questions") || strings.Contains(script, "not lent") {
			t.Errorf("%s carries what it does not need:\n%s", name, script)
		}
	}
	if strings.Contains(page, "class") || !strings.Contains(got[b.PaceScript], "class") {
		t.Errorf("what a calendar alone needs:\n%s\n%s", page, got[b.PaceScript])
	}
	if strings.Contains(page, "mine") || !strings.Contains(work, "mine") {
		t.Errorf("what My work alone needs:\n%s\n%s", page, work)
	}
	if strings.Contains(page, "record") || !strings.Contains(lesson, "record") {
		t.Errorf("only lessons lend their record:\n%s\n%s", page, lesson)
	}
	// What is borrowed is not there twice, and neither is the course's script.
	if !strings.Contains(check, "questions") || !strings.Contains(check, "globalThis.gradus") || strings.Contains(check, "record") || strings.Contains(check, "extra") {
		t.Errorf("%s:\n%s", b.CheckScript, check)
	}
	if arrange := got[b.ArrangeScript]; !strings.Contains(arrange, "questions") || !strings.Contains(arrange, "match") || strings.Contains(arrange, "record") {
		t.Errorf("%s:\n%s", b.ArrangeScript, arrange)
	}
	if prose := got[b.ProseScript]; !strings.HasPrefix(b.ProseScript, "assets/prose-") || !strings.Contains(prose, "film") || strings.Contains(prose, "record") || strings.Contains(prose, "extra") || strings.Contains(lesson, "film") {
		t.Errorf("%s:\n%s", b.ProseScript, prose)
	}
	if !strings.HasPrefix(b.LessonScript, "assets/lesson-") || !strings.HasPrefix(b.CheckScript, "assets/check-") || !strings.HasPrefix(b.PaceScript, "assets/pace-") || len(got) != 9 {
		t.Errorf("%s and %s of %d files", b.LessonScript, b.CheckScript, len(got))
	}
}

func TestSeveralStudentsHaveAScriptAndAStylesheetOfTheirOwn(t *testing.T) {
	o := asking(files("extra.ts", "document.title = 'extra'", "parts/picker/picker.students.css", ".picker{top:1px}", "both.css", ".both{top:2px}"))
	o.Client.(fstest.MapFS)["students.ts"] = &fstest.MapFile{Data: []byte("import './page.ts'; document.title = 'several'")}
	b, got := assets(t, o)
	script, style := got[b.StudentsScript], got[b.StudentsStyle]
	if !strings.HasPrefix(b.StudentsScript, "assets/students-") || !strings.Contains(script, "several") || strings.Contains(script, "extra") {
		t.Errorf("%s:\n%s", b.StudentsScript, script)
	}
	if want := ".picker{top:1px}\n"; !strings.HasPrefix(b.StudentsStyle, "assets/students-") || style != want {
		t.Errorf("%s:\n%s", b.StudentsStyle, style)
	}
	for _, other := range []string{b.Script, b.WorkScript, b.LessonScript, b.Style, b.LessonStyle} {
		if strings.Contains(got[other], "several") || strings.Contains(got[other], ".picker") {
			t.Errorf("%s carries what few devices need:\n%s", other, got[other])
		}
	}
}

// A name that the page does not lend would be undefined there.
func TestOnlyWhatIsLentIsBorrowed(t *testing.T) {
	o := asking(nil)
	o.Client.(fstest.MapFS)["check.ts"] = &fstest.MapFile{Data: []byte("import { other } from './record'; document.title = other")}
	if _, _, err := bundle.Assets(o); err == nil || !strings.Contains(err.Error(), `"other"`) {
		t.Errorf("error %v", err)
	}
}

func TestAClientWithoutLessonsIsOneScript(t *testing.T) {
	b, got := assets(t, options(nil))
	if b.LessonScript != "" || b.CheckScript != "" || len(got) != 3 {
		t.Errorf("scripts %q and %q, %d files", b.LessonScript, b.CheckScript, len(got))
	}
}

// A mistake in what two scripts import is told once.
func TestAMistakeIsToldOnce(t *testing.T) {
	o := asking(files("extra.ts", "const = 1"))
	_, diags, err := bundle.Assets(o)
	if err != nil || len(diags) != 1 {
		t.Errorf("diagnostics %v, error %v", diags, err)
	}
	o = asking(files("extra.ts", "import './missing'"))
	if _, diags, err = bundle.Assets(o); err != nil || len(diags) != 1 {
		t.Errorf("diagnostics %v, error %v", diags, err)
	}
}

func TestStylesheetHasAllOfTheThemeInOrder(t *testing.T) {
	own := files(
		"zebra.css", ".zebra{top:8px}", "apple.css", ".apple{top:7px}",
		"parts/path/path.css", ".own-path{top:4px}", "parts/path/path.tmpl", "", "print/print.css", ".elsewhere{top:0}",
	)
	o := options(own)
	o.Theme = over(own, files(
		"pages/home.css", ".home{top:6px}", "parts/path/path.css", ".our-path{top:0}", "parts/board/deep/board.css", ".board{top:3px}",
		"base.css", ".base{top:2px}", "tokens.css", ".tokens{top:1px}", "pages/unit.css", "@media print{.unit{top:9px}}",
	))
	b, got := assets(t, o)
	if diff := cmp.Diff(got[b.Style], got[b.LessonStyle]); diff != "" {
		t.Errorf("where nothing is only for one kind of page (-course +lesson)\n%s", diff)
	}
	want := ".tokens{top:1px}.base{top:2px}.board{top:3px}.own-path{top:4px}.home{top:6px}@media print{.unit{top:9px}}.apple{top:7px}.zebra{top:8px}\n"
	if diff := cmp.Diff(want, got[b.Style]); diff != "" {
		t.Error(diff)
	}
}

func TestLessonsHaveAStylesheetOfTheirOwn(t *testing.T) {
	o := options(files("parts/check/check.lesson.css", ".check{top:1px}", "parts/work/work.course.css", ".work{top:2px}", "both.css", ".both{top:3px}"))
	o.Accent = "#1a6b54"
	b, got := assets(t, o)
	for address, wants := range map[string][2]string{b.Style: {"work", "check"}, b.LessonStyle: {"check", "work"}} {
		sheet := got[address]
		if !strings.Contains(sheet, wants[0]) || strings.Contains(sheet, wants[1]) || !strings.Contains(sheet, ".both") || !strings.Contains(sheet, "#1a6b54") {
			t.Errorf("%s:\n%s", address, sheet)
		}
	}
	if !strings.HasPrefix(b.Style, "assets/page-") || !strings.HasPrefix(b.LessonStyle, "assets/lesson-") {
		t.Errorf("stylesheets %s and %s", b.Style, b.LessonStyle)
	}
}

func TestAnAccentStandsBehindTheTokens(t *testing.T) {
	o := options(files("mine.css", ":root{--accent:red}"))
	o.Accent = "#1a6b54"
	b, got := assets(t, o)
	style := got[b.Style]
	tokens, accent, mine := strings.Index(style, "--paper"), strings.Index(style, "#1a6b54"), strings.Index(style, "--accent:red")
	if tokens < 0 || accent < tokens || mine < accent {
		t.Errorf("order of tokens %d, accent %d, the course's own %d:\n%s", tokens, accent, mine, style)
	}
	o.Accent = "green"
	if _, _, err := bundle.Assets(o); err == nil {
		t.Error("an accent that is no hex colour was taken")
	}
}

func TestAnExtraScriptComesBehindOurs(t *testing.T) {
	for _, name := range []string{"extra.ts", "extra.js"} {
		own := files(name, `import { more } from "./lib/more"; document.title = 'extra' + more`, "lib/more.ts", `export const more = ' and more'`)
		b, got := assets(t, options(own))
		script := got[b.Script]
		client, extra := strings.Index(script, "client"), strings.Index(script, "extra")
		if client < 0 || extra < client || !strings.Contains(script, "and more") {
			t.Errorf("%s: client at %d, extra at %d:\n%s", name, client, extra, script)
		}
	}
}

func TestFilesThatAStylesheetNamesComeAlong(t *testing.T) {
	own := files(
		"mine.css", `.a{background:url("img/paper.svg")} .b{background:url(/parts/path/dot.svg#big)} .c{mask:url(data:image/svg+xml,x)} .d{filter:url(#soft)}`,
		"img/paper.svg", "<svg/>", "not-named.png", "png",
	)
	o := options(own)
	o.Theme = over(own, files("tokens.css", "a{top:1px}", "base.css", "", "parts/path/dot.svg", "<svg id='big'/>"))
	b, got := assets(t, o)
	named := map[string]string{}
	for name, text := range got {
		if name != b.Style && name != b.LessonStyle && name != b.Script {
			named[text] = name
		}
	}
	if len(named) != 2 || path.Dir(named["<svg/>"]) != "assets" {
		t.Fatalf("files beside script and stylesheet: %v", named)
	}
	for _, want := range []string{`./` + path.Base(named["<svg/>"]), `./` + path.Base(named["<svg id='big'/>"]) + "#big", "data:image/svg+xml,x", "url(#soft)"} {
		if !strings.Contains(got[b.Style], want) {
			t.Errorf("stylesheet lacks %s:\n%s", want, got[b.Style])
		}
	}
}

func TestMistakesInTheThemeFolderAreDiagnostics(t *testing.T) {
	tests := map[string]struct {
		own  fstest.MapFS
		want []string
	}{
		"syntax of a script": {files("extra.ts", "const ok = 1\nconst é = ;\n"), []string{
			`theme/extra.ts:2:11: error theme-broken (1): this cannot be read: Unexpected ";"`}},
		"a module that is not there": {files("extra.ts", "import { x } from './missing'\nx()"), []string{
			`theme/extra.ts:1:19: error theme-broken (11): there is no file "./missing" to import`}},
		"a package of npm": {files("extra.js", "import 'lodash'"), []string{
			`theme/extra.js:1:8: error theme-broken (8): there is no file "lodash" to import`}},
		"a mistake in a module": {files("extra.ts", "import './lib/a.ts'", "lib/a.ts", "\n  }"), []string{
			`theme/lib/a.ts:2:3: error theme-broken (1): this cannot be read: Unexpected "}"`}},
		"syntax of a stylesheet": {files("mine.css", "a { color: red }\nb { colour red }\n"), []string{
			`theme/mine.css:2:11: warning theme-style (0): Expected ":"`}},
		"a stylesheet in place of ours": {files("base.css", "a { color: red "), []string{
			`theme/base.css:1:16: warning theme-style (0): Expected "}" to go with "{"`}},
		"a file that is not there": {files("parts/x/x.css", "a { background: url(dot.svg) }"), []string{
			`theme/parts/x/x.css:1:17: warning theme-file (12): there is no file "parts/x/dot.svg" in the theme`}},
		"a stylesheet that is not there": {files("mine.css", "@import 'other.css';"), []string{
			`theme/mine.css:1:9: error theme-broken (11): there is no file "other.css" to import`}},
		"a font from elsewhere": {files("mine.css", "@import url(https://fonts.example/x.css);\na{background:url(//cdn.example/x.png)}"), []string{
			`theme/mine.css:1:9: warning theme-file (32): https://fonts.example/x.css is on another site, and pages load nothing from elsewhere`,
			`theme/mine.css:2:14: warning theme-file (24): //cdn.example/x.png is on another site, and pages load nothing from elsewhere`}},
		"a path out of the folder": {files("extra.ts", "import '../../secret.ts'"), []string{
			`theme/extra.ts:1:8: error theme-broken (17): there is no file "../../secret.ts" to import`}},
		"several at once": {files("extra.ts", "const = 1", "mine.css", "a{x"), []string{
			`theme/extra.ts:1:7: error theme-broken (1): this cannot be read: Expected identifier but found "="`,
			`theme/mine.css:1:4: warning theme-style (0): Expected ":"`}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, diags, err := bundle.Assets(options(test.own))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range diags {
				if d.Hint == "" {
					t.Errorf("no hint: %+v", d)
				}
				got = append(got, line(d))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAMistakeOfOursIsAnError(t *testing.T) {
	o := options(nil)
	o.Client = files("main.ts", "const = 1")
	if _, diags, err := bundle.Assets(o); err == nil || len(diags) > 0 || !strings.Contains(err.Error(), "client:main.ts:1:6") {
		t.Errorf("diagnostics %v, error %v", diags, err)
	}
}

func TestAMissingThemeFolderIsNone(t *testing.T) {
	missing, err := fs.Sub(os.DirFS(t.TempDir()), "theme")
	if err != nil {
		t.Fatal(err)
	}
	o := options(nil)
	o.Own = missing
	_, got := assets(t, o)
	_, want := assets(t, options(nil))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestSameSourcesGiveSameBytes(t *testing.T) {
	own := files("extra.ts", "document.title = 'x'", "a.css", "a{background:url(dot.svg)}", "dot.svg", "<svg/>")
	_, want := assets(t, asking(own))
	results := make([]map[string]string, 8)
	var group sync.WaitGroup
	for i := range results {
		group.Go(func() {
			b, _, err := bundle.Assets(asking(own))
			if err == nil {
				results[i] = contents(t, b.Entries)
			}
		})
	}
	group.Wait()
	t.Chdir(t.TempDir())
	_, elsewhere := assets(t, asking(own))
	for _, got := range append(results, elsewhere) {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestNamesChangeWithTheBytes(t *testing.T) {
	one, _ := assets(t, asking(nil))
	two, _ := assets(t, asking(files("extra.ts", "document.title = 'x'")))
	if one.Script == two.Script || one.LessonScript == two.LessonScript {
		t.Errorf("two scripts are both at %s, or at %s", one.Script, one.LessonScript)
	}
	if one.Style != two.Style || one.CheckScript != two.CheckScript {
		t.Errorf("one stylesheet is at %s and %s, one script at %s and %s", one.Style, two.Style, one.CheckScript, two.CheckScript)
	}
}
