package builder_test

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/gradus-ssg/gradus/builder/site"
)

// webPage is a page of the example as a browser takes it in.
type webPage struct {
	path, text string
	root       *html.Node
	ids        map[string]int
}

// webPages reads every page of a site.
func webPages(t *testing.T, s *site.Site) []webPage {
	t.Helper()
	var pages []webPage
	for _, e := range s.Entries() {
		if path.Ext(e.Path) != ".html" {
			continue
		}
		data, _, err := s.Read(t.Context(), e.Path)
		if err != nil {
			t.Fatal(err)
		}
		root, err := html.Parse(strings.NewReader(string(data)))
		if err != nil {
			t.Fatal(err)
		}
		p := webPage{path: e.Path, text: string(data), root: root, ids: map[string]int{}}
		for n := range root.Descendants() {
			if id := attribute(n, "id"); id != "" {
				p.ids[id]++
			}
		}
		pages = append(pages, p)
	}
	if len(pages) < 10 {
		t.Fatalf("the example has %d pages", len(pages))
	}
	return pages
}

// elements are those of a page by name.
func (p webPage) elements(names ...string) []*html.Node {
	var found []*html.Node
	for n := range p.root.Descendants() {
		if n.Type == html.ElementNode && slices.Contains(names, n.Data) {
			found = append(found, n)
		}
	}
	return found
}

func oneOf(selector string) func(p webPage) []string {
	name := selector[strings.LastIndex(selector, " ")+1:]
	return func(p webPage) []string {
		found := 0
		for _, n := range p.elements(name) {
			if name == selector || n.Parent.Data == "body" {
				found++
			}
		}
		if found != 1 {
			return []string{fmt.Sprintf("%d of %s", found, selector)}
		}
		return nil
	}
}

func uniqueIDs(p webPage) (problems []string) {
	for id, n := range p.ids {
		if n > 1 {
			problems = append(problems, fmt.Sprintf("id %q stands %d times", id, n))
		}
	}
	return problems
}

func languageAndDirection(p webPage) []string {
	root := p.elements("html")[0]
	if attribute(root, "lang") == "" || attribute(root, "dir") == "" {
		return []string{"html has no lang or no dir"}
	}
	return nil
}

func titled(p webPage) []string {
	if titles := p.elements("title"); len(titles) == 0 || strings.TrimSpace(titles[0].FirstChild.Data) == "" {
		return []string{"no title"}
	}
	return nil
}

// namedNavigation: with several nav landmarks each needs a name to tell them apart.
func namedNavigation(p webPage) (problems []string) {
	for _, n := range p.elements("nav") {
		if attribute(n, "aria-label") == "" && attribute(n, "aria-labelledby") == "" {
			problems = append(problems, "a nav without a name")
		}
	}
	return problems
}

func labelled(p webPage) (problems []string) {
	for n := range p.root.Descendants() {
		for _, key := range []string{"aria-labelledby", "aria-describedby", "aria-controls", "for"} {
			for _, id := range strings.Fields(attribute(n, key)) {
				if p.ids[id] != 1 {
					problems = append(problems, fmt.Sprintf("%s of %s names %q, which stands %d times", key, n.Data, id, p.ids[id]))
				}
			}
		}
	}
	return problems
}

func imagesHaveText(p webPage) (problems []string) {
	for _, n := range p.elements("img") {
		if !slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "alt" }) {
			problems = append(problems, "no alt on "+attribute(n, "src"))
		}
	}
	return problems
}

// leadsOut matches a reference that is not relative.
var leadsOut = regexp.MustCompile(`^\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)`)

func nothingFromElsewhere(p webPage) (problems []string) {
	for n := range p.root.Descendants() {
		for _, a := range n.Attr {
			loads := a.Key == "src" || a.Key == "srcset" || a.Key == "poster" || a.Key == "data" || a.Key == "action" || a.Key == "formaction" ||
				a.Key == "href" && (n.Data == "use" || n.Data == "image" || n.Data == "base" || n.Data == "link" && loadedRel(attribute(n, "rel")))
			if loads && !strings.HasPrefix(a.Val, "data:") && leadsOut.MatchString(a.Val) {
				problems = append(problems, fmt.Sprintf("%s loads %s", n.Data, a.Val))
			}
		}
		if n.Data == "iframe" || n.Data == "object" || n.Data == "embed" {
			problems = append(problems, "a "+n.Data+" before a click")
		}
	}
	return problems
}

// loadedRel reports whether a browser fetches a link of this relation.
func loadedRel(rel string) bool {
	return !slices.Contains([]string{"canonical", "alternate", "license", "next", "prev", "author"}, rel)
}

func nothingInline(p webPage) (problems []string) {
	for n := range p.root.Descendants() {
		if n.Data == "script" && attribute(n, "src") == "" && attribute(n, "type") != "application/json" {
			problems = append(problems, "an inline script")
		}
		if n.Type == html.ElementNode && n.Data == "style" {
			problems = append(problems, "an inline stylesheet")
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
				problems = append(problems, fmt.Sprintf("%s has %s=%q", n.Data, a.Key, a.Val))
			}
		}
	}
	return problems
}

func headingsInOrder(p webPage) (problems []string) {
	last := 0
	for _, n := range p.elements("h1", "h2", "h3", "h4", "h5", "h6") {
		level := int(n.Data[1] - '0')
		if last > 0 && level > last+1 {
			problems = append(problems, fmt.Sprintf("h%d follows h%d", level, last))
		}
		last = level
	}
	return problems
}

func oneScriptOneStylesheet(p webPage) (problems []string) {
	scripts, sheets := 0, 0
	for _, n := range p.elements("script", "link") {
		switch {
		case strings.Contains(attribute(n, "src"), "assets/page-"), strings.Contains(attribute(n, "src"), "assets/work-"), strings.Contains(attribute(n, "src"), "assets/lesson-"):
			scripts++
		case strings.Contains(attribute(n, "src"), "assets/course-") && (p.path == "index.html" || p.path == "my-work.html"):
		case strings.Contains(attribute(n, "src"), "assets/prose-") && len(p.elements("gr-video", "gr-embed", "gr-reading")) > 0:
		case strings.Contains(attribute(n, "src"), "assets/calendar-"), strings.Contains(attribute(n, "src"), "assets/pace-"):
		case attribute(n, "src") != "":
			problems = append(problems, "another script: "+attribute(n, "src"))
		case attribute(n, "rel") == "stylesheet":
			sheets++
		}
	}
	if scripts != 1 || sheets != 1 {
		problems = append(problems, fmt.Sprintf("%d scripts, %d stylesheets", scripts, sheets))
	}
	return problems
}
