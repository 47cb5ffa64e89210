package revision

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// numbers compares two right numbers with their tolerances and units.
func numbers(a, b *course.Question) correction {
	was, is := a.Number, b.Number
	if was == nil || is == nil {
		return correction{}
	}
	var made correction
	if amount(was) != amount(is) {
		made.change = fmt.Sprintf("the right answer is %s now, not %s", amount(is), amount(was))
		made.gains, made.keeps = "who answered "+amount(is), "who answered "+amount(was)
		if len(a.Given)+len(b.Given) == 0 {
			if within(is, was) {
				made.gains = ""
			}
			if within(was, is) {
				made.keeps = ""
			}
		}
	}
	return made.and(units(was, is))
}

// units compares which units are accepted.
func units(was, is *course.NumberAnswer) correction {
	switch {
	case was.Unit != is.Unit && is.Unit == "":
		return correction{change: fmt.Sprintf("no unit is asked for now, and %s was", was.Unit), keeps: "who wrote the unit " + was.Unit}
	case was.Unit != is.Unit && was.Unit == "":
		made := correction{change: "the unit is " + is.Unit + " now", gains: "who wrote the unit " + is.Unit}
		if is.UnitRequired {
			made.keeps = "who wrote no unit"
		}
		return made
	case was.Unit != is.Unit:
		return correction{change: fmt.Sprintf("the unit is %s now, not %s", is.Unit, was.Unit),
			gains: "who wrote the unit " + is.Unit, keeps: "who wrote the unit " + was.Unit}
	case was.UnitRequired && !is.UnitRequired:
		return correction{change: "the unit may be left out now", gains: "who wrote no unit"}
	case !was.UnitRequired && is.UnitRequired:
		return correction{change: "the unit must be written now", keeps: "who wrote no unit"}
	}
	return correction{}
}

// amount is a right number as a teacher would write it: "2500 ± 1".
func amount(n *course.NumberAnswer) string {
	text := strings.TrimSpace(n.Value)
	if n.Within == "" {
		return text
	}
	text += " ± " + n.Within
	if n.Percent {
		text += "%"
	}
	return text
}

// within reports whether every number that counts as a is among those that
// count as b, as far as they can be read without knowing a language.
func within(a, b *course.NumberAnswer) bool {
	aLow, aHigh, okA := bounds(a)
	bLow, bHigh, okB := bounds(b)
	return okA && okB && aLow.Cmp(bLow) >= 0 && aHigh.Cmp(bHigh) <= 0
}

func bounds(n *course.NumberAnswer) (low, high *big.Rat, ok bool) {
	value, ok := new(big.Rat).SetString(n.Value)
	if !ok {
		return nil, nil, false
	}
	off := new(big.Rat)
	if n.Within != "" {
		if off, ok = off.SetString(n.Within); !ok {
			return nil, nil, false
		}
	}
	if n.Percent {
		off.Mul(off, new(big.Rat).Abs(value)).Quo(off, big.NewRat(100, 1))
	}
	return new(big.Rat).Sub(value, off), new(big.Rat).Add(value, off), true
}
