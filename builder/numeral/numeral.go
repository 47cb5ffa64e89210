// Package numeral reads numbers as people type them, in the ways of many
// languages and scripts. The script does the same: js/src/judge/number.ts,
// separator.ts and spell.ts are its twins.
package numeral

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

const (
	// longest is how many characters the digits of a number may have, farthest
	// the largest power of ten: beyond them a text is not a number, whatever it
	// would cost to compute.
	longest  = 100
	farthest = 400
)

// The parts of a number, as Spell leaves them.
const (
	token    = `[.,٫]?[0-9](?:[.,٫' ]?[0-9])*`
	exponent = `[({]? ?([+-]?) ?([0-9]+) ?[)}]?`
)

var (
	// head is a sign and a currency, in either order.
	head       = regexp.MustCompile(`^([+-]?) ?([$¢£¤¥֏؋฿₠-⃏﷼]*) ?([+-]?) ?`)
	mixed      = regexp.MustCompile(`^([0-9]+) ([0-9]+) ?/ ?([0-9]+)`)
	powerOfTen = regexp.MustCompile(`^10 ?\^ ?` + exponent)
	plain      = regexp.MustCompile(`^` + token)
	over       = regexp.MustCompile(`^ ?/ ?(` + token + `)`)
	times      = regexp.MustCompile(`^(?:[eE]| ?[*xX] ?10 ?\^ ?)` + exponent)
)

// Parse reads a number as people of a language type it, and returns what
// stands around it, which may be a unit, without punctuation at the end.
// Understood are decimals and groups of digits as the language and their place
// say, fractions (3/4), mixed numbers (1 3/4), powers of ten (2.5e3, 2.5·10^3,
// 10³), signs of every sort and the digits of many scripts.
func Parse(text, language string) (value *big.Rat, unit string, ok bool) {
	s := Spell(text)
	m := head.FindStringSubmatch(s)
	if m[1] != "" && m[3] != "" {
		return nil, "", false
	}
	value, rest, ok := unsigned(s[len(m[0]):], language)
	if !ok {
		return nil, "", false
	}
	if m[1]+m[3] == "-" {
		value.Neg(value)
	}
	return value, m[2] + strings.Trim(rest, " .,!?"), true
}

// unsigned reads a number without its sign from the beginning of a text.
func unsigned(s, language string) (value *big.Rat, rest string, ok bool) {
	if m := mixed.FindStringSubmatch(s); m != nil && utf8.RuneCountInString(m[0]) <= longest {
		whole, above, below := integer(m[1]), integer(m[2]), integer(m[3])
		if above.Cmp(below) < 0 {
			part := new(big.Rat).SetFrac(above, below)
			return part.Add(part, new(big.Rat).SetInt(whole)), s[len(m[0]):], true
		}
	}
	if m := powerOfTen.FindStringSubmatch(s); m != nil {
		value, ok := ten(m[1], m[2])
		return value, s[len(m[0]):], ok
	}
	first := plain.FindString(s)
	value, ok = decimal(first, language)
	if !ok {
		return nil, "", false
	}
	rest = s[len(first):]
	if m := over.FindStringSubmatch(rest); m != nil {
		below, ok := decimal(m[1], language)
		if !ok || below.Sign() == 0 {
			return nil, "", false
		}
		return value.Quo(value, below), rest[len(m[0]):], true
	}
	if m := times.FindStringSubmatch(rest); m != nil {
		power, ok := ten(m[1], m[2])
		if !ok {
			return nil, "", false
		}
		return value.Mul(value, power), rest[len(m[0]):], true
	}
	return value, rest, true
}

// decimal reads digits with separators.
func decimal(token, language string) (*big.Rat, bool) {
	if utf8.RuneCountInString(token) > longest {
		return nil, false
	}
	whole, decimals, ok := split(token, language)
	if !ok {
		return nil, false
	}
	return new(big.Rat).SetFrac(integer(whole+decimals), powerOf(len(decimals))), true
}

// integer reads decimal digits; a leading zero means nothing.
func integer(digits string) *big.Int {
	n, _ := new(big.Int).SetString(digits, 10)
	return n
}

func powerOf(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// ten is a power of ten.
func ten(sign, digits string) (*big.Rat, bool) {
	n, err := strconv.Atoi(digits)
	if err != nil || n > farthest {
		return nil, false
	}
	power := new(big.Rat).SetInt(powerOf(n))
	if sign == "-" {
		power.Inv(power)
	}
	return power, true
}
