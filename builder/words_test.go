package builder_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/themes"
)

// Every word that a script says by name is on every page that loads it.
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
				said[address] = append(said[address], found[1])
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
	payload := regexp.MustCompile(`(?s)<script type="application/json" id="gr-page">(.*?)</script>`)
	checked := map[string]int{}
	for address, content := range site {
		found := payload.FindStringSubmatch(content)
		if found == nil {
			continue
		}
		var page struct {
			Kind, Asks string
			Words      map[string]string
		}
		if err := json.Unmarshal([]byte(found[1]), &page); err != nil {
			t.Fatal(err)
		}
		// Others share a script with these, and never come to say most of it.
		if page.Kind != "home" && page.Kind != "unit" && page.Kind != "work" && page.Asks == "" {
			continue
		}
		checked[page.Kind]++
		for _, script := range asset.FindAllString(content, -1) {
			for _, key := range said[script] {
				_, plain := page.Words[key]
				_, plural := page.Words[key+".other"]
				_, shared := sharing["en"][key]
				// What several students do on "My work" is said there only.
				elsewhere := strings.Contains(script, "/students-") && strings.HasPrefix(key, "work.") && page.Kind != "work"
				if !plain && !plural && !elsewhere && !(shared && strings.Contains(script, "/students-")) {
					t.Errorf("%s: %s says %s", address, script, key)
				}
			}
		}
	}
	if len(checked) != 4 {
		t.Errorf("pages that were looked at: %v", checked)
	}
}
