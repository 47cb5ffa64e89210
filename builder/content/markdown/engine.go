package markdown

import (
	"bytes"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// engine is everything that is built once and shared by all goroutines. It
// never changes, but for the lexers and the words of languages, which are made
// when a language is first met and are then the same for ever.
type engine struct {
	page, pageLinks, prose, proseLinks goldmark.Markdown
	lexers                             *lexers
	words                              sync.Map // language → *conventions
}

// engines returns the engine; building it waits for the first text.
var engines = sync.OnceValue(func() *engine {
	return &engine{
		page:       build(false, false),
		pageLinks:  build(false, true),
		prose:      build(true, false),
		proseLinks: build(true, true),
		lexers:     newLexers(),
	}
})

// of returns the parser and renderer for a kind of text.
func (e *engine) of(prose, links bool) goldmark.Markdown {
	switch {
	case prose && links:
		return e.proseLinks
	case prose:
		return e.prose
	case links:
		return e.pageLinks
	}
	return e.page
}

// build lists what our Markdown consists of. A short text has neither
// footnotes nor other tools' dialects: its braces and brackets are values and
// gaps of a question.
func build(prose, links bool) goldmark.Markdown {
	blocks := parser.DefaultBlockParsers()
	extensions := []goldmark.Extender{
		core{}, headings{}, tables{}, strikethrough{}, definitions{}, grids{}, tasks{},
		attributes{}, spans{}, callouts{}, boxes{}, maths{}, code{}, linking{}, images{}, rawHTML{},
		videos{}, readings{}, questions{},
	}
	if prose {
		extensions = append(extensions, values{}, gaps{})
	} else {
		extensions = append(extensions, footnotes{}, foreign{})
	}
	if links {
		extensions = append(extensions, linkify{})
	}
	return goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(blocks...),
			parser.WithInlineParsers(parser.DefaultInlineParsers()...),
			parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		)),
		goldmark.WithRenderer(renderer.NewRenderer()),
		goldmark.WithExtensions(extensions...),
	)
}

// mayLink says whether a bare address may stand in the text; it may say yes too
// often. Looking for bare addresses is the dearest part of parsing and most
// lessons have none: nearly all their addresses stand in [text](address).
func mayLink(b []byte) bool {
	if bytes.IndexByte(b, '@') >= 0 || bytes.Contains(b, []byte("www.")) {
		return true
	}
	for {
		i := bytes.Index(b, []byte("://"))
		if i < 0 {
			return false
		}
		scheme := i
		for scheme > 0 && 'a' <= b[scheme-1]|0x20 && b[scheme-1]|0x20 <= 'z' {
			scheme--
		}
		if !bytes.HasSuffix(b[:scheme], []byte("](")) && !bytes.HasSuffix(b[:scheme], []byte(`="`)) && !bytes.HasSuffix(b[:scheme], []byte("]: ")) {
			return true
		}
		b = b[i+3:]
	}
}

// inline, block and paragraph add parsers by priority: those of a lower number
// are asked first. goldmark's own stand at 100 to 1000.
func inline(m goldmark.Markdown, p parser.InlineParser, priority int) {
	m.Parser().AddOptions(parser.WithInlineParsers(util.Prioritized(p, priority)))
}

func block(m goldmark.Markdown, p parser.BlockParser, priority int) {
	m.Parser().AddOptions(parser.WithBlockParsers(util.Prioritized(p, priority)))
}

func paragraph(m goldmark.Markdown, t parser.ParagraphTransformer, priority int) {
	m.Parser().AddOptions(parser.WithParagraphTransformers(util.Prioritized(t, priority)))
}
