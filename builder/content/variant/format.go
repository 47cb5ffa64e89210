package variant

import (
	"math/big"
	"strings"
)

const (
	// plainDigits is how many significant digits a decimal that ends may have
	// and still be written in full.
	plainDigits = 12
	// shownDigits is how many significant digits are shown of a number whose
	// decimals do not end. Authors who want fewer write round(x, 2).
	shownDigits = 6
)

// text writes a value for a student: whole numbers in full; decimals that end
// in full up to 12 significant digits; all else with 6 significant digits,
// trailing zeros dropped. There is never an exponent.
func text(v value) string {
	if v.near {
		return exact(round(v.Rat, shownDigits))
	}
	if v.IsInt() {
		return v.Num().String()
	}
	n, ends := v.FloatPrec()
	if ends {
		full := v.FloatString(n)
		if len(strings.TrimLeft(strings.ReplaceAll(full, ".", ""), "-0")) <= plainDigits {
			return full
		}
	}
	return exact(round(v.Rat, shownDigits))
}

// exact writes a number without losing anything: a decimal where the decimals
// end, else a fraction ("1/3").
func exact(r *big.Rat) string {
	if r.IsInt() {
		return r.Num().String()
	}
	if n, ends := r.FloatPrec(); ends {
		return r.FloatString(n)
	}
	return r.String()
}

// round keeps so many significant digits, rounding half away from zero.
func round(r *big.Rat, digits int) *big.Rat {
	if r.Sign() == 0 {
		return r
	}
	return roundTo(value{Rat: r}, digits-1-magnitude(r)).Rat
}

// magnitude is the power of ten of a number's first significant digit.
func magnitude(r *big.Rat) int {
	size := new(big.Rat).Abs(r)
	m := len(size.Num().String()) - len(size.Denom().String())
	ten := big.NewInt(10)
	at := new(big.Rat)
	if m >= 0 {
		at.SetInt(new(big.Int).Exp(ten, big.NewInt(int64(m)), nil))
	} else {
		at.SetFrac(big.NewInt(1), new(big.Int).Exp(ten, big.NewInt(int64(-m)), nil))
	}
	if size.Cmp(at) < 0 {
		m--
	}
	return m
}
