package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/gradus-ssg/gradus/builder/course"
)

// readQuestions reads the questions of a run. Their prose is cut out of the
// source: what they say is what their author wrote.
func (p *page) readQuestions(run *questionsNode) []*course.Question {
	var all []*course.Question
	for n := run.FirstChild(); n != nil; {
		head := n
		n = n.NextSibling()
		q := &questionReader{page: p, Question: course.Question{
			ID:      p.idOf(head),
			Version: run.version,
			Changed: "credit",
			Again:   -1,
			At:      course.Fixed(p.pos(startOf(head))),
		}}
		q.ask = append(q.ask, withoutComments(string(head.Lines().Value(p.source))))
		for n != nil && !(n.Kind() == ast.KindHeading && n.(*ast.Heading).Level == 3) {
			end := run.end
			if n.NextSibling() != nil {
				end = p.lineStart(startOf(n.NextSibling()))
			}
			q.block(n, string(p.source[p.lineStart(startOf(n)):max(end, p.lineStart(startOf(n)))]))
			n = n.NextSibling()
		}
		all = append(all, q.finish())
	}
	return all
}

// lineStart is the offset of the line that holds an offset.
func (p *page) lineStart(offset int) int {
	return bytes.LastIndexByte(p.source[:min(max(offset, 0), len(p.source))], '\n') + 1
}

// startOf is the offset at which a block begins.
func startOf(n ast.Node) int {
	start := n.Pos()
	if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 && (start < 0 || n.Lines().At(0).Start < start) {
		start = n.Lines().At(0).Start
	}
	for c := n.FirstChild(); c != nil && c.Type() == ast.TypeBlock; c = c.FirstChild() {
		if at := c.Pos(); at >= 0 && (start < 0 || at < start) {
			start = at
		}
	}
	return start
}

// questionReader gathers the parts of one question.
type questionReader struct {
	course.Question
	page   *page
	ask    []string
	answer string
	// begins is where the block that is being read begins, answerAt where the answer does.
	begins, answerAt int
}

// block takes one block below the question's heading.
func (q *questionReader) block(n ast.Node, source string) {
	source = strings.TrimRight(source, " \t\r\n")
	q.begins = q.page.lineStart(startOf(n))
	if id := q.page.idOf(n); id != "" {
		q.ID = id
		source = withoutComments(source)
	}
	switch n := n.(type) {
	case *ast.HTMLBlock:
		if n.HTMLBlockType == ast.HTMLBlockType2 {
			return
		}
	case *ast.List:
		if isOptions(n) {
			q.options(n, source)
			return
		}
	case *ast.Blockquote:
		inner := unquote(source)
		if mark, ok := n.FirstChild().(*calloutMark); ok {
			_, rest, _ := strings.Cut(inner, "\n")
			if q.note(mark.name, rest) {
				return
			}
			break
		}
		if rest := q.labelled(inner); rest == "" {
			return
		}
	case *ast.Paragraph:
		source = q.labelled(source)
	case *box:
		if q.note(n.name, unfenced(source)) {
			return
		}
	}
	if source != "" {
		q.ask = append(q.ask, source)
	}
}

// note takes a hint or a solution by its English name, as boxes and callouts
// are named.
func (q *questionReader) note(name, source string) bool {
	source = strings.TrimSpace(source)
	switch name {
	case "hint":
		q.Hint = append(q.Hint, course.Prose{Source: source})
	case "solution":
		q.Why = course.Prose{Source: source}
	default:
		return false
	}
	return true
}

// labelled takes the parts of a text that begin with Answer:, Hint: or
// Solution:, and returns what is before the first.
func (q *questionReader) labelled(source string) string {
	words := q.page.conventions()
	var before, part []string
	label := ""
	end := func() {
		text := strings.TrimSpace(strings.Join(part, ""))
		switch label {
		case "answer":
			q.answer = text
		case "hint", "solution":
			q.note(label, text)
		}
		part = nil
	}
	n := -1
	for line := range strings.Lines(source) {
		next, rest := "", ""
		n++
		for _, l := range []struct {
			name string
			word word
		}{{"answer", words.answer}, {"hint", words.hint}, {"solution", words.solution}} {
			if after, ok := cutLabel(line, l.word); ok {
				next, rest = l.name, after
			}
		}
		switch {
		case next != "":
			end()
			label, part = next, []string{rest}
			if label == "answer" {
				q.answerAt = q.placeOf(n, strings.TrimSpace(rest))
			}
		case label == "":
			before = append(before, line)
		default:
			part = append(part, line)
		}
	}
	end()
	return strings.TrimSpace(strings.Join(before, ""))
}

// placeOf finds a text in the n-th line of the block.
func (q *questionReader) placeOf(n int, text string) int {
	at := q.begins
	for ; n > 0; n-- {
		at += bytes.IndexByte(q.page.source[at:], '\n') + 1
	}
	return at + max(bytes.Index(q.page.source[at:], []byte(text)), 0)
}

// cutLabel cuts "**Hint:** " or "Hint 2: " off a line.
func cutLabel(line string, label word) (rest string, ok bool) {
	text := strings.TrimLeft(line, " \t*_")
	for _, w := range label {
		if len(text) < len(w) || !strings.EqualFold(text[:len(w)], w) {
			continue
		}
		rest := strings.TrimLeft(text[len(w):], " 0123456789*_")
		for _, colon := range []string{":", "："} {
			if after, ok := strings.CutPrefix(rest, colon); ok {
				return strings.TrimLeft(strings.TrimLeft(after, "*_"), " \t"), true
			}
		}
	}
	return "", false
}

// options reads the boxes of a list.
func (q *questionReader) options(list *ast.List, source string) {
	p := q.page
	base := p.lineStart(startOf(list))
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		start := startOf(item) - base
		end := len(source)
		if item.NextSibling() != nil {
			end = p.lineStart(startOf(item.NextSibling())) - base
		}
		if start < 0 || start >= end || end > len(source) {
			continue
		}
		margin := startOf(item) - p.lineStart(startOf(item)) + item.(*ast.ListItem).Offset
		q.Options = append(q.Options, q.option(source[start:end], margin))
	}
}

// option reads one box, its text and the quote below it.
func (q *questionReader) option(item string, margin int) course.Option {
	o := course.Option{Again: -1}
	var text, because []string
	first := true
	for line := range strings.Lines(item) {
		if first {
			_, line, _ = strings.Cut(line, "[")
			o.Right = strings.HasPrefix(line, "x") || strings.HasPrefix(line, "X")
			_, line, _ = strings.Cut(line, "]")
			text, first = append(text, strings.TrimLeft(line, " \t")), false
			continue
		}
		line = dedent(line, margin)
		quote := strings.HasPrefix(strings.TrimLeft(line, " "), ">")
		lazy := len(because) > 0 && strings.TrimSpace(line) != "" && len(text) == 1
		switch {
		case quote:
			because = append(because, unquote(line))
		case lazy:
			because = append(because, line)
		default:
			text = append(text, line)
		}
	}
	o.Text.Source = withoutComments(strings.TrimSpace(strings.Join(text, "")))
	o.Because.Source = strings.TrimSpace(strings.Join(because, ""))
	o.Again = q.page.againAt(o.Because.Source)
	return o
}

// finish settles the kind of the question.
func (q *questionReader) finish() *course.Question {
	q.Ask.Source = strings.TrimSpace(strings.Join(q.ask, "\n\n"))
	q.Again = q.page.againAt(q.Why.Source)
	right := 0
	for _, o := range q.Options {
		if o.Right {
			right++
		}
	}
	slices.SortStableFunc(q.Options, func(a, b course.Option) int {
		switch {
		case a.Right == b.Right:
			return 0
		case a.Right:
			return -1
		}
		return 1
	})
	switch {
	case right > 1:
		q.Kind = course.ChooseAll
	case len(q.Options) > 0:
		q.Kind = course.ChooseOne
	case q.answer != "":
		q.readAnswer(q.answer)
	default:
		if q.Gaps = gapsIn(q.Ask.Source); q.Gaps != nil {
			q.Kind = course.Gaps
			break
		}
		q.Kind = course.Written
		q.Answer = []string{"text"}
		q.Model = q.Why
	}
	done := q.Question
	return &done
}
