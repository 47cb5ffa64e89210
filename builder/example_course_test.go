package builder_test

import (
	"net/url"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/bundle"
	"github.com/gradus-ssg/gradus/builder/course"
)

// exampleCourse builds content-example, which must have nothing to mend.
func exampleCourse(t *testing.T, bundles *bundle.Memo) *builder.Result {
	t.Helper()
	result, err := builder.Build(t.Context(), builder.Options{
		Bundles: bundles, Source: os.DirFS("../content-example"), URL: "https://school.example/algebra/", Version: "v0.0.0-test",
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Diags) > 0 {
		t.Fatalf("the example has diagnostics:\n%s", lines(result.Diags))
	}
	return result
}

// Facts that hold on every page, whatever its kind.
func TestEveryPageOfTheExample(t *testing.T) {
	facts := map[string]func(p webPage) []string{
		"one h1":                     oneOf("h1"),
		"one main":                   oneOf("main"),
		"one header of the page":     oneOf("body > header"),
		"one footer of the page":     oneOf("body > footer"),
		"unique ids":                 uniqueIDs,
		"language and direction":     languageAndDirection,
		"a title":                    titled,
		"named navigation":           namedNavigation,
		"labels lead to something":   labelled,
		"images have a text":         imagesHaveText,
		"nothing from elsewhere":     nothingFromElsewhere,
		"no inline script or style":  nothingInline,
		"headings skip no level":     headingsInOrder,
		"one script, one stylesheet": oneScriptOneStylesheet,
	}
	pages := webPages(t, exampleCourse(t, bundles).Site)
	for name, fact := range facts {
		t.Run(name, func(t *testing.T) {
			for _, p := range pages {
				for _, problem := range fact(p) {
					t.Errorf("%s: %s", p.path, problem)
				}
			}
		})
	}
}

// Every reference to something within the site leads somewhere, fragments too.
func TestEveryLinkOfTheExampleLeadsSomewhere(t *testing.T) {
	s := exampleCourse(t, bundles).Site
	pages := webPages(t, s)
	byPath := map[string]webPage{}
	for _, p := range pages {
		byPath[p.path] = p
	}
	checked := 0
	for _, p := range pages {
		for n := range p.root.Descendants() {
			for _, key := range []string{"href", "src", "poster"} {
				ref := attribute(n, key)
				if ref == "" || leadsOut.MatchString(ref) || p.path == "404.html" {
					continue
				}
				u, err := url.Parse(ref)
				if err != nil || strings.HasPrefix(ref, "/") {
					t.Errorf("%s: %q is not a relative reference (%v)", p.path, ref, err)
					continue
				}
				target := p.path
				if u.Path != "" {
					target = path.Join(path.Dir(p.path), u.Path)
				}
				if _, found := s.Lookup(target); !found {
					t.Errorf("%s: %s leads to %s, which is not there", p.path, ref, target)
				}
				moment := strings.HasPrefix(u.Fragment, "t=")
				if to, isPage := byPath[target]; isPage && u.Fragment != "" && !moment && to.ids[u.Fragment] == 0 {
					t.Errorf("%s: %s leads to no id", p.path, ref)
				}
				checked++
			}
		}
	}
	if checked < 100 {
		t.Errorf("only %d references were checked", checked)
	}
}

// What tells an answer stays out of the pages, in text and in payload.
func TestNoPageOfTheExampleTellsAnAnswer(t *testing.T) {
	result := exampleCourse(t, bundles)
	var secrets []string
	for _, u := range result.Course.Units {
		for _, l := range u.Lessons {
			text := lessonText(t, l.Source)
			keep := func(prose ...course.Prose) {
				for _, p := range prose {
					if s := squash(p.Source); len(s) > 15 && !strings.Contains(text, s) {
						secrets = append(secrets, s)
					}
				}
			}
			for _, q := range questions(l) {
				keep(q.Hint...)
				keep(q.Why, q.Model)
				for _, o := range q.Options {
					keep(o.Because)
				}
			}
		}
	}
	if len(secrets) < 20 {
		t.Fatalf("the example has only %d hints and explanations", len(secrets))
	}
	for _, e := range result.Site.Entries() {
		if ext := path.Ext(e.Path); ext != ".html" && ext != ".js" {
			continue
		}
		data, _, err := result.Site.Read(t.Context(), e.Path)
		if err != nil {
			t.Fatal(err)
		}
		text := squash(html.UnescapeString(string(data)))
		for _, secret := range secrets {
			if strings.Contains(text, secret) {
				t.Errorf("%s tells %q", e.Path, secret)
			}
		}
	}
}

// lessonText is what a lesson says itself: without front matter, and up to its
// questions.
func lessonText(t *testing.T, source string) string {
	t.Helper()
	data, err := os.ReadFile(path.Join("../content-example", source))
	if err != nil {
		t.Fatal(err)
	}
	_, text, found := strings.Cut(string(data), "\n+++\n")
	if !found {
		text = string(data)
	}
	text, _, _ = strings.Cut(text, "\n## Mastery check")
	text, _, _ = strings.Cut(text, "\n## Practice")
	return squash(text)
}

// questions are all of a lesson's.
func questions(l *course.Lesson) []*course.Question {
	all := slices.Clone(l.Practice)
	if l.Check != nil {
		all = append(all, l.Check.Questions...)
	}
	for _, v := range l.Videos {
		for _, s := range v.Stops {
			all = append(all, s.Question)
		}
	}
	return all
}

// squash leaves letters and digits only, so that markup makes no difference.
func squash(s string) string { return notText.ReplaceAllString(strings.ToLower(s), "") }

var notText = regexp.MustCompile(`<[^>]*>|[^\p{L}\p{N}]+`)
