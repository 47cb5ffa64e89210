package builder_test

import (
	"encoding/base64"
	"encoding/hex"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder"
)

// Words that no file of a site may have are marked with $…$ where an author
// writes them; open ones with %…%, which every site must have.
var (
	planted = regexp.MustCompile(`\$([^$\n]+)\$`)
	open    = regexp.MustCompile(`%([^%\n]+)%`)
)

// A course with every kind of question, in both spellings, and with a stop.
const secretiveTOML = `+++
title = "Secrets"

[check]
tries = 1

[[check.question]]
ask = "%askone%?"
right = "%optionone%"
wrong = ["%optiontwo%", { text = "%optionthree%", because = "$qwobbler$ here" }]
hint = ["$glimmox$", "$hintletwo$"]
why = "$blorptwist$"

[[check.question]]
ask = "%askall%?"
right = ["%optionfour%", "%optionfive%"]
wrong = [{ text = "%optionsix%", because = "$snarfleq$" }]

[[check.question]]
ask = "%asknumber%?"
number = $48151623.42$
unit = "$smoots$"
unit_required = true

[[check.question]]
ask = "%asktext%?"
text = ["$zyxomatic$", "$Quuxly Vrand$"]
why = '''The *$explanade$*.'''

[[check.question]]
ask = "[[$firstgap$]] is %askgaps%, [[$plimbush$|$krandle$]]. Code: ` + "`[[$codegap$]]`" + `"

[[check.question]]
ask = "%askorder%?"
order = ["%stepone%", "%steptwo%", "%stepthree%"]
why = "$orderly$"

[[check.question]]
ask = "%askmatch%?"
match = [["%leftone%", "%rightone%"], ["%lefttwo%", "%righttwo%"]]
extra = ["%rightthree%"]
hint = ["$matchlet$"]

[[check.question]]
ask = "%askwritten%?"
written = true
model = "$trumbleforth$"
rubric = ["%rubricone%"]

[[check.question]]
ask = "%askexact%?"
text = ["$FnordBazzle$"]
exact = true

[[check.question]]
given = { a = "1..9", b = "1..9" }
variants = 3
ask = "%askvariants% {{a}}, {{b}}?"
number = "a*b + 7654321"
hint = ["$variantly$ {{a*7000001}}"]
why = "$whyvaries$ {{a*b + 7654321}}"

[[practice.question]]
ask = "%askpractice%?"
text = ["$practicle$"]
why = "$practwhy$"

[[video]]
url = "https://youtu.be/aqz-KE-bpKQ"
minutes = 3
waiver = "silent"

[[video.stop]]
at = "1:00"
ask = "$stopasks$?"
right = "$stopright$"
wrong = [{ text = "$stopwrong$", because = "$stopfeedback$" }]
hint = ["$stophint$"]
why = "$stopwhy$"
+++
A line climbs.
`

const secretiveMarkdown = `# Plain secrets

A line runs.

## Mastery check

### %plainone%?
> **Hint:** $plainhint$.

- [ ] %plainoption%
  > $plainfeedback$.
- [x] %plainright%

> **Solution:** $plainsolution$.

### %plainnumber%?
**Answer:** $92735168.5$ ± 1 g

### %plaintext%?
**Answer:** ` + "`$plaintyped$` or `$plainother$`" + `

### %plaingaps% [[$plainblank$]]?
<!-- id: gaps -->

## Practice

### %plainpractice%?
**Answer:** ` + "`$plainpractised$`" + `
`

// stripped is a text without the marks.
func stripped(text string) string {
	return open.ReplaceAllString(planted.ReplaceAllString(text, "$1"), "$1")
}

func marked(marks *regexp.Regexp, texts ...string) (words []string) {
	for _, text := range texts {
		for _, m := range marks.FindAllStringSubmatch(text, -1) {
			words = append(words, m[1])
		}
	}
	return words
}

// traces are what a word leaves in a text: itself, its bytes in hexadecimal
// digits, and base64 at each alignment, without the letters at its ends that
// depend on what stands beside.
func traces(word string) []string {
	found := []string{strings.ToLower(word), hex.EncodeToString([]byte(word))}
	for offset := range 3 {
		padded := append(make([]byte, offset), word...)
		for _, coding := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
			found = append(found, coding.EncodeToString(padded)[(offset*8+5)/6:len(padded)*8/6])
		}
	}
	return found
}

func TestNoSecretIsInTheSite(t *testing.T) {
	source := fstest.MapFS{
		"course.toml":     {Data: []byte("id = \"secretive\"\ntitle = \"Secretive\"\n")},
		"unit/01-toml.md": {Data: []byte(stripped(secretiveTOML))},
		"unit/02-md.md":   {Data: []byte(stripped(secretiveMarkdown))},
	}
	result, err := builder.Build(t.Context(), builder.Options{Bundles: bundles, Source: source})
	if err != nil || result.Site == nil {
		t.Fatalf("no site: %v\n%v", err, result.Diags)
	}
	var pages, lower strings.Builder
	for path, content := range everything(t, result) {
		if strings.HasPrefix(path, "site/") {
			pages.WriteString(content + "\n")
			lower.WriteString(strings.ToLower(content) + "\n")
		}
	}
	for _, word := range marked(open, secretiveTOML, secretiveMarkdown) {
		if !strings.Contains(pages.String(), word) {
			t.Errorf("%s is not asked", word)
		}
	}
	secrets := marked(planted, secretiveTOML, secretiveMarkdown)
	for _, word := range append(secrets, "7654321", "7000001") {
		for _, spelled := range []string{word, strings.ToLower(word), strings.ToUpper(word)} {
			for i, trace := range traces(spelled) {
				in := pages.String()
				if i < 2 {
					in = lower.String()
				}
				if at := strings.Index(in, trace); at >= 0 {
					t.Errorf("%s is in the site: …%s…", word, in[max(0, at-60):min(len(in), at+60)])
				}
			}
		}
	}
	if len(secrets) < 30 {
		t.Errorf("only %d secrets", len(secrets))
	}
}

func TestTracesAreFound(t *testing.T) {
	for _, before := range []string{"", "x", "xy"} {
		code := base64.StdEncoding.EncodeToString([]byte(before + "snarfleq" + "tail"))
		found := false
		for _, trace := range traces("snarfleq") {
			found = found || strings.Contains(code, trace)
		}
		if !found {
			t.Errorf("snarfleq is not found in %s", code)
		}
	}
}

// sealed is what may differ between two pages that differ in what is right:
// hashes, revisions, and sealed texts of the same length.
var sealed = regexp.MustCompile(`"(revs?|key|because|hints|why|secret)":("[^"]*"|\[[^\]]*\]+)`)

// letters stand for what is sealed: its length stays.
var letters = regexp.MustCompile(`[0-9A-Za-z_-]`)

// Whoever compares two questions that differ only in which option is right
// finds out nothing.
func TestOnlySealedBytesTellWhatIsRight(t *testing.T) {
	toml := func(right, wrong, also string) string {
		return "+++\ntitle = \"Slope\"\n\n[[check.question]]\nask = \"Which is steeper?\"\nright = " + right + "\nwrong = [" + wrong + ", " + also + "]\n+++\nA line.\n"
	}
	markdown := func(one, two, three string) string {
		return "# Slope\n\n## Mastery check\n\n### Which is steeper?\n- [" + one + "] lorem\n- [" + two + "] ipsum\n- [" + three + "] dolor\n"
	}
	for name, texts := range map[string][]string{
		"front matter": {toml(`"lorem"`, `"ipsum"`, `"dolor"`), toml(`"ipsum"`, `"lorem"`, `"dolor"`), toml(`"dolor"`, `"ipsum"`, `"lorem"`)},
		"Markdown":     {markdown("x", " ", " "), markdown(" ", "x", " "), markdown(" ", " ", "x")},
		"several":      {toml(`["lorem", "ipsum"]`, `"dolor"`, `"sit"`), toml(`["dolor", "sit"]`, `"ipsum"`, `"lorem"`), toml(`["lorem", "sit"]`, `"dolor"`, `"ipsum"`)},
	} {
		t.Run(name, func(t *testing.T) {
			var first map[string]string
			for i, text := range texts {
				result, err := builder.Build(t.Context(), builder.Options{Bundles: bundles, Source: fstest.MapFS{
					"course.toml": {Data: []byte("id = \"a\"\ntitle = \"A\"\n")}, "unit/slope.md": {Data: []byte(text)},
				}})
				if err != nil || result.Site == nil {
					t.Fatalf("no site: %v\n%v", err, result.Diags)
				}
				site, hashed := map[string]string{}, 0
				for _, e := range result.Site.Entries() {
					data, _, err := result.Site.Read(t.Context(), e.Path)
					if err != nil {
						t.Fatal(err)
					}
					open := sealed.ReplaceAllStringFunc(string(data), func(s string) string {
						hashed++
						name, value, _ := strings.Cut(s, ":")
						return name + ":" + letters.ReplaceAllString(value, "·")
					})
					site[hash.ReplaceAllString(e.Path, "$1-HASH.")] = hash.ReplaceAllString(open, "$1-HASH.")
				}
				if hashed < 2 {
					t.Fatalf("only %d hashes in the site", hashed)
				}
				if i == 0 {
					first = site
				} else if diff := cmp.Diff(first, site); diff != "" {
					t.Errorf("another right option shows:\n%s", diff)
				}
			}
		})
	}
}
