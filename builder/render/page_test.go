package render

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/themes"
)

var (
	heading    = regexp.MustCompile(`<h([1-6])[ >]`)
	identifier = regexp.MustCompile(` id="([^"]*)"`)
	reference  = regexp.MustCompile(` (?:aria-labelledby|aria-describedby|for)="([^"]*)"`)
)

// What must be true of every page of every kind.
func TestEveryPage(t *testing.T) {
	pages := render(t, algebra(), Options{URL: "https://x.org/algebra-1/", Version: "1.2.3"})
	addresses := slices.Sorted(maps.Keys(pages))
	seen := 0
	for _, address := range addresses {
		html := pages[address]
		if !strings.HasSuffix(address, ".html") {
			continue
		}
		seen++
		for what, n := range map[string]int{
			"<h1>": 1, `<main id="gr-main" tabindex="-1">`: 1, "<title>": 1, `<meta name="description" content="`: 1,
			`<header class="top">`: 1, `<footer class="foot">`: 1, `<a class="skip" href="#gr-main">`: 1,
			`<meta name="generator" content="Gradus 1.2.3">`: 1, "ZgotmplZ": 0, "<no value>": 0, `href=""`: 0,
		} {
			if got := strings.Count(html, what); got != n {
				t.Errorf("%s: %d times %s, want %d", address, got, what, n)
			}
		}
		if !strings.HasPrefix(html, "<!doctype html>\n<html lang=\"") || !strings.HasSuffix(html, "</script>\n</body>\n</html>\n") {
			t.Errorf("%s begins %q", address, html[:40])
		}
		level := 0
		for _, h := range heading.FindAllStringSubmatch(html, -1) {
			next := int(h[1][0] - '0')
			if next > level+1 {
				t.Errorf("%s: a heading of level %d follows one of level %d", address, next, level)
			}
			level = next
		}
		ids := map[string]bool{}
		for _, id := range identifier.FindAllStringSubmatch(html, -1) {
			if ids[id[1]] {
				t.Errorf("%s: two elements have the id %s", address, id[1])
			}
			ids[id[1]] = true
		}
		for _, ref := range reference.FindAllStringSubmatch(html, -1) {
			for id := range strings.FieldsSeq(ref[1]) {
				if !ids[id] {
					t.Errorf("%s: nothing has the id %s", address, id)
				}
			}
		}
	}
	if seen != 20 {
		t.Errorf("%d pages were looked at: %v", seen, addresses)
	}
}

// Fragments of each page kind.
func TestPagesSay(t *testing.T) {
	pages := render(t, algebra(), Options{URL: "https://x.org/algebra-1/"})
	for _, c := range []struct{ what, page, want string }{
		{"a lesson's facts", "linear/ramp-lab.html", `</svg> Must do · 45 minutes · in class only · your teacher signs it off</p>`},
		{"what comes first", "linear/slope.html", `<p class="needs">First comes <a href="points.html">Points on a plane</a>. You can look ahead here all the same.</p>`},
		{"objectives", "linear/intercept.html", "<li>I can read slope and intercept from an equation.</li>"},
		{"a film as a card", "linear/intercept.html", `<a class="still" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=80s">`},
		{"a film's chapters", "linear/intercept.html", `<a class="time" href="#t=95" data-seconds="95">1:35</a> A ladder`},
		{"a film of the course", "linear/intercept.html", `<track kind="captions" srclang="es" label="Español" src="mb.es.vtt">`},
		{"a frame as a card", "linear/intercept.html", `<gr-embed class="embed" data-kind="frame" data-url="https://www.desmos.com/calculator/abc" data-title="A line with two sliders" data-width="600" data-height="400"><a class="card"`},
		{"the rule in words", "linear/intercept.html", `<p class="rule">Mastered when 4 of your last 5 answers are right without hints.</p>`},
		{"a variant", "linear/intercept.html", "<i>y</i> = 7<i>x</i> + 4."},
		{"a gap", "linear/intercept.html", `in quadrant <input type="text" class="gap" disabled aria-label="blank 2">.`},
		{"where it leads", "linear/intercept.html", `<a class="after" rel="next" href="wild.html">`},
		{"a board is a stop", "linear/ramp-lab.html", `<a class="after" rel="next" href="index.html#gr-board-show">`},
		{"back to the board", "linear/talk.html", `<a class="after" rel="next" href="index.html#gr-board-show"><span class="meta">Back to the choices</span> Show what you know</a>`},
		{"the first stop leads back to the unit", "linear/points.html", `<a class="before" rel="prev" href="index.html">`},
		{"the last leads to the next unit", "linear/lies.html", `<a class="after" rel="next" href="../using-lines/index.html"><span class="meta">The next unit</span> Using lines</a>`},
		{"a way to edit", "linear/slope.html", `<a href="https://github.com/lincoln/algebra-1/edit/HEAD/linear/slope.md">`},
		{"a board", "linear/index.html", `<p class="meta">Should do · choose 2 of 3 <span data-slot="status"></span></p>`},
		{"a card's buttons", "linear/index.html", `<button type="button" class="button quiet" data-does="choose" value="linear/talk" hidden>Choose this<span class="vh"> · A two-minute talk</span></button>`},
		{"a lesson of a board", "linear/talk.html", `<gr-choice data-board="show"><p class="needs">One of the choices on <a href="index.html#gr-board-show">Show what you know</a>: choose 2 of 3. <span role="status"`},
		{"which counts as the board does", "linear/talk.html", `<p class="meta kind" data-do="should">`},
		{"what a unit is for", "linear/index.html", `<div data-lesson="linear/intercept"><dt class="meta"><a href="intercept.html">Slope-intercept form</a> <span data-slot="status"></span></dt>
<dd><span data-slot="objective" id="gr-objective-1">I can read slope and intercept from an equation.</span> <span class="rate" role="group" aria-labelledby="gr-objective-1"><button type="button" class="button quiet" value="1">not yet</button> `},
		{"until when a goal is set", "index.html", `<gr-goal data-week="5">`},
		{"what a lesson takes", "linear/index.html", `Must do · 40 minutes · 5 minutes of video · 8 questions `},
		{"a length by the words", "linear/index.html", `<p class="meta">about 2 minutes <span data-slot="status">`},
		{"the button", "linear/index.html", `<gr-next class="next" data-unit="linear"><a href="points.html"><span data-slot="label">Next up:</span> <bdi data-slot="title">Points on a plane</bdi></a><p data-slot="why">This is where the path begins.</p></gr-next>`},
		{"a unit's size", "index.html", `<gr-progress data-unit="linear"><p class="meta">4 Must do · 3 Should do · 1 Aspire to do</p></gr-progress>`},
		{"plain pages", "index.html", `<li><a href="license.html">License</a></li>`},
		{"the outline first", "index.html", ".js\"></script>\n<script defer src=\"assets/page-AAAA.js\"></script>"},
		{"a translation's words", "es/slope.html", `<html lang="es" dir="ltr" data-root="../">`},
		{"the licence", "credits.html", `<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>`},
		{"used units", "credits.html", `<a href="https://github.com/lincoln-math/algebra">github.com/lincoln-math/algebra</a> · v1.2.0: using-lines`},
		{"the word that erases", "my-work.html", `To erase, type the word “erase” <input type="text" autocomplete="off" autocapitalize="off" spellcheck="false" data-slot="confirm" data-word="erase">`},
		{"a way home", "404.html", `<a class="button" href="/algebra-1/index.html">`},
		{"a card", "linear/slope.html", `<link rel="canonical" href="https://x.org/algebra-1/linear/slope.html">`},
		{"its translations", "linear/slope.html", `<link rel="alternate" hreflang="es" href="https://x.org/algebra-1/es/slope.html">`},
		{"a unit's address", "sitemap.xml", "<url><loc>https://x.org/algebra-1/linear/</loc></url>"},
	} {
		t.Run(c.what, func(t *testing.T) {
			if !strings.Contains(pages[c.page], c.want) {
				t.Errorf("%s lacks %s", c.page, c.want)
			}
		})
	}
	for _, c := range []struct{ what, page, never string }{
		{"a lesson with a check is not edited here", "linear/intercept.html", "/edit/HEAD/"},
		{"a translation is not a unit of its own", "index.html", `<li data-unit="es">`},
		{"hidden headings are not listed", "linear/intercept.html", "In a box"},
		{"what has no objectives lists none", "using-lines/index.html", "<gr-objectives"},
		{"few headings need no list", "linear/slope.html", `class="toc"`},
		{"404.html has no address", "404.html", "canonical"},
		{"nobody searches for their work", "sitemap.xml", "my-work"},
	} {
		t.Run(c.what, func(t *testing.T) {
			if strings.Contains(pages[c.page], c.never) {
				t.Errorf("%s has %s", c.page, c.never)
			}
		})
	}
}

// The lessons of the course's own folder are on the home page's path.
func TestCourseWithoutUnits(t *testing.T) {
	root := unitOf(&course.Unit{Folder: ".", Page: course.Page{Source: "README.md", Path: "index.html", ID: ".", Title: "Git", Language: "en", Words: 500,
		Body: markup{html: "<h2 id=\"why\">Why</h2>\n"}, Headings: []course.Heading{{Level: 2, ID: "why", Text: "Why"}}}},
		lesson(".", "commit", "Commit", 20), lesson(".", "branch", "Branch", 20))
	pages := render(t, &course.Course{ID: "git", Title: "Git", Language: "en", Devices: "own", Units: []*course.Unit{root}}, Options{})
	home := pages["index.html"]
	path, text := strings.Index(home, `<a href="branch.html">Branch</a>`), strings.Index(home, `<h2 id="why">`)
	if path < 0 || text < path {
		t.Error("the path does not come before a long text")
	}
	if unit := payloadOf(t, home)["unit"].(map[string]any); unit["id"] != "." || unit["href"] != "index.html" {
		t.Errorf("the client is told of %v", unit)
	}
	if !strings.Contains(pages["commit.html"], `<nav class="crumb" aria-label="Where this page belongs"><a href="index.html">Git</a></nav>`) {
		t.Error("the course is named twice above a lesson")
	}
}

func TestNothingThereYet(t *testing.T) {
	empty := &course.Unit{Folder: "soon", Page: course.Page{Path: "soon/index.html", ID: "soon", Title: "Soon", Language: "en"}}
	pages := render(t, &course.Course{ID: "c", Title: "C", Language: "en", Devices: "own", Units: []*course.Unit{empty}}, Options{})
	for page, want := range map[string]string{
		"index.html": "This course has no lessons yet. Come back soon.", "soon/index.html": "This unit has no lessons yet. Come back soon.",
	} {
		if !strings.Contains(pages[page], want) || strings.Contains(pages[page], "gr-next") {
			t.Errorf("%s is not kind about being empty", page)
		}
	}
}

// Same course, same bytes; and rendering again changes nothing.
func TestSameBytes(t *testing.T) {
	one, two := render(t, algebra(), Options{}), render(t, algebra(), Options{})
	if !maps.Equal(one, two) {
		t.Error("two builds differ")
	}
}

// A course's theme may speak a language that ours does not, and what it leaves
// out is English and says so.
func TestMissingWordsAreMarked(t *testing.T) {
	c := algebra()
	c.Units[1].Language = "fr"
	for _, l := range c.Units[1].Lessons {
		l.Language = "fr"
	}
	theme := themes.Over(fstest.MapFS{"words/fr.json": {Data: []byte(`{"skip":"Aller au contenu","minutes.one":"{n} minute","minutes.other":"{n} minutes"}`)}})
	html := render(t, c, Options{Theme: theme})["using-lines/best-fit.html"]
	for _, want := range []string{
		`<html lang="fr" dir="ltr"`, `<a class="skip" href="#gr-main">Aller au contenu</a>`,
		`<span lang="en" dir="ltr">Must do</span> · 35 minutes</p>`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s", want)
		}
	}
}

func TestRightToLeft(t *testing.T) {
	c := algebra()
	c.Units[1].Lessons[0].Language = "ar"
	html := render(t, c, Options{})["using-lines/best-fit.html"]
	for _, want := range []string{`<html lang="ar" dir="rtl"`, "أساسي · 35 دقيقة"} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s", want)
		}
	}
}
