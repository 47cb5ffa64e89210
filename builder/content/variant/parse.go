package variant

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// deepest is how many parentheses and signs may stand within each other.
const deepest = 100

// mistake is what is wrong with an expression, and where in it (in bytes).
type mistake struct {
	rule          diag.Rule
	offset        int
	message, hint string
}

// parse reads an expression over names, those of the given values.
func parse(source string, names []string) (*expression, *mistake) {
	p := &parser{source: source, names: names, out: &expression{}}
	p.next()
	p.out.root = p.sum()
	if p.wrong == nil && p.token != end {
		p.unexpected()
	}
	if p.wrong != nil {
		return nil, p.wrong
	}
	return p.out, nil
}

// parser descends through the grammar; after a mistake every token is the end.
type parser struct {
	source string
	names  []string
	out    *expression
	wrong  *mistake
	depth  int

	token rune   // what stands at start
	word  string // the token as written
	start int
	pos   int
}

func (p *parser) fail(rule diag.Rule, offset int, message, hint string) {
	if p.wrong == nil {
		p.wrong = &mistake{rule, offset, message, hint}
	}
	p.token, p.pos = end, len(p.source)
}

func (p *parser) sum() node {
	left := p.product()
	for p.token == '+' || p.token == '-' {
		op := byte(p.token)
		p.next()
		left = node{op: op, args: []node{left, p.product()}}
	}
	return left
}

func (p *parser) product() node {
	left := p.signed()
	for p.token == '*' || p.token == '/' {
		op := byte(p.token)
		p.next()
		left = node{op: op, args: []node{left, p.signed()}}
	}
	return left
}

func (p *parser) signed() node {
	if p.depth++; p.depth > deepest {
		p.fail(badExpression, p.start, "this expression is nested too deeply", "write it in fewer parentheses")
	}
	defer func() { p.depth-- }()
	switch p.token {
	case '-':
		p.next()
		return node{op: 'm', args: []node{p.signed()}}
	case '+':
		p.next()
		return p.signed()
	}
	base := p.atom()
	if p.token == '^' {
		p.next()
		return node{op: '^', args: []node{base, p.signed()}}
	}
	return base
}

func (p *parser) atom() node {
	switch p.token {
	case number:
		n, ok := decimal(p.word)
		if !ok {
			p.fail(badExpression, p.start, fmt.Sprintf("%q is not a number", p.word), "write decimals with one point, such as 2.5")
			return node{}
		}
		p.next()
		return node{op: '#', number: value{Rat: n}}
	case name:
		return p.named()
	case '(':
		p.next()
		inner := p.sum()
		p.closing()
		return inner
	}
	p.unexpected()
	return node{}
}

// named reads a given value or the call of a function.
func (p *parser) named() node {
	word, start := p.word, p.start
	p.next()
	if p.token == '(' {
		return p.called(word, start)
	}
	if i := slices.Index(p.names, word); i >= 0 {
		if !slices.Contains(p.out.names, i) {
			p.out.names = append(p.out.names, i)
		}
		return node{op: 'n', name: i}
	}
	p.unknown(word, start)
	return node{}
}

func (p *parser) unknown(word string, start int) {
	if f, ok := functions[word]; ok {
		p.fail(unknownName, start, fmt.Sprintf("%s is a function and needs its arguments", word), "write "+f.usage)
		return
	}
	known := append(slices.Sorted(maps.Keys(functions)), p.names...)
	hint := fmt.Sprintf("add it to given, such as %s = \"2..9\"", word)
	if product := asProduct(word, p.names); product != "" {
		hint = fmt.Sprintf("did you mean %s?", product)
	} else if near, ok := diag.Suggest(word, known); ok {
		hint = fmt.Sprintf("did you mean %s?", near)
	}
	p.fail(unknownName, start, fmt.Sprintf("%s is not among the given values", word), hint)
}

// asProduct is ab written as a*b, where both are names; else "".
func asProduct(word string, names []string) string {
	for i := range word {
		if i > 0 && slices.Contains(names, word[:i]) && slices.Contains(names, word[i:]) {
			return word[:i] + "*" + word[i:]
		}
	}
	return ""
}

func (p *parser) called(word string, start int) node {
	f, ok := functions[word]
	if !ok {
		if slices.Contains(p.names, word) {
			p.fail(badExpression, p.start, fmt.Sprintf("%s is a number, not a function", word), fmt.Sprintf("write %s*(…) to multiply", word))
			return node{}
		}
		all := slices.Sorted(maps.Keys(functions))
		hint := "the functions are " + strings.Join(all, ", ")
		if near, ok := diag.Suggest(word, all); ok {
			hint = fmt.Sprintf("did you mean %s?", near)
		}
		p.fail(unknownName, start, fmt.Sprintf("there is no function %s", word), hint)
		return node{}
	}
	p.next()
	call := node{op: 'f', call: f.call}
	for p.token != ')' && p.wrong == nil {
		call.args = append(call.args, p.sum())
		if p.token != ',' {
			break
		}
		p.next()
	}
	p.closing()
	if n := len(call.args); n < f.least || f.most >= 0 && n > f.most {
		p.fail(badExpression, start, fmt.Sprintf("%s takes another number of arguments", word), "write "+f.usage)
	}
	return call
}

func (p *parser) closing() {
	if p.token != ')' {
		if p.token == end {
			p.fail(badExpression, p.start, "a parenthesis is not closed", "add ) at the end")
			return
		}
		p.unexpected()
		return
	}
	p.next()
}
