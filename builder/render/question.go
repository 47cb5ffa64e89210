package render

import (
	"bytes"
	"fmt"
	"html/template"
	"regexp"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Questions is the view of a run of questions.
type Questions struct {
	// Rule says in words when the check is mastered, or that practice is free.
	Rule template.HTML
	// Later says that answers cannot be given here yet, or that these questions
	// are kept for another try.
	Later template.HTML
	// Scriptless says to a reader without script what answering needs.
	Scriptless template.HTML
	Questions  []Question
	// Part counts, from 1, the lists of the practice or of the check on a page
	// where the client takes them over, at the first one; 0 where it does not.
	Part int
	// Practice tells practice from the check.
	Practice bool
}

// Question is the view of a question: what a student is asked, never what is
// right. Its kind follows course.Question's.
type Question struct {
	ID   string
	Kind course.QuestionKind
	Ask  template.HTML
	// How says what to do where the question alone does not; "" else.
	How template.HTML
	// Input is the type of the boxes beside Options: "radio" or "checkbox".
	Input   string
	Options []template.HTML
	// Unit stands behind a number.
	Unit string
	// Items are to be put in order, or the right sides of a match; Left its
	// left sides. All in drawn order but Left.
	Items, Left []template.HTML
}

// gap finds a blank in a rendered prompt, tagOrGap also tags: in an attribute
// is no room for a field.
var (
	gap      = regexp.MustCompile(`\[\[[^\[\]]*\]\]`)
	tagOrGap = regexp.MustCompile(`<(?:[^<>"']|"[^"]*"|'[^']*')+>|` + gap.String())
)

// question makes the view of one question.
func (w *Wording) question(q *course.Question) (Question, error) {
	p := prose{}
	if len(q.Pool) > 0 {
		p.values = q.Pool[0].Values
	}
	view := Question{ID: q.ID, Kind: q.Kind, Ask: p.block(q.Ask)}
	switch q.Kind {
	case course.ChooseOne, course.ChooseAll:
		view.Input = "radio"
		if q.Kind == course.ChooseAll {
			view.Input, view.How = "checkbox", w.Say("how.all")
		}
		texts := make([]course.Prose, len(q.Options))
		for i, option := range q.Options {
			texts[i] = option.Text
		}
		view.Options = p.inline(drawn(q.ID, texts))
	case course.Number:
		if q.Number != nil && !q.Number.UnitRequired { // else naming it is part of the answer
			view.Unit = q.Number.Unit
		}
	case course.Gaps:
		view.How = w.Say("how.gaps")
		view.Ask = w.blanks(view.Ask)
	case course.Order:
		view.How, view.Items = w.Say("how.order"), p.inline(drawn(q.ID, q.Order))
	case course.Match:
		view.How = w.Say("how.match")
		var left, right []course.Prose
		for _, pair := range q.Match {
			left, right = append(left, pair.Left), append(right, pair.Right)
		}
		view.Left, view.Items = p.inline(left), p.inline(drawn(q.ID, append(right, q.Extra...)))
	case course.Written:
		view.How = w.written(q.Answer)
	}
	if p.err != nil {
		return view, fmt.Errorf("question %s: %w", q.ID, p.err)
	}
	return view, nil
}

// blanks puts an empty field where a gap stands; every field has one size, so
// that none tells its answer.
func (w *Wording) blanks(ask template.HTML) template.HTML {
	n := 0
	return template.HTML(tagOrGap.ReplaceAllStringFunc(string(ask), func(found string) string {
		if found[0] == '<' {
			return gap.ReplaceAllString(found, "…")
		}
		n++
		label := strings.NewReplacer("{n}", fmt.Sprint(n)).Replace(w.Text("gap"))
		return `<input type="text" class="gap" disabled aria-label="` + template.HTMLEscapeString(label) + `">`
	}))
}

// written says in what ways a written question may be answered.
func (w *Wording) written(ways []string) template.HTML {
	if len(ways) == 0 {
		return w.Say("how.written")
	}
	var names []string
	for _, way := range ways {
		names = append(names, w.Text("answer."+way))
	}
	return w.fill("how.written.ways", "ways", strings.Join(names, w.Text("list.comma")))
}

// mastery says in words when a check is mastered.
func (w *Wording) mastery(rule course.Rule) template.HTML {
	if rule.Kind == "row" {
		return w.count("rule.row", rule.N)
	}
	return w.fill("rule."+rule.Kind, "n", rule.N, "m", rule.M)
}

// rule says that, and how many questions a try asks.
func (w *Wording) rule(c *course.Check) template.HTML {
	rule := w.mastery(c.Rule)
	if n := len(try(c)); c.Draw > 0 {
		rule += " " + w.count("rule.draw", n)
	}
	return rule
}

// prose renders the short texts of one question and keeps the first error.
type prose struct {
	values map[string]string
	err    error
}

// block is a text as it is.
func (p *prose) block(text course.Prose) template.HTML {
	if text.Empty() || p.err != nil {
		return ""
	}
	if text.Markup == nil {
		return template.HTML(template.HTMLEscapeString(text.Source))
	}
	var b bytes.Buffer
	p.err = text.Markup.Render(&b, course.Show{Values: p.values})
	return template.HTML(strings.TrimSpace(b.String()))
}

// inline are texts that stand within a line: one that is a single paragraph
// loses its tags.
func (p *prose) inline(texts []course.Prose) []template.HTML {
	out := make([]template.HTML, len(texts))
	for i, text := range texts {
		html := string(p.block(text))
		if inner, ok := strings.CutPrefix(html, "<p>"); ok {
			inner, ok = strings.CutSuffix(inner, "</p>")
			if ok && !strings.Contains(inner, "<p>") {
				html = inner
			}
		}
		out[i] = template.HTML(html)
	}
	return out
}
