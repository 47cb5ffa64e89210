package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// read decodes a page's front matter as a lesson.
func read(source string) (Lesson, []string, diag.List) {
	var v Lesson
	parts, diags := Split("a.md", []byte(source))
	tree, more := Parse("a.md", parts)
	diags = append(diags, more...)
	foreign, more := tree.Lesson(&v)
	return v, foreign, append(diags, more...)
}

// mistakes are sources with the place of what is wrong, and words that the
// message or hint must have.
var mistakes = []struct {
	name, source string
	want         string
	words        string
}{
	{"curly quotes", "+++\nminutes = 5\ntitle = “Slope”\n+++\n", "3:9 curly-quote", `title = "Slope"`},
	{"curly single quotes", "+++\ntitle = ‘Slope’\n+++\n", "2:9 curly-quote", `title = 'Slope'`},
	{"a form feed", "+++\n[[check.question]]\nask = \"$\\frac{1}{2}$\"\n+++\n", "3:9 control-character", `ask = '$\frac{1}{2}$'`},
	{"a tab", "+++\ntitle = \"$\\theta$\"\n+++\n", "2:11 control-character", `title = '$\theta$'`},
	{"a new line", "+++\ntitle = \"a \\neq b\"\n+++\n", "2:12 control-character", `\neq`},
	{"a backslash that nothing begins with", "+++\ntitle = \"$\\sum$\"\n+++\n", "2:11 control-character", `title = '$\sum$'`},
	{"TeX in a text of many lines", "+++\nobjectives = [\"\"\"\nfirst\n\\pi\"\"\"]\n+++\n", "4:1 control-character", "'''"},
	{"TeX and an apostrophe", "+++\ntitle = \"it's \\pi\"\n+++\n", "2:15 control-character", `title = '''it's \pi'''`},
	{"TeX in YAML", "---\ntitle: \"a \\frac b\"\n---\n", "2:11 control-character", `title: 'a \frac b'`},
	{"TeX that stops YAML", "---\ntitle: \"a \\sum b\"\n---\n", "2:11 control-character", `title: 'a \sum b'`},
	{"no closing quote", "+++\ntitle = \"Slope\nminutes = 5\n+++\n", "2:9 missing-quote", `title = "Slope"`},
	{"no quotes", "+++\ntitle = Slope of a line\n+++\n", "2:9 missing-quote", `title = "Slope of a line"`},
	{"no closing quote in YAML", "---\ntitle: \"Slope\nminutes: 5\n---\n", "2:8 missing-quote", `title: "Slope"`},
	{"no value", "+++\ntitle =\n+++\n", "2:1 toml-syntax", "title has no value"},
	{"a colon in TOML", "+++\ntitle: Slope\n+++\n", "2:1 toml-syntax", `title = "Slope"`},
	{"no key", "+++\n= 4\n+++\n", "2:1 toml-syntax", "TOML"},
	{"an open list", "+++\nneeds = [\"a\"\n+++\n", "2:13 toml-syntax", "TOML"},
	{"a key twice", "+++\ntitle = \"A\"\nminutes = 5\ntitle = \"B\"\n+++\n", "4:1 duplicate-key", "line 2"},
	{"a table twice", "+++\n[check]\n[practice]\n[check]\n+++\n", "4:1 duplicate-key", "begun twice"},
	{"a key twice in YAML", "---\ntitle: A\nminutes: 5\ntitle: B\n---\n", "4:1 duplicate-key", "line 2"},
	{"a tab in YAML", "---\ncheck:\n\trule: all\n---\n", "3:1 tab-indent", "  rule: all"},
	{"a colon in YAML", "---\ntitle: Slopes: an introduction\n---\n", "2:8 yaml-syntax", `title: 'Slopes: an introduction'`},
	{"a sign in YAML", "---\ntitle: @home\n---\n", "2:8 yaml-syntax", `title: '@home'`},
	{"no keys in YAML", "---\n{}: x\n- a\n---\n", "3:1 yaml-syntax", "YAML"},
	{"a key below the wrong table", "+++\ntitle = \"A\"\n\n[check]\nrule = \"all\"\nminutes = 35\n+++\n", "6:1 misplaced-key", `"minutes = 35" up, above [check] in line 4`},
	{"a key below a list of tables", "+++\n[[video]]\nurl = \"https://youtu.be/abcdefghijk\"\nobjectives = [\"x\"]\n+++\n", "4:1 misplaced-key", "[[video]]"},
	{"a key too far in", "---\ncheck:\n  rule: all\n  minutes: 35\n---\n", "4:3 misplaced-key", "start of a line"},
	{"text for a whole number", "+++\nminutes = \"35\"\n+++\n", "2:11 wrong-type", "minutes must be a whole number like 35"},
	{"a fraction for a whole number", "+++\nminutes = 3.5\n+++\n", "2:11 wrong-type", "minutes = 35"},
	{"words for a whole number", "---\nminutes: ten\n---\n", "2:10 wrong-type", "minutes: 35"},
	{"text for a number", "+++\n[[video]]\nminutes = \"4\"\n+++\n", "3:11 wrong-type", "minutes = 4"},
	{"text for true or false", "+++\nhome = \"no\"\n+++\n", "2:8 wrong-type", "home = true"},
	{"a list for text", "+++\ntitle = [\"A\"]\n+++\n", "2:9 wrong-type", "must be text, not a list"},
	{"a table for a list", "+++\nneeds = { a = 1 }\n+++\n", "2:9 wrong-type", "needs must be text, not a table"},
	{"one table for several", "+++\n[video]\nurl = \"x\"\n+++\n", "2:2 wrong-type", "[[video]]"},
	{"one table for several in YAML", "---\nvideo:\n  url: x\n---\n", "3:3 wrong-type", "hyphen"},
	{"text for a table", "+++\ncheck = \"all\"\n+++\n", "2:9 wrong-type", "[check]"},
	{"text for a table of names", "+++\n[[video]]\ncaptions = \"a.vtt\"\n+++\n", "3:12 wrong-type", "captions"},
	{"three in a pair", "+++\n[[practice.question]]\nmatch = [[\"a\", \"b\"], [\"c\", \"d\", \"e\"]]\n+++\n", "3:22 wrong-type", "two texts"},
	{"a kind that is none", "+++\ndo = \"shuold\"\n+++\n", "2:6 bad-value", `did you mean "should"?`},
	{"a gate that is none", "+++\ngate = \"quiz\"\n+++\n", "2:8 bad-value", `"check", "tasks", "read" or "teacher"`},
	{"no minutes", "+++\nminutes = 0\n+++\n", "2:11 bad-value", "1 or more"},
	{"more than all", "+++\n[[video]]\nwatched = 101\n+++\n", "3:11 bad-value", "between 1 and 100"},
	{"no language", "+++\nlanguage = \"Deutsch!\"\n+++\n", "2:12 bad-value", "tag of a language"},
	{"an option without text", "+++\n[[practice.question]]\nright = \"a\"\nwrong = [{ because = \"b\" }]\n+++\n", "4:10 bad-value", "no text"},
	{"a tolerance that is none", "+++\n[[practice.question]]\nwithin = \"about 2\"\n+++\n", "3:10 bad-value", `"2%"`},
	{"a moment that is none", "+++\n[[video]]\n[[video.stop]]\nat = \"1:75\"\n+++\n", "4:6 bad-time", "1:75"},
	{"a moment in words", "---\nvideo:\n  - chapter:\n      - at: early\n---\n", "4:13 bad-time", "1:35"},
	{"a rule that is none", "+++\n[check]\nrule = \"most\"\n+++\n", "3:8 bad-rule", "4 of 5"},
	{"a rule that nobody can meet", "+++\n[check]\nrule = \"5 of 4\"\n+++\n", "3:8 bad-rule", "5 right answers among 4"},
	{"an id with a slash", "+++\nid = \"unit/slope\"\n+++\n", "2:6 bad-id", `id = "unit-slope"`},
	{"an id with blanks", "+++\nwas = [\"ok\", \"old unit/slope\"]\n+++\n", "2:14 bad-id", "old-unit/slope"},
	{"an unknown key in a table", "+++\n[check]\nrules = \"all\"\n+++\n", "3:1 unknown-key", "did you mean rule?"},
	{"an unknown key in a list", "+++\n[[video]]\n[[video.chapter]]\nat = 1\ntitel = \"x\"\n+++\n", "5:1 unknown-key", "did you mean title?"},
	{"an unknown key of a table in a line", "+++\n[[practice.question]]\nwrong = [{ text = \"a\", becuase = \"b\" }]\n+++\n", "3:24 unknown-key", "because"},
	{"a key misspelt at the top", "+++\nminuts = 35\n+++\n", "2:1 unknown-key", "did you mean minutes?"},
	{"a key in capitals", "---\nTitle: A\n---\n", "2:1 unknown-key", "did you mean title?"},
}

func TestMistakes(t *testing.T) {
	for _, c := range mistakes {
		t.Run(c.name, func(t *testing.T) {
			_, _, diags := read(c.source)
			if len(diags) != 1 {
				t.Fatalf("got %d diagnostics: %v", len(diags), diags)
			}
			d := diags[0]
			if got := fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Column, d.Code); got != c.want {
				t.Errorf("got %s, want %s\n%s\n%s", got, c.want, d.Message, d.Hint)
			}
			if !strings.Contains(d.Message+"\n"+d.Hint, c.words) {
				t.Errorf("the words %q are missing:\n%s\n%s", c.words, d.Message, d.Hint)
			}
			if d.Severity != diag.Error || d.Hint == "" {
				t.Errorf("got %v, hint %q", d.Severity, d.Hint)
			}
		})
	}
}

func TestConfigurationMistakes(t *testing.T) {
	for name, c := range map[string]struct{ file, source, want, words string }{
		"an unknown key":       {"course.toml", "title = \"A\"\nauthors = \"B\"\n", "2:1 unknown-key", "did you mean author?"},
		"a key of a lesson":    {"course.toml", "minutes = 4\n", "1:1 unknown-key", "front matter of a lesson"},
		"a colour":             {"course.toml", "[theme]\naccent = \"green\"\n", "2:10 bad-value", "#1a6b54"},
		"an address":           {"course.toml", "url = \"example.org\"\n", "1:7 bad-value", "https://"},
		"devices":              {"course.toml", "devices = \"mine\"\n", "1:11 bad-value", `"own" or "shared"`},
		"a date":               {"calendar.toml", "[[unit]]\nstart = \"2027-02-30\"\n", "2:9 bad-date", "2027-01-18"},
		"days the wrong way":   {"calendar.toml", "no_school = [2027-01-18, \"2027-03-05..2027-03-01\"]\n", "1:26 bad-date", "2027-03-01..2027-03-05"},
		"a span that is none":  {"calendar.toml", "no_school = [\"spring\"]\n", "1:14 bad-date", "no date"},
		"a weekday":            {"calendar.toml", "school_days = [\"Mon\", \"Mo\"]\n", "1:23 bad-value", `"Mon", "Tue"`},
		"classes":              {"calendar.toml", "[[unit]]\nid = \"a\"\nclasses = 0\n", "3:11 bad-value", "1 or more"},
		"a key of the section": {"calendar.toml", "[[section]]\nroom = 4\n", "2:1 unknown-key", "days, id, name, rotation"},
	} {
		t.Run(name, func(t *testing.T) {
			tree, diags := Parse(c.file, Config([]byte(c.source)))
			if c.file == "course.toml" {
				diags = append(diags, tree.Course(&Course{})...)
			} else {
				diags = append(diags, tree.Calendar(&Calendar{})...)
			}
			if len(diags) != 1 {
				t.Fatalf("got %v", diags)
			}
			d := diags[0]
			if got := fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Column, d.Code); got != c.want || d.Pos.File != c.file {
				t.Errorf("got %s in %s, want %s: %s", got, d.Pos.File, c.want, d.Message)
			}
			if !strings.Contains(d.Message+"\n"+d.Hint, c.words) {
				t.Errorf("the words %q are missing:\n%s\n%s", c.words, d.Message, d.Hint)
			}
		})
	}
}

// Every code of the package has a test of its place.
func TestEveryCodeIsTested(t *testing.T) {
	tested := map[string]bool{"not-utf8": true, "nul-byte": true, "page-too-large": true, // TestTextThatIsNone
		"front-matter-open": true, // TestSplitOpen
		"foreign-key":       true, // TestForeignKeys
		"bad-date":          true, // TestConfigurationMistakes
	}
	for _, m := range mistakes {
		_, code, _ := strings.Cut(m.want, " ")
		tested[code] = true
	}
	for _, r := range Rules() {
		if !tested[r.Code] {
			t.Errorf("no test of %s", r.Code)
		}
	}
}

func TestForeignKeys(t *testing.T) {
	_, foreign, diags := read("---\ndate: 2020-01-01\nlayout: page\npermalink: /a/\ntitle: A\ntags: [x]\n---\n")
	if len(diags) != 0 {
		t.Errorf("unexpected %v", diags)
	}
	if d := cmp.Diff([]string{"date", "layout", "permalink", "tags"}, foreign); d != "" {
		t.Error(d)
	}
}

// What is wrong in one place does not hide what is wrong in another.
func TestAllMistakesOfATable(t *testing.T) {
	_, _, diags := read("+++\nminutes = \"a\"\ndo = \"x\"\n[check]\nfoo = 1\ndraw = 0\n+++\n")
	var got []string
	for _, d := range diags.Sort() {
		got = append(got, fmt.Sprintf("%d %s", d.Pos.Line, d.Code))
	}
	if d := cmp.Diff([]string{"2 wrong-type", "3 bad-value", "5 unknown-key", "6 bad-value"}, got); d != "" {
		t.Error(d)
	}
}
