package variant

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The tokens that are not a single character.
const (
	end    = rune(0)
	number = rune('#')
	name   = rune('n')
)

// next reads one token.
func (p *parser) next() {
	rest := strings.TrimLeftFunc(p.source[p.pos:], unicode.IsSpace)
	p.start = len(p.source) - len(rest)
	r, size := utf8.DecodeRuneInString(rest)
	switch {
	case rest == "" || p.wrong != nil:
		p.token, size = end, 0
	case r >= '0' && r <= '9' || r == '.':
		p.token = number
		size = len(rest) - len(strings.TrimLeft(rest, "0123456789."))
	case unicode.IsLetter(r) || r == '_':
		p.token = name
		size = len(rest) - len(strings.TrimLeftFunc(rest, func(r rune) bool {
			return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_'
		}))
	default:
		p.token = r
	}
	p.word, p.pos = rest[:size], p.start+size
}

// unexpected reports the token that does not fit, with the most likely reason.
func (p *parser) unexpected() {
	message, hint := fmt.Sprintf("%q does not fit here", p.word), "use + - * / ^ and parentheses"
	switch p.token {
	case end:
		message, hint = "the expression ends too early", "add the number or the name that is missing"
		if strings.TrimSpace(p.source) == "" {
			message, hint = "there is nothing between the braces", "write an expression, such as {{a*b}}"
		}
	case '×', '·', '⋅', '∗':
		hint = "write * to multiply"
	case '÷', ':', '∕':
		hint = "write / to divide"
	case '−', '–', '—':
		hint = "write the minus of the keyboard, -"
	case '*':
		hint = "write ^ for a power, such as a^2"
	case '²', '³':
		hint = "write ^ for a power, such as a^2"
	case '√':
		hint = "write sqrt(a) for a root"
	case '\\':
		hint = "write a/b here, not TeX; the braces give the number only"
	case ')':
		hint = "leave ) out, or open a parenthesis before it"
	case '%':
		hint = "write a/100 for percent"
	case ',':
		hint = "write decimals with a point, such as 2.5"
	case number, name, '(':
		hint = "write * to multiply, such as 2*a"
	}
	p.fail(badExpression, p.start, message, hint)
}
