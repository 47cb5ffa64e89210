package markdown

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// page is one text while it is scanned or rendered: the tree, and what the
// extensions learn as they build it. Scan and Render make the same page of the
// same bytes, so ids and the numbers of tasks, videos and lists agree.
type page struct {
	Text
	// source is what is parsed: Text.Bytes without comments of several lines.
	// All offsets are in it; cuts turn them into the text's.
	source []byte
	cuts   []cut
	// prose is a short text without a place in a body: no ids, no footnotes.
	prose bool
	// facts is nil when the page is rendered: nothing is collected then.
	facts *Facts
	diags diag.List

	doc      *ast.Document
	names    names
	words    *conventions // nil until they are asked for
	headings []*heading
	// title is the only first-level heading, nil when there is none.
	title  *heading
	tasks  int
	videos int
	lists  int

	// hidden counts the closed boxes around the place of the walk, loose those
	// of them that raw HTML opened. quoted is set inside questions, whose text
	// is not part of the body.
	hidden, loose int
	quoted        bool

	boxes    []*box         // never closed
	spans    []int          // offsets of the ] that close [text]{#id} spans
	unclosed map[string]int // how far a search for a closer has failed
	met      map[string]bool
	at       cursor
}

// pageKey is where the extensions find the page in the parser's context.
var pageKey = parser.NewContextKey()

// pageOf returns the page that is being parsed.
func pageOf(pc parser.Context) *page { return pc.Get(pageKey).(*page) }

// parse builds the page's tree.
func (p *page) parse() {
	p.source = p.Bytes
	p.dropComments()
	p.closeUpLiquid()
	pc := parser.NewContext()
	pc.Set(pageKey, p)
	m := engines().of(p.prose, mayLink(p.source))
	p.doc = m.Parser().Parse(text.NewReader(p.source), parser.WithContext(pc)).(*ast.Document)
	p.arrange()
}

// warn reports a mistake of the author. A used unit is somebody else's: what is
// taken out of it is not its user's to mend.
func (p *page) warn(rule diag.Rule, offset int, message, hint string) {
	if p.facts != nil && !p.Foreign {
		p.diags = append(p.diags, rule.At(p.pos(offset), message, hint))
	}
}

// meet records a kind of syntax that gradus does not speak, at its first place.
func (p *page) meet(name string, offset int) {
	if p.facts == nil || p.met[name] {
		return
	}
	if p.met == nil {
		p.met = map[string]bool{}
	}
	p.met[name] = true
	p.facts.Constructs = append(p.facts.Constructs, Place{name, p.pos(offset)})
}

// ref records a reference.
func (p *page) ref(url string, image bool, offset int) {
	if p.facts != nil && url != "" {
		p.facts.Refs = append(p.facts.Refs, Ref{URL: url, Image: image, At: p.pos(offset)})
	}
}

// cursor remembers where the last place was: places are asked for mostly in
// order, so that a page's lines are counted once.
type cursor struct{ offset, line, column int }

// pos is the place of a byte of the source in the author's file.
func (p *page) pos(offset int) diag.Pos { return p.place(p.uncut(max(offset, 0))) }

// place is the place of a byte of the text in the author's file.
func (p *page) place(offset int) diag.Pos {
	offset = min(offset, len(p.Bytes))
	c := &p.at
	if offset < c.offset || c.line == 0 {
		*c = cursor{0, max(p.Line, 1), 1}
	}
	passed := p.Bytes[c.offset:offset]
	if n := bytes.Count(passed, []byte{'\n'}); n > 0 {
		c.line += n
		c.column = 1
		passed = passed[bytes.LastIndexByte(passed, '\n')+1:]
	}
	c.column += utf8.RuneCount(passed)
	c.offset = offset
	return diag.Pos{File: p.File, Line: c.line, Column: c.column}
}

// Scan reads a page once and keeps what the course needs to know of it.
func Scan(t Text) (Facts, diag.List) {
	var facts Facts
	p := &page{Text: t, facts: &facts}
	p.parse()
	p.finish()
	return facts, p.diags
}
