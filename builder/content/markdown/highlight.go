package markdown

import (
	"strings"
	"sync"

	"github.com/alecthomas/chroma/v2"
	chromalexers "github.com/alecthomas/chroma/v2/lexers"
)

// Limits of highlighting: a longer block is plain, as lexing it would hold up
// the build; and so many names of languages are remembered.
const (
	longestHighlighted = 64 << 10
	mostLexers         = 256
)

// lexers keeps chroma's lexers by the name that authors use: looking one up
// matches file patterns of all languages.
type lexers struct {
	mu    sync.RWMutex
	named map[string]*lexer
}

// lexer is a language. A nil lexer, or one without chroma's, is plain text.
type lexer struct {
	chroma.Lexer
	name string
}

func newLexers() *lexers {
	waitForMatches()
	return &lexers{named: map[string]*lexer{}}
}

// of returns the lexer for a block of a language, nil for plain text.
func (l *lexers) of(language string, size int) *lexer {
	if language == "" {
		return nil
	}
	name := strings.ToLower(language)
	l.mu.RLock()
	found, ok := l.named[name]
	l.mu.RUnlock()
	if !ok {
		found = findLexer(name)
		l.mu.Lock()
		if len(l.named) < mostLexers {
			l.named[name] = found
		}
		l.mu.Unlock()
	}
	if found != nil && size > longestHighlighted {
		return &lexer{name: found.name}
	}
	return found
}

func findLexer(name string) *lexer {
	switch name {
	case "text", "txt", "plain", "plaintext", "output", "none", "source":
		return nil
	}
	found := chromalexers.Get(name)
	if found == nil {
		return nil
	}
	return &lexer{found, found.Config().Name}
}

// label is what a block is called: the language's name, or the author's word.
func (l *lexer) label(language string) string {
	if l != nil {
		return l.name
	}
	return language
}

// highlight writes code in spans. chroma's own formatter is several times slower.
func (o *output) highlight(l *lexer, source string) {
	if l == nil || l.Lexer == nil {
		o.text(strings.ReplaceAll(source, "\r\n", "\n"))
		return
	}
	next, err := l.Tokenise(nil, source)
	if err != nil {
		o.text(source)
		return
	}
	class := ""
	for t := next(); t != chroma.EOF; t = next() {
		if t.Value == "" {
			continue
		}
		// White space keeps the span it stands in: it shows no colour.
		if now := classOf(t.Type); now != class && (class == "" || strings.TrimLeft(t.Value, " ") != "") {
			if class != "" {
				o.put("</span>")
			}
			if now != "" {
				o.put(`<span class="`, now, `">`)
			}
			class = now
		}
		o.text(t.Value)
	}
	if class != "" {
		o.put("</span>")
	}
}

// classOf groups chroma's token types into the few that look different. The
// names are chroma's own short ones; code.css has a rule for each.
func classOf(t chroma.TokenType) string {
	switch t {
	case chroma.KeywordType, chroma.NameClass, chroma.NameException, chroma.NameNamespace:
		return "kt"
	case chroma.NameFunction, chroma.NameFunctionMagic:
		return "nf"
	case chroma.NameBuiltin, chroma.NameBuiltinPseudo, chroma.NameConstant, chroma.KeywordConstant:
		return "nb"
	case chroma.NameAttribute, chroma.NameDecorator, chroma.NameLabel, chroma.NameProperty, chroma.NameEntity:
		return "na"
	case chroma.NameTag:
		return "nt"
	case chroma.LiteralStringEscape, chroma.LiteralStringInterpol:
		return "se"
	case chroma.OperatorWord:
		return "k"
	case chroma.CommentPreproc, chroma.CommentPreprocFile:
		return "cp"
	case chroma.GenericDeleted:
		return "gd"
	case chroma.GenericInserted:
		return "gi"
	case chroma.GenericHeading, chroma.GenericSubheading:
		return "gh"
	case chroma.GenericPrompt:
		return "gp"
	case chroma.GenericOutput, chroma.GenericTraceback, chroma.GenericError:
		return "go"
	case chroma.GenericEmph:
		return "ge"
	case chroma.GenericStrong:
		return "gs"
	}
	switch t.Category() {
	case chroma.Keyword:
		return "k"
	case chroma.Comment:
		return "c"
	}
	switch t.SubCategory() {
	case chroma.LiteralString:
		return "s"
	case chroma.LiteralNumber:
		return "m"
	}
	return ""
}
