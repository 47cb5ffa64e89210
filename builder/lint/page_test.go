package lint

import (
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

func pos(file string) diag.Pos { return diag.Pos{File: file, Line: 5, Column: 2} }

// linked gives the page of u/b.md one link.
func linked(l course.Link) func(*course.Course) {
	return func(c *course.Course) {
		l.At = pos("here")
		lesson(c, "u/b").Links = []course.Link{l}
		lesson(c, "u/c").Source = "u/03-slope.md"
		c.Pages = []*course.Page{{Source: "u/intro.md", Path: "u/intro.html", ID: "u/intro", Title: "Intro", Language: "en"}}
		c.Files = []course.File{{Source: "u/img/graph.svg", Path: "u/img/graph.svg"}, {Source: "data.csv", Path: "data.csv"}}
	}
}

func headings(levels ...int) []course.Heading {
	var all []course.Heading
	for i, n := range levels {
		all = append(all, course.Heading{Level: n, ID: string(rune('a' + i)), Text: "Part " + string(rune('A'+i)), Line: 10 + i})
	}
	return all
}

var pageCases = []testCase{
	{"a dead link", linked(course.Link{Ref: "nowhere.md", Wanted: "u/nowhere.md"}),
		[]string{`here: dead-link: no page or file "nowhere.md" (add the file)`}},
	{"a dead link to a file with a number", linked(course.Link{Ref: "slope.md", Wanted: "u/slope.md"}),
		[]string{`here: dead-link: "slope.md" (did you mean "03-slope.md"?)`}},
	{"a dead link without an ending", linked(course.Link{Ref: "../slope", Wanted: "slope"}),
		[]string{`here: dead-link: "../slope" (did you mean "03-slope.md"?)`}},
	{"a link from the course's folder", linked(course.Link{Ref: "/nowhere.md", Wanted: "nowhere.md"}),
		[]string{`here: dead-link: "/nowhere.md" (with / in front)`}},
	{"a dead link to a folder's page", linked(course.Link{Ref: "../w/index.md", Wanted: "w/index.md"}),
		[]string{`here: dead-link: "../w/index.md" (correct)`}},
	{"a misspelt link", linked(course.Link{Ref: "itnro.md", Wanted: "u/itnro.md"}),
		[]string{`here: dead-link: "itnro.md" (did you mean "intro.md"?)`}},
	{"a link from the wrong folder", linked(course.Link{Ref: "data.csv", Wanted: "u/data.csv"}),
		[]string{`here: dead-link: "data.csv" (did you mean "../data.csv"?)`}},
	{"a dead link to a folder", linked(course.Link{Ref: "./", Wanted: "."}),
		[]string{`here: dead-link: "./" (correct)`}},
	{"a dead image", linked(course.Link{Ref: "graph.svg", Wanted: "u/graph.svg", Image: true}),
		[]string{`here: dead-link: no image "graph.svg" (did you mean "img/graph.svg"?)`}},
	{"an image named like a page", linked(course.Link{Ref: "intro.png", Wanted: "u/intro.png", Image: true}),
		[]string{`here: dead-link: no image "intro.png" (correct)`}},
	{"a link on the home page and on a plain page", func(c *course.Course) {
		c.Home.Links = []course.Link{{Ref: "x", Wanted: "x", At: pos("home")}}
		c.Units[0].Links = []course.Link{{Ref: "x", Wanted: "x", At: pos("unit")}}
		c.Pages = []*course.Page{{Source: "p.md", Links: []course.Link{{Ref: "x", Wanted: "x", At: pos("page")}}}}
	}, []string{`home: dead-link: "x"`, `page: dead-link: "x"`, `unit: dead-link: "x"`}},
	{"a unit whose page is the home page", func(c *course.Course) {
		c.Home.Links = []course.Link{{Ref: "x", Wanted: "x", At: pos("home")}}
		c.Units[0].Page = *c.Home
		c.Units[0].ID = "u"
	}, []string{`home: dead-link: "x"`}},
	{"dead fragments", func(c *course.Course) {
		to := lesson(c, "u/c")
		to.Headings, to.Anchors = []course.Heading{{Level: 2, ID: "rise-over-run"}}, []string{"fn1"}
		from := lesson(c, "u/b")
		from.Headings = []course.Heading{{Level: 2, ID: "own"}}
		link := func(fragment, target, at string) {
			from.Links = append(from.Links, course.Link{Ref: "x#" + fragment, Fragment: fragment, Target: target, At: pos(at)})
		}
		link("rise-over-run", to.Path, "1")
		link("fn1", to.Path, "2")
		link("rise-over-rnu", to.Path, "3")
		link("own", from.Path, "4")
		link("nothing", from.Path, "5")
		link("page=3", "u/slides.pdf", "6")
		for _, f := range []string{"t=1:20", "video-intro", "gr-next", "top", ":~:text=x", ""} {
			link(f, from.Path, "7")
		}
	}, []string{`3: dead-fragment: no heading or id "#rise-over-rnu" in u/c.md (did you mean "#rise-over-run"?)`,
		`5: dead-fragment: no heading or id "#nothing" in this page (lower case)`}},
	{"images without words", func(c *course.Course) {
		lesson(c, "u/b").Unlabelled = []diag.Pos{pos("img")}
		q := choice("![](a.svg)", "![b](b.svg)|see ![](c.svg)")
		q.Ask.Source = "Look: ![](d.svg)"
		q.Hint = text("x", "![](e.svg)")
		q.Match = pairs("![](f.svg)", "y")
		lesson(c, "u/b").Practice = []*course.Question{q}
	}, []string{`img: image-without-alt: no words (brackets)`, `q ask 6: image-without-alt: no words`, `q hint 1 0: image-without-alt: no words`,
		`q match 0 0 0: image-without-alt: no words`, `q right 0 0: image-without-alt: no words`, `q wrong 1 4: image-without-alt: no words`}},
	{"images without words in a question of the body", func(c *course.Course) {
		lesson(c, "u/b").Unlabelled = []diag.Pos{pos("img")}
		q := choice("![](a.svg)", "x")
		q.At = course.Fixed(pos("heading"))
		lesson(c, "u/b").Practice = []*course.Question{q}
	}, []string{`img: image-without-alt: no words`}},
	{"a heading that skips", func(c *course.Course) {
		lesson(c, "u/b").Headings = headings(2, 4, 6)
		lesson(c, "u/c").Headings = headings(3)
		lesson(c, "u/d").Headings = headings(1, 2, 3, 2, 3, 4, 2)
	}, []string{`u/b.md: skipped-heading: "Part B" skips (### Part B)`, `u/c.md: skipped-heading: "Part A" (## Part A)`}},
	{"one title twice", func(c *course.Course) { lesson(c, "u/c").Title = lesson(c, "u/b").Title },
		[]string{`u/c.md title: duplicate-title: u/b.md has the title (another title)`}},
	{"one title, told apart by the files", func(c *course.Course) {
		lesson(c, "u/b").Title, lesson(c, "u/c").Title = "Quiz (b)", "Quiz (c)"
	}, []string{`u/c.md title: duplicate-title: u/b.md has the title "Quiz" (files)`}},
	{"one title, told apart by numbers", func(c *course.Course) {
		lesson(c, "u/b").Title, lesson(c, "u/c").Title = "Quiz (1)", "Quiz (2)"
	}, nil},
	{"one title in two units", func(c *course.Course) { lesson(c, "v/a").Title = lesson(c, "u/a").Title }, nil},
	{"a unit without lessons", func(c *course.Course) {
		c.Units = append(c.Units, &course.Unit{Page: page("w/index.md", "w"), Folder: "w"})
	}, []string{`w/index.md lessons: empty-unit: no lessons (folder)`}},
	{"a long lesson", func(c *course.Course) { lesson(c, "u/b").Minutes = 601; lesson(c, "u/c").Minutes = 600 },
		[]string{`u/b.md minutes: long-lesson: 601 minutes, which is 10 hours (35)`}},
	{"a language that gradus does not speak", func(c *course.Course) {
		c.Language = "eo"
		c.Units[1].Language = "es-MX"
		lesson(c, "u/b").Language = "eo"
		lesson(c, "u/c").Language = "tlh"
	}, []string{`course.toml language: foreign-interface: "eo" (theme/words/eo.json)`, `u/c.md language: foreign-interface: "tlh"`}},
	{"a language that the course's theme speaks", func(c *course.Course) {
		c.Language = "eo-XX"
		c.Theme.Languages = []string{"eo"}
	}, nil},
	{"large files", func(c *course.Course) {
		c.Files = []course.File{{Source: "a.mp4", Size: 50 << 20}, {Source: "b.mp4", Size: 51 << 20}}
	}, []string{`b.mp4: large-file: 51 MB (smaller)`}},
	{"a large site", func(c *course.Course) {
		for range 22 {
			c.Files = append(c.Files, course.File{Source: "a.mp4", Size: 48 << 20})
		}
		c.Files = append(c.Files, course.File{Source: "b.mp4", Size: 49 << 20})
	}, []string{`course.toml: large-site: 1105 MB (b.mp4)`}},
}
