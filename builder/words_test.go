package builder_test

import (
	"encoding/json"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/js"
	"github.com/gradus-ssg/gradus/themes"
)

// Modules of the script that speak only where something of their name is asked
// for: questions of a kind, practice, a check, revising, or how sure one is. The words that no other
// module says are on pages with that alone.
var speakers = map[string][]string{
	"one": {"choose.ts"}, "all": {"choose.ts"}, "number": {"entry.ts"}, "text": {"entry.ts"}, "gaps": {"gaps.ts"},
	"order": {"order.ts"}, "match": {"match.ts"}, "written": {"written.ts", "marking.ts"},
	"practice": {"practice.ts"}, "confidence": {"sure.ts", "calibrated.ts"}, "revise": {"revise.ts"},
	"check": {"check.ts", "evidence.ts", "kept.ts", "looked.ts", "results.ts", "trysteps.ts"},
}

// ownWords are the words that only the speakers of something say.
func ownWords(t *testing.T) map[string][]string {
	t.Helper()
	byModule := map[string][]string{}
	for _, pattern := range []string{"questions/*.ts", "elements/check.ts", "elements/practice.ts", "elements/questions.ts"} {
		names, err := fs.Glob(js.Sources(), pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, name := range names {
			text, err := fs.ReadFile(js.Sources(), name)
			if err != nil {
				t.Fatal(err)
			}
			for _, found := range regexp.MustCompile(`'((?:check|next|practice|question)(?:\.[a-z]+)+)'`).FindAllStringSubmatch(string(text), -1) {
				byModule[path.Base(name)] = append(byModule[path.Base(name)], found[1])
			}
		}
	}
	own := map[string][]string{}
	for asked, modules := range speakers {
		for _, module := range modules {
			if len(byModule[module]) == 0 {
				t.Errorf("%s says nothing", module)
			}
			for _, key := range byModule[module] {
				elsewhere := false
				for other, keys := range byModule {
					elsewhere = elsewhere || !slices.Contains(modules, other) && slices.Contains(keys, key)
				}
				if !elsewhere {
					own[asked] = append(own[asked], key)
				}
			}
		}
	}
	return own
}

// asked is what a page's payload has asked.
type asked struct {
	Check *struct {
		Confidence bool
		Revise     []string
		Questions  []struct{ Kind string }
	}
	Practice []struct{ Kind string }
}

// silent are the words that a page which asks this does not come to say.
func (a asked) silent(own map[string][]string) map[string]bool {
	speaks := map[string]bool{"practice": len(a.Practice) > 0}
	questions := a.Practice
	if c := a.Check; c != nil {
		speaks["check"], speaks["confidence"], speaks["revise"] = true, c.Confidence, len(c.Revise) > 0
		questions = slices.Concat(questions, c.Questions)
	}
	for _, q := range questions {
		speaks[q.Kind] = true
	}
	silent := map[string]bool{}
	for _, keys := range own {
		for _, key := range keys {
			silent[key] = true
		}
	}
	for what, keys := range own {
		for _, key := range keys {
			if speaks[what] {
				delete(silent, key) // kinds share modules
			}
		}
	}
	return silent
}

// Every word that a script says by name is on every page that loads it and comes
// to say it, and on no other page that asks.
func TestPagesHaveTheWordsTheirScriptsSay(t *testing.T) {
	site := everything(t, exampleCourse(t, bundles))
	said := map[string][]string{} // by script
	key := regexp.MustCompile(`"([a-z]+(?:\.[a-z]+)+)"`)
	asset := regexp.MustCompile(`assets/(?:page|work|pace|lesson|check|arrange|students)-[0-9a-f]+\.js`)
	words := themes.Words("en")
	known := words.Keys("js.")
	for address, content := range site {
		if !asset.MatchString(address) {
			continue
		}
		for _, found := range key.FindAllStringSubmatch(content, -1) {
			if slices.ContainsFunc(known, func(k string) bool { return k == "js."+found[1] || strings.HasPrefix(k, "js."+found[1]+".") }) {
				script := strings.TrimPrefix(address, "site/")
				said[script] = append(said[script], found[1])
			}
		}
	}
	if len(said) != 7 {
		t.Fatalf("scripts that say something: %d", len(said))
	}
	// Where several students share a device, more words come with their script.
	var sharing map[string]map[string]string
	for address, content := range site {
		if strings.HasPrefix(address, "site/assets/sharing-") {
			if err := json.Unmarshal([]byte(strings.TrimPrefix(content, "globalThis.gradusSharing=")), &sharing); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(sharing["en"]) < 10 || len(sharing["es"]) != len(sharing["en"]) {
		t.Fatalf("words for several students: %v", sharing)
	}
	own := ownWords(t)
	payload := regexp.MustCompile(`(?s)<script type="application/json" id="gr-page">(.*?)</script>`)
	checked, spared := map[string]int{}, 0
	for address, content := range site {
		found := payload.FindStringSubmatch(content)
		if found == nil {
			continue
		}
		var page struct {
			Kind, Asks string
			Words      map[string]string
			Questions  asked
		}
		if err := json.Unmarshal([]byte(found[1]), &page); err != nil {
			t.Fatal(err)
		}
		// Others share a script with these, and never come to say most of it.
		if page.Kind != "home" && page.Kind != "unit" && page.Kind != "work" && page.Asks == "" {
			continue
		}
		checked[page.Kind]++
		silent := page.Questions.silent(own)
		for _, script := range asset.FindAllString(content, -1) {
			for _, key := range said[script] {
				_, plain := page.Words[key]
				if page.Asks != "" && silent[key] {
					if spared++; plain {
						t.Errorf("%s: nothing here says %s", address, key)
					}
					continue
				}
				_, plural := page.Words[key+".other"]
				_, shared := sharing["en"][key]
				// What several students do on "My work" is said there only.
				elsewhere := strings.Contains(script, "/students-") && strings.HasPrefix(key, "work.") && page.Kind != "work"
				// And "My work" shows no unit, and asks the calendar only whose class it is.
				group, _, _ := strings.Cut(key, ".")
				elsewhere = elsewhere || page.Kind == "work" && slices.Contains([]string{"pace", "reading", "why"}, group)
				if !plain && !plural && !elsewhere && !(shared && strings.Contains(script, "/students-")) {
					t.Errorf("%s: %s says %s", address, script, key)
				}
			}
		}
	}
	if len(checked) != 4 || spared == 0 {
		t.Errorf("pages that were looked at: %v, words spared: %d", checked, spared)
	}
}
