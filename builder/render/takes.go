package render

import (
	"html/template"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// wordsPerMinute is how fast a student reads to learn: the estimate for a
// lesson whose author gives no minutes.
const wordsPerMinute = 180

// joined puts facts on one line.
func joined(facts []template.HTML) template.HTML {
	var b strings.Builder
	for i, fact := range facts {
		if i > 0 {
			b.WriteString(" · ")
		}
		b.WriteString(string(fact))
	}
	return template.HTML(b.String())
}

// length is how long a lesson takes; "" for one without minutes and text.
func (w *Wording) length(l *course.Lesson) template.HTML {
	switch {
	case l.Minutes > 0:
		return w.count("minutes", l.Minutes)
	case l.Words > 0:
		return w.count("minutes.about", (l.Words+wordsPerMinute-1)/wordsPerMinute)
	}
	return ""
}

// takes says in a line what a lesson asks for: its length, how much of it is
// film, how many questions the check asks.
func (w *Wording) takes(l *course.Lesson) template.HTML {
	var facts []template.HTML
	if length := w.length(l); length != "" {
		facts = append(facts, length)
	}
	film := 0.0
	for _, v := range l.Videos {
		film += v.Minutes
	}
	switch {
	case film > 0:
		facts = append(facts, w.count("minutes.video", wholeMinutes(film)))
	case len(l.Videos) > 0:
		facts = append(facts, w.count("videos", len(l.Videos)))
	}
	if l.Check != nil {
		facts = append(facts, w.count("questions", len(try(l.Check))))
	}
	return joined(facts)
}

// counts says what a unit holds: its lessons by kind.
func (w *Wording) counts(u *course.Unit) template.HTML {
	number := map[course.Kind]int{}
	for _, s := range u.Stations {
		if s.Board != nil {
			number[s.Board.Do] += s.Board.Pick
		} else {
			number[s.Lesson.Do]++
		}
	}
	var facts []template.HTML
	for _, kind := range []course.Kind{course.Must, course.Should, course.Aspire} {
		if n := number[kind]; n > 0 {
			facts = append(facts, w.fill("unit.count", "n", n, "kind", w.kind(kind)))
		}
	}
	return joined(facts)
}

// needs fills {lessons} of a text with links to what a lesson needs; "" when
// it needs nothing.
func (w *Wording) needs(key string, l *course.Lesson, from string) template.HTML {
	var links []string
	for _, need := range l.Needs {
		if need.Lesson != nil {
			links = append(links, string(link(relative(from, need.Lesson.Path), need.Lesson.Title)))
		}
	}
	if len(links) == 0 {
		return ""
	}
	return w.fill(key, "lessons", template.HTML(strings.Join(links, w.Text("list.comma"))))
}
