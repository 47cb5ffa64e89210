package variant

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

const (
	// mostBits bounds numerator and denominator: 2^9999 is a typing mistake.
	mostBits = 2048
	// irrationalDigits is how many significant digits a root or power keeps
	// that is no fraction. The last digits of math.Pow differ between machines.
	irrationalDigits = 12
)

// value is a number: exact, or a fraction that stands near an irrational one.
type value struct {
	*big.Rat
	near bool
}

// trouble is why an expression has no value in one drawing.
type trouble int

const (
	fine trouble = iota
	byZero
	rootOfNegative
	notWhole
	tooLarge
)

// String completes "{{…}} …".
func (t trouble) String() string {
	switch t {
	case byZero:
		return "divides by zero"
	case rootOfNegative:
		return "takes a root of a negative number"
	case notWhole:
		return "needs a whole number where it has a fraction"
	case tooLarge:
		return "grows too large to write"
	}
	return ""
}

func bounded(v value) (value, trouble) {
	if v.Num().BitLen() > mostBits || v.Denom().BitLen() > mostBits {
		return value{}, tooLarge
	}
	return v, fine
}

func add(a, b value) (value, trouble) {
	return bounded(value{new(big.Rat).Add(a.Rat, b.Rat), a.near || b.near})
}

func subtract(a, b value) (value, trouble) {
	return bounded(value{new(big.Rat).Sub(a.Rat, b.Rat), a.near || b.near})
}

func multiply(a, b value) (value, trouble) {
	return bounded(value{new(big.Rat).Mul(a.Rat, b.Rat), a.near || b.near})
}

func divide(a, b value) (value, trouble) {
	if b.Sign() == 0 {
		return value{}, byZero
	}
	return bounded(value{new(big.Rat).Quo(a.Rat, b.Rat), a.near || b.near})
}

// power is exact for whole exponents and for halves with an exact root.
func power(base, exponent value) (value, trouble) {
	if !exponent.IsInt() {
		if exponent.Denom().IsInt64() && exponent.Denom().Int64() == 2 {
			root, bad := squareRoot(base)
			if bad != fine {
				return value{}, bad
			}
			if !root.near {
				return power(root, value{new(big.Rat).SetInt(exponent.Num()), exponent.near})
			}
		}
		if base.Sign() < 0 {
			return value{}, rootOfNegative
		}
		if base.Sign() == 0 && exponent.Sign() < 0 {
			return value{}, byZero
		}
		b, _ := base.Float64()
		e, _ := exponent.Float64()
		return nearest(math.Pow(b, e))
	}
	if base.Sign() == 0 && exponent.Sign() < 0 {
		return value{}, byZero
	}
	n := new(big.Int).Abs(exponent.Num())
	size := max(base.Num().BitLen(), base.Denom().BitLen())
	if size > 1 && (!n.IsInt64() || n.Int64() > mostBits || n.Int64()*int64(size-1) > mostBits) {
		return value{}, tooLarge
	}
	if size <= 1 { // 0, 1 and -1 to any power
		n.And(n, big.NewInt(1)).Add(n, big.NewInt(2))
		if exponent.Sign() == 0 {
			n.SetInt64(0)
		}
	}
	num := new(big.Int).Exp(base.Num(), n, nil)
	den := new(big.Int).Exp(base.Denom(), n, nil)
	if exponent.Sign() < 0 {
		num, den = den, num
	}
	return bounded(value{new(big.Rat).SetFrac(num, den), base.near || exponent.near})
}

// squareRoot is exact where the root is a fraction.
func squareRoot(a value) (value, trouble) {
	if a.Sign() < 0 {
		return value{}, rootOfNegative
	}
	num, den := new(big.Int).Sqrt(a.Num()), new(big.Int).Sqrt(a.Denom())
	root := new(big.Rat).SetFrac(num, den)
	if new(big.Rat).Mul(root, root).Cmp(a.Rat) == 0 {
		return value{root, a.near}, fine
	}
	f := new(big.Float).SetPrec(256).SetRat(a.Rat)
	return significant(f.Sqrt(f))
}

// nearest turns a computed float into the fraction it is rounded to.
func nearest(f float64) (value, trouble) {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return value{}, tooLarge
	}
	return significant(big.NewFloat(f))
}

func significant(f *big.Float) (value, trouble) {
	r, ok := new(big.Rat).SetString(f.Text('e', irrationalDigits-1))
	if !ok {
		return value{}, tooLarge
	}
	return bounded(value{r, true})
}

// roundTo rounds half away from zero, as schools do, to a number of decimal
// places, which may be negative (tens, hundreds). The result is exact.
func roundTo(a value, places int) value {
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(places, -places))), nil))
	if places < 0 {
		scale.Inv(scale)
	}
	scaled := new(big.Rat).Mul(a.Rat, scale)
	num := new(big.Int).Abs(scaled.Num())
	num.Lsh(num, 1).Add(num, scaled.Denom())
	num.Quo(num, new(big.Int).Lsh(scaled.Denom(), 1))
	if scaled.Sign() < 0 {
		num.Neg(num)
	}
	return value{Rat: scaled.Quo(new(big.Rat).SetInt(num), scale)}
}

// decimal reads a plain decimal as an author writes it: "3", "-0.25", ".5", "+2".
func decimal(s string) (*big.Rat, bool) {
	s = strings.TrimSpace(s)
	digits := strings.TrimLeft(s, "+-")
	if len(s)-len(digits) > 1 || len(digits) > 30 || strings.Trim(digits, "0123456789.") != "" ||
		strings.Count(digits, ".") > 1 || strings.Trim(digits, ".") == "" {
		return nil, false
	}
	if _, err := strconv.ParseFloat(digits, 64); err != nil {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}
