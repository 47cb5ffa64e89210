package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"github.com/gradus-ssg/gradus/builder/course"
)

// questions are those in plain Markdown, below a heading Mastery check or
// Practice. Each run of them becomes one block that the theme draws.
type questions struct{}

// Extend adds the renderer.
func (questions) Extend(m goldmark.Markdown) {
	rendering(m, leaves{kindQuestions: func(o *output, n ast.Node, _ bool) ast.WalkStatus {
		o.endParagraph()
		if number := n.(*questionsNode).number; o.env != nil && number < len(o.env.Lists) {
			o.draw(o.env.Lists[number])
		}
		return ast.WalkSkipChildren
	}})
}

// questionsNode is a run of questions; until it is visited, its children are
// their headings and blocks.
type questionsNode struct {
	ast.BaseBlock
	number   int
	practice bool
	version  string
	end      int // offset behind the last block
}

var kindQuestions = ast.NewNodeKind("Questions")

// Kind returns the node's kind.
func (*questionsNode) Kind() ast.NodeKind { return kindQuestions }

// Dump is of goldmark's debugging.
func (n *questionsNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// gatherQuestions puts the questions of the page's checks and practices together.
func (p *page) gatherQuestions() {
	for n := p.doc.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || h.Level != 2 {
			continue
		}
		name, version, versioned := parenthesised(strings.TrimSuffix(p.textOf(h), ":"))
		words := p.conventions()
		switch {
		case words.check.has(name):
		case words.practice.has(name) && !versioned:
		default:
			continue
		}
		n = p.gatherSection(n, words.practice.has(name), version)
	}
}

// gatherSection puts the runs of questions below a heading together, and
// returns the last node of the section.
func (p *page) gatherSection(head ast.Node, practice bool, version string) ast.Node {
	var run *questionsNode
	last := head
	for n := head.NextSibling(); n != nil; {
		h, ok := n.(*ast.Heading)
		if ok && h.Level <= 2 {
			break
		}
		// A part is a third-level heading and what follows, or what stands before it.
		part := []ast.Node{n}
		for n = n.NextSibling(); n != nil; n = n.NextSibling() {
			if next, ok := n.(*ast.Heading); ok && next.Level <= 3 || n.Kind() == east.KindFootnoteList {
				break
			}
			part = append(part, n)
		}
		if !ok || h.Level != 3 || !p.isQuestion(part) {
			run = nil
			last = part[len(part)-1]
			if n != nil && n.Kind() == east.KindFootnoteList {
				break
			}
			continue
		}
		if run == nil {
			run = &questionsNode{number: p.lists, practice: practice, version: version}
			run.SetPos(part[0].Pos())
			p.lists++
			p.doc.InsertBefore(p.doc, part[0], run)
			last = run
		}
		run.end = len(p.source)
		if n != nil && n.Kind() != east.KindFootnoteList {
			run.end = p.lineStart(startOf(n))
		}
		for _, c := range part {
			run.AppendChild(run, c)
		}
		if n != nil && n.Kind() == east.KindFootnoteList {
			break
		}
	}
	return last
}

// isQuestion reports whether a heading and its blocks are a question: boxes, an
// answer or an id make it one.
func (p *page) isQuestion(part []ast.Node) bool {
	if p.idOf(part[0]) != "" {
		return true
	}
	for _, n := range part[1:] {
		if isOptions(n) || p.idOf(n) != "" {
			return true
		}
		if n.Kind() == ast.KindParagraph {
			for line := range bytes.Lines(n.Lines().Value(p.source)) {
				if _, ok := cutLabel(string(line), p.conventions().answer); ok {
					return true
				}
			}
		}
	}
	return false
}

// isOptions reports whether a block is a list of boxes.
func isOptions(n ast.Node) bool {
	if n.Kind() != ast.KindList {
		return false
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil || line.FirstChild() == nil || line.FirstChild().Kind() != east.KindTaskCheckBox {
			return false
		}
	}
	return true
}

// idOf reads <!-- id: name --> in a comment of its own or in a line.
func (p *page) idOf(n ast.Node) string {
	if block, ok := n.(*ast.HTMLBlock); ok {
		return commentID(p.fragmentOf(block.Lines(), block.ClosureLine).html)
	}
	if n.Kind() != ast.KindHeading && n.Kind() != ast.KindParagraph && n.Kind() != ast.KindTextBlock {
		return ""
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if raw, ok := c.(*ast.RawHTML); ok {
			if id := commentID(raw.Segments.Value(p.source)); id != "" {
				return id
			}
		}
	}
	return ""
}

// commentID is the id in a comment, "" when the HTML is anything else.
func commentID(html []byte) string {
	inner, opens := bytes.CutPrefix(bytes.TrimSpace(html), []byte("<!--"))
	inner, _, closes := bytes.Cut(inner, []byte("-->"))
	id, ok := bytes.CutPrefix(bytes.TrimSpace(inner), []byte("id:"))
	if id = bytes.TrimSpace(id); !opens || !closes || !ok || bytes.ContainsAny(id, " \t\n<>") {
		return ""
	}
	return string(id)
}

// visitQuestions reads the questions of a run, lists what their text refers to,
// and leaves an empty place.
func (p *page) visitQuestions(n *questionsNode) {
	if p.facts != nil {
		p.facts.Lists = append(p.facts.Lists, &course.QuestionList{
			Practice: n.practice, Version: n.version, Questions: p.readQuestions(n),
		})
		p.quoted = true
		p.visitAll(n)
		p.quoted = false
	}
	n.RemoveChildren(n)
}
