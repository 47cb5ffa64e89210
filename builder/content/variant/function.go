package variant

import "math/big"

// function is one that expressions may call.
type function struct {
	// usage is how it is written, for hints.
	usage string
	// least and most are how many arguments it takes; most is -1 without limit.
	least, most int
	call        func(args []value) (value, trouble)
}

// mostPlaces bounds the second argument of round.
const mostPlaces = 30

// functions is never changed.
var functions = map[string]function{
	"min": {"min(a, b)", 1, -1, func(args []value) (value, trouble) {
		return extreme(args, -1), fine
	}},
	"max": {"max(a, b)", 1, -1, func(args []value) (value, trouble) {
		return extreme(args, 1), fine
	}},
	"abs": {"abs(a)", 1, 1, func(args []value) (value, trouble) {
		return value{new(big.Rat).Abs(args[0].Rat), args[0].near}, fine
	}},
	"sqrt": {"sqrt(a)", 1, 1, func(args []value) (value, trouble) {
		return squareRoot(args[0])
	}},
	"round": {"round(a) or round(a, 2)", 1, 2, func(args []value) (value, trouble) {
		if len(args) == 1 {
			return roundTo(args[0], 0), fine
		}
		n := args[1]
		if !n.IsInt() {
			return value{}, notWhole
		}
		if !n.Num().IsInt64() || n.Num().Int64() > mostPlaces || n.Num().Int64() < -mostPlaces {
			return value{}, tooLarge
		}
		return roundTo(args[0], int(n.Num().Int64())), fine
	}},
	"gcd": {"gcd(a, b)", 1, -1, func(args []value) (value, trouble) {
		n := new(big.Int)
		for _, a := range args {
			if !a.IsInt() {
				return value{}, notWhole
			}
			n.GCD(nil, nil, n, new(big.Int).Abs(a.Num()))
		}
		return value{Rat: new(big.Rat).SetInt(n)}, fine
	}},
}

// extreme is the largest argument with sign 1, the smallest with sign -1.
func extreme(args []value, sign int) value {
	best := args[0]
	for _, a := range args[1:] {
		if a.Cmp(best.Rat) == sign {
			best = a
		}
	}
	return best
}
