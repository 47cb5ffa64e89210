package render

import (
	"bytes"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/site"
	"github.com/gradus-ssg/gradus/themes"
)

// page of HTML that stands in for rendered Markdown: blocks are drawn where
// "@0", "@1", … stand on a line of their own.
type markup struct {
	html   string
	blocks []course.Block
}

func (m markup) Render(w *bytes.Buffer, show course.Show) error {
	for _, line := range strings.SplitAfter(m.html, "\n") {
		if n, ok := strings.CutPrefix(line, "@"); ok && show.Draw != nil {
			if err := show.Draw(w, m.blocks[int(n[0]-'0')]); err != nil {
				return err
			}
			continue
		}
		for expression, value := range show.Values {
			line = strings.ReplaceAll(line, "{{"+expression+"}}", value)
		}
		w.WriteString(line)
	}
	return nil
}

// say is a short text.
func say(text string) course.Prose { return course.Prose{Source: text, Markup: markup{html: text}} }

func saying(texts ...string) []course.Prose {
	var all []course.Prose
	for _, text := range texts {
		all = append(all, say(text))
	}
	return all
}

// options are the right ones, then the wrong ones.
func options(right int, texts ...string) []course.Option {
	var all []course.Option
	for i, text := range texts {
		all = append(all, course.Option{Text: say(text), Right: i < right, Because: say("because SECRET")})
	}
	return all
}

// lesson is a Must lesson of a unit.
func lesson(unit, id, title string, minutes int) *course.Lesson {
	full, folder := unit+"/"+id, unit+"/"
	if unit == "." {
		full, folder = id, ""
	}
	return &course.Lesson{
		Page: course.Page{
			Source: folder + id + ".md", Path: folder + id + ".html", ID: full, Title: title, Language: "en",
			Body: markup{html: "<p>About " + title + ".</p>\n"}, Words: 300,
		},
		Do: course.Must, Minutes: minutes, Home: true, Gate: course.GateRead,
	}
}

// unitOf puts lessons on a unit's path.
func unitOf(u *course.Unit, lessons ...*course.Lesson) *course.Unit {
	for _, l := range lessons {
		u.Lessons = append(u.Lessons, l)
		u.Stations = append(u.Stations, course.Station{Lesson: l})
	}
	return u
}

// need is a lesson to master first.
func need(l *course.Lesson) course.Need { return course.Need{Ref: l.ID, ID: l.ID, Lesson: l} }

// algebra is a course that uses everything a page can show.
func algebra() *course.Course {
	points, slope := lesson("linear", "points", "Points on a plane", 25), lesson("linear", "slope", "The slope of a line", 40)
	form, wild := lesson("linear", "intercept", "Slope-intercept form", 40), lesson("linear", "wild", "Lines in the wild", 25)
	lab, lies := lesson("linear", "ramp-lab", "The ramp lab", 45), lesson("linear", "lies", "When lines lie", 45)
	poster, talk := lesson("linear", "poster", "A poster", 30), lesson("linear", "talk", "A two-minute talk", 30)
	song := lesson("linear", "song", "A song", 0)
	points.Tasks = []*course.Task{{ID: "plot", Text: "I plotted it.", Was: []string{"linear/first#plot"}}, {ID: "table", Text: "I made a table."}}
	points.Gate = course.GateTasks
	slope.Was = []string{"linear/gradient"}
	slope.Needs = []course.Need{need(points)}
	form.Needs, form.Gate = []course.Need{need(slope), need(points)}, course.GateCheck
	form.Objectives = saying("I can read slope and intercept from an equation.", "I can write the equation of a line from its graph.")
	form.Standards = []string{"CCSS.MATH.8.F.B.4", "HSF.IF.B.6"}
	wild.Do, lies.Do, lab.Home, lab.Gate = course.Should, course.Aspire, false, course.GateTeacher
	lab.Needs = []course.Need{need(form)}

	film := &course.Video{
		ID: "intro", Title: "Where does it start, how fast does it climb?", Provider: "youtube", Ref: "dQw4w9WgXcQ",
		Start: 80, Minutes: 4, Transcript: "linear/intro.html", Slides: "linear/m and b.pdf",
		Chapters: []course.Chapter{{At: 5, Title: "Two numbers"}, {At: 95, Title: "A ladder"}},
	}
	file := &course.Video{
		ID: "mb", Title: "The two numbers of a line", Provider: "file", Ref: "linear/m-and-b.webm", Minutes: 0.6, InBody: true,
		Captions: []course.Caption{{Language: "en", Path: "linear/mb.en.vtt"}, {Language: "es", Path: "linear/mb.es.vtt"}},
	}
	form.Videos = []*course.Video{film, file}
	form.Headings = []course.Heading{
		{Level: 2, ID: "two-numbers", Text: "Two numbers say it all"}, {Level: 3, ID: "start", Text: "Where it starts"},
		{Level: 2, ID: "try-it", Text: "Try it"}, {Level: 3, ID: "hidden", Text: "In a box", Hidden: true},
	}
	form.Frames, form.ImageHosts, form.Styles = []string{"https://www.desmos.com"}, []string{"https://upload.wikimedia.org"}, []string{"width: 50%"}
	form.Check = &course.Check{
		Rule: course.Rule{Text: "4 of 5", Kind: "of", N: 4, M: 5}, Versions: []string{"A", "B"}, Tries: 2, Revise: []string{"practice"},
		Questions: []*course.Question{
			{ID: "which", Kind: course.ChooseOne, Ask: say("Which line starts at 2 and climbs 3 for every step?"), Hint: saying("hint SECRET"), Why: say("why SECRET"),
				Options: options(1, "y = 3x + 2", "y = 2x + 3", "y = 3x − 2")},
			{ID: "points-on", Kind: course.ChooseAll, Ask: say("Which points lie on <i>y</i> = 2<i>x</i> + 1?"), Options: options(2, "(0, 1)", "(3, 7)", "(1, 2)")},
			{ID: "value", Kind: course.Number, Ask: say("<i>y</i> = {{m}}<i>x</i> + 4. How high is the plant at <i>x</i> = 5?"), Version: "A",
				Number: &course.NumberAnswer{Value: "m*5+4", Unit: "cm"}, Given: []course.Given{{Name: "m"}},
				Pool: []course.Variant{{Values: map[string]string{"m": "7"}, Number: "39SECRET"}, {Values: map[string]string{"m": "8"}}}},
			{ID: "value-b", Kind: course.Number, Ask: say("VERSION-B"), Version: "B", Number: &course.NumberAnswer{Value: "1"}},
			{ID: "name", Kind: course.ShortText, Ask: say("What do we call the number in front of <i>x</i>?"), Text: []string{"slopeSECRET"}},
			{ID: "quadrants", Kind: course.Gaps, Ask: say("(−3, 5) lies in quadrant [[SECRET|2]], (4, −1) in quadrant [[IVSECRET]]."), Gaps: [][]string{{"SECRET"}, {"IVSECRET"}}},
			{ID: "steps", Kind: course.Order, Ask: say("How do you draw a graph?"), Order: saying("Choose values for x", "Work out y for each", "Plot the points", "Join them")},
			{ID: "pairs", Kind: course.Match, Ask: say("What does each part say?"), Match: []course.Pair{{Left: say("m"), Right: say("how steep")}, {Left: say("b"), Right: say("where it starts")}}, Extra: saying("how long")},
			{ID: "explain", Kind: course.Written, Ask: say("Why does a vertical line have no slope?"), Model: say("model SECRET"), Rubric: saying("rubric SECRET"), Answer: []string{"text", "drawing"}},
		},
	}
	inBody := &course.Question{ID: "quick", Kind: course.ShortText, Ask: say("Say it in a word."), Text: []string{"SECRET"}}
	form.Practice = []*course.Question{inBody, {ID: "more", Kind: course.Number, Ask: say("Find <i>m</i>."), Number: &course.NumberAnswer{Value: "3SECRET"}}}
	form.Body = markup{sampleText, []course.Block{
		file, &course.QuestionList{Practice: true, Questions: form.Practice[:1]},
		&course.Embed{Kind: "frame", URL: "https://www.desmos.com/calculator/abc", Title: "A line with two sliders", Width: 600, Height: 400},
	}}

	board := &course.Board{ID: "show", Title: "Show what you know", Pick: 2, Do: course.Should, From: []*course.Lesson{poster, talk, song}}
	linear := unitOf(&course.Unit{Folder: "linear", Page: course.Page{
		Source: "linear/index.md", Path: "linear/index.html", ID: "linear", Title: "Linear functions", Language: "en", Words: 30,
		Body: markup{html: "<p>Some things change at a steady rate. By the end you can spot one, draw it, write it, and argue with it.</p>\n"},
	}}, points, slope, form, wild, lab)
	linear.Boards = []*course.Board{board}
	linear.Stations = append(linear.Stations, course.Station{Board: board})
	linear.Lessons = append(linear.Lessons, poster, talk, song)
	unitOf(linear, lies)

	spanish := lesson("es", "slope", "La pendiente de una recta", 40)
	spanish.Language = "es"
	es := unitOf(&course.Unit{Folder: "es", Translates: linear, Page: course.Page{
		Source: "es/index.md", Path: "es/index.html", ID: "es", Title: "Funciones lineales", Language: "es",
	}}, spanish)
	linear.Translations = []*course.Unit{es}
	using := unitOf(&course.Unit{Folder: "using-lines", Page: course.Page{Path: "using-lines/index.html", ID: "using-lines", Title: "Using lines", Language: "en"}},
		lesson("using-lines", "best-fit", "A line of best fit", 35), lesson("using-lines", "meeting", "Where two lines meet", 0))
	return &course.Course{
		ID: "algebra-1", Title: "Algebra 1", Language: "en", License: "CC-BY-4.0", Author: "Lincoln mathematics department",
		Repository: "https://github.com/lincoln/algebra-1", Edit: true, Devices: "own",
		Home: &course.Page{
			Source: "index.md", Path: "index.html", Title: "Algebra 1", Language: "en", Words: 20,
			Body: markup{html: "<p>From points on a plane to lines that <em>predict</em>.</p>\n"},
		},
		Units: []*course.Unit{linear, using, es},
		Pages: []*course.Page{{Source: "LICENSE.md", Path: "license.html", ID: "license", Title: "License", Language: "en", Body: markup{html: "<p>Free to share.</p>\n"}}},
		Uses:  []course.Use{{From: "github.com/lincoln-math/algebra", Version: "v1.2.0", Units: []string{"using-lines"}}},
	}
}

// sampleText is the HTML of a lesson's body with each thing a teacher writes.
const sampleText = `<h2 id="two-numbers">Two numbers say it all</h2>
<p>A line that is not vertical is known by <strong>two numbers</strong>: where it crosses the <i>y</i>-axis, and how much it climbs for every step to the right. Everything else <a href="slope.html">follows from these</a>.</p>
@0
<h3 id="start">Where it starts</h3>
<div class="table"><table><thead><tr><th class="right">x</th><th>2x + 1</th><th class="right">y</th></tr></thead><tbody><tr><td class="right">0</td><td>2 · 0 + 1</td><td class="right">1</td></tr><tr><td class="right">1</td><td>2 · 1 + 1</td><td class="right">3</td></tr></tbody></table></div>
<h2 id="try-it">Try it</h2>
<ul class="tasks"><li><input type="checkbox" class="task-box" data-task="plot" aria-labelledby="gr-task-plot" disabled> <span id="gr-task-plot">I plotted it.</span></li></ul>
@1
@2
`

// render is the site of a course as address and text.
func render(t *testing.T, c *course.Course, o Options) map[string]string {
	t.Helper()
	if o.Theme == nil {
		o.Theme = themes.Default()
	}
	o.Script, o.WorkScript, o.LessonScript = "assets/page-AAAA.js", "assets/work-WWWW.js", "assets/lesson-LLLL.js"
	o.PaceScript, o.ProseScript = "assets/pace-PPPP.js", "assets/prose-RRRR.js"
	o.CheckScript, o.ArrangeScript = "assets/check-CCCC.js", "assets/arrange-CCCC.js"
	o.StudentsScript, o.StudentsStyle = "assets/students-SSSS.js", "assets/students-SSSS.css"
	o.Style, o.LessonStyle = "assets/page-BBBB.css", "assets/lesson-BBBB.css"
	entries, err := Pages(c, o)
	if err != nil {
		t.Fatal(err)
	}
	return written(t, entries)
}

func written(t *testing.T, entries []site.Entry) map[string]string {
	t.Helper()
	pages := map[string]string{}
	for _, e := range entries {
		var w bytes.Buffer
		if err := e.Write(t.Context(), &w); err != nil {
			t.Fatal(err)
		}
		if _, twice := pages[e.Path]; twice {
			t.Errorf("two entries for %s", e.Path)
		}
		pages[e.Path] = w.String()
	}
	return pages
}
