package themes_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/themes"
)

// forms are the plural forms that whole numbers need in each language we speak;
// Spanish has one more for millions, which no lesson reaches.
var forms = map[string][]string{
	"en": {"one", "other"},
	"es": {"one", "other"},
	"he": {"one", "two", "other"},
	"ar": {"zero", "one", "two", "few", "many", "other"},
}

var (
	plural      = regexp.MustCompile(`^(.+)\.(zero|one|two|few|many|other)$`)
	placeholder = regexp.MustCompile(`\{\w*\}`)
)

func lexicon(t *testing.T) themes.Lexicon {
	t.Helper()
	l, err := themes.ReadWords(themes.Default())
	if err != nil {
		t.Fatal(err)
	}
	if got := slices.Sorted(maps.Keys(l)); !slices.Equal(got, []string{"ar", "en", "es", "he"}) {
		t.Fatalf("languages are %v", got)
	}
	return l
}

// singular are the keys of a language, plural ones without their form.
func singular(words map[string]string) []string {
	var keys []string
	for key := range words {
		if m := plural.FindStringSubmatch(key); m != nil {
			key = m[1] + " (plural)"
		}
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func TestEveryLanguageHasEveryWord(t *testing.T) {
	l := lexicon(t)
	for language, words := range l {
		if diff := cmp.Diff(singular(l["en"]), singular(words)); diff != "" {
			t.Errorf("%s (-en +%s)\n%s", language, language, diff)
		}
		for key, text := range words {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: %s is empty", language, key)
			}
		}
	}
}

// A text that can have another form for every number has those that its
// language needs; one that is the same for all needs only "other".
func TestPluralForms(t *testing.T) {
	for language, words := range lexicon(t) {
		have := map[string][]string{}
		for key := range words {
			if m := plural.FindStringSubmatch(key); m != nil {
				have[m[1]] = append(have[m[1]], m[2])
			}
		}
		for key, got := range have {
			slices.Sort(got)
			if len(got) == 1 && got[0] == "other" {
				continue
			}
			want := slices.Sorted(slices.Values(forms[language]))
			missing := slices.DeleteFunc(slices.Clone(want), func(form string) bool { return slices.Contains(got, form) })
			missing = slices.DeleteFunc(missing, func(form string) bool { return form == "zero" }) // where nothing is never counted
			unknown := slices.DeleteFunc(got, func(form string) bool { return slices.Contains(want, form) || form == "many" && language == "es" })
			if len(missing) > 0 || len(unknown) > 0 {
				t.Errorf("%s: %s lacks %v, has no use for %v", language, key, missing, unknown)
			}
		}
	}
}

// Texts of one key are filled with the same values. The number itself may be
// left out where the words say it ("one minute", "no questions").
func TestPlaceholders(t *testing.T) {
	l := lexicon(t)
	of := func(text string) []string {
		found := slices.Compact(slices.Sorted(slices.Values(placeholder.FindAllString(text, -1))))
		return found
	}
	for language, words := range l {
		for key, text := range words {
			english, ok := l["en"][key]
			got := of(text)
			if m := plural.FindStringSubmatch(key); m != nil {
				english, ok = l["en"][m[1]+".other"], true
				counted := map[string]bool{"{n}": true, "{total}": true}
				wanted := slices.DeleteFunc(of(english), func(p string) bool { return counted[p] })
				left := slices.DeleteFunc(slices.Clone(got), func(p string) bool { return counted[p] })
				extra := slices.DeleteFunc(slices.Clone(got), func(p string) bool { return slices.Contains(of(english), p) })
				if !slices.Equal(wanted, left) || len(extra) > 0 {
					t.Errorf("%s: %s has %v, English %v", language, key, got, of(english))
				}
				if m[2] == "few" || m[2] == "many" || m[2] == "other" {
					if slices.Contains(of(english), "{n}") && !slices.Contains(got, "{n}") {
						t.Errorf("%s: %s does not say the number", language, key)
					}
				}
				continue
			}
			if ok && !slices.Equal(got, of(english)) {
				t.Errorf("%s: %s has %v, English %v", language, key, got, of(english))
			}
		}
	}
}

// Files are sorted by key, two spaces deep, so that merges are easy.
func TestWordFilesAreTidy(t *testing.T) {
	for language := range lexicon(t) {
		data, err := fs.ReadFile(themes.Default(), "words/"+language+".json")
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]string{}
		if err := json.Unmarshal(data, &words); err != nil {
			t.Fatal(err)
		}
		var tidy bytes.Buffer
		encoder := json.NewEncoder(&tidy)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(words); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tidy.String(), string(data)); diff != "" {
			t.Errorf("%s.json (-tidy +file)\n%s", language, diff)
		}
	}
}

// Templates say no word that is missing.
func TestEveryTemplateWordIsThere(t *testing.T) {
	said := regexp.MustCompile(`\.(?:Say|Text) "([^"]+)"`)
	found := 0
	err := fs.WalkDir(themes.Default(), ".", func(file string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(file, ".tmpl") {
			return err
		}
		text, err := fs.ReadFile(themes.Default(), file)
		for _, m := range said.FindAllSubmatch(text, -1) {
			found++
			if _, ok := themes.Words("en").Get(string(m[1])); !ok {
				t.Errorf("%s: no word %q", file, m[1])
			}
		}
		return err
	})
	if err != nil || found < 40 {
		t.Errorf("%d words in templates, error %v", found, err)
	}
}

func TestGet(t *testing.T) {
	l, err := themes.ReadWords(fstest.MapFS{
		"words/en.json":    {Data: []byte(`{"a":"A","b":"B","n.one":"{n} one","n.other":"{n} more"}`)},
		"words/pt.json":    {Data: []byte(`{"a":"á","n.one":"um","n.other":"muitos"}`)},
		"words/pt-BR.json": {Data: []byte(`{"a":"ah"}`)},
	})
	if err != nil {
		t.Fatal(err)
	}
	type got struct {
		Text       string
		Translated bool
	}
	for _, c := range []struct {
		language, key string
		want          got
	}{
		{"pt", "a", got{"á", true}},
		{"pt-PT", "a", got{"á", true}},
		{"PT-br", "a", got{"ah", true}},
		{"pt", "b", got{"B", false}},
		{"fr", "a", got{"A", false}},
		{"en-GB", "a", got{"A", true}},
		{"en", "nothing", got{"nothing", false}},
	} {
		text, translated := l.Dictionary(c.language).Get(c.key)
		if diff := cmp.Diff(c.want, got{text, translated}); diff != "" {
			t.Errorf("%s %s (-want +got)\n%s", c.language, c.key, diff)
		}
	}
	if text, translated := l.Dictionary("fr").Plural("n", 1); text != "{n} one" || translated {
		t.Errorf("a plural that is missing gives %q, %v", text, translated)
	}
	if got := l.Dictionary("pt").Keys(""); !slices.Equal(got, []string{"a", "b", "n.one", "n.other"}) {
		t.Errorf("keys are %v", got)
	}
}

// The forms are those that Intl.PluralRules gives the client.
func TestPlural(t *testing.T) {
	for language, want := range map[string]map[int]string{
		"en": {0: "{n} minutes", 1: "{n} minute", 2: "{n} minutes"},
		"es": {0: "{n} minutos", 1: "{n} minuto", 2: "{n} minutos"},
		"he": {0: "{n} דקות", 1: "דקה אחת", 2: "שתי דקות", 20: "{n} דקות"},
		"ar": {1: "دقيقة واحدة", 2: "دقيقتان", 3: "{n} دقائق", 10: "{n} دقائق", 11: "{n} دقيقة", 100: "{n} دقيقة", 103: "{n} دقائق"},
	} {
		for n, text := range want {
			got, translated := themes.Words(language).Plural("minutes", n)
			if got != text || !translated {
				t.Errorf("%s %d: %q, want %q", language, n, got, text)
			}
		}
	}
}
