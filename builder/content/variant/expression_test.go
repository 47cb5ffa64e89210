package variant

import (
	"math/big"
	"testing"
)

func rat(s string) value {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic(s)
	}
	return value{Rat: r}
}

// The names and values that the tables use.
var (
	tableNames  = []string{"a", "b", "speed_2", "é"}
	tableValues = []value{rat("2"), rat("9"), rat("1/3"), rat("-0.5")}
)

func TestCompute(t *testing.T) {
	for _, c := range []struct{ source, want, number string }{
		{"1", "1", "1"},
		{" .5 ", "0.5", "0.5"},
		{"0.1+0.2", "0.3", "0.3"},
		{"a*b", "18", "18"},
		{"a + b * 2", "20", "20"},
		{"(a + b) * 2", "22", "22"},
		{"b - a - 1", "6", "6"},
		{"b/a/2", "2.25", "2.25"},
		{"-a^2", "-4", "-4"},
		{"(-a)^2", "4", "4"},
		{"2^-1", "0.5", "0.5"},
		{"2^3^2", "512", "512"},
		{"- -a", "2", "2"},
		{"+a", "2", "2"},
		{"a/b", "0.222222", "2/9"},
		{"2/3", "0.666667", "2/3"},
		{"-2/3", "-0.666667", "-2/3"},
		{"2000000/3", "666667", "2000000/3"},
		{"1/3000", "0.000333333", "1/3000"},
		{"1/1024", "0.0009765625", "0.0009765625"},
		{"1/2^20", "0.000000953674", "0.00000095367431640625"},
		{"speed_2 * 3", "1", "1"},
		{"é + 1", "0.5", "0.5"},
		{"min(a, b, -1)", "-1", "-1"},
		{"max(a, b)", "9", "9"},
		{"abs(a-b)", "7", "7"},
		{"gcd(12, 18)", "6", "6"},
		{"gcd(-12, 18, 4)", "2", "2"},
		{"round(2.5)", "3", "3"},
		{"round(-2.5)", "-3", "-3"},
		{"round(a/b, 2)", "0.22", "0.22"},
		{"round(1234, -2)", "1200", "1200"},
		{"round(sqrt(2), 2)", "1.41", "1.41"},
		{"sqrt(b)", "3", "3"},
		{"sqrt(9/4)", "1.5", "1.5"},
		{"sqrt(0)", "0", "0"},
		{"sqrt(2)", "1.41421", "1.41421356237"},
		{"sqrt(2)/3", "0.471405", "0.47140452079"},
		{"sqrt(2)^2", "2", "1.99999999999"},
		{"b^0.5", "3", "3"},
		{"b^1.5", "27", "27"},
		{"b^-0.5", "0.333333", "1/3"},
		{"2^0.3", "1.23114", "1.23114441334"},
		{"8^(1/3)", "2", "2"},
		{"0^0", "1", "1"},
		{"0^5", "0", "0"},
		{"(-1)^1000001", "-1", "-1"},
		{"1^10000000000000000000000", "1", "1"},
		{"2^100", "1267650600228229401496703205376", "1267650600228229401496703205376"},
	} {
		e, wrong := parse(c.source, tableNames)
		if wrong != nil {
			t.Errorf("%s: %s", c.source, wrong.message)
			continue
		}
		v, bad := e.compute(tableValues)
		if bad != fine {
			t.Errorf("%s %s", c.source, bad)
			continue
		}
		number := exact(v.Rat)
		if v.near {
			number = exact(round(v.Rat, irrationalDigits))
		}
		if text(v) != c.want || number != c.number {
			t.Errorf("%s = %s, exactly %s; want %s, exactly %s", c.source, text(v), number, c.want, c.number)
		}
	}
}

func TestTrouble(t *testing.T) {
	for _, c := range []struct {
		source string
		want   trouble
	}{
		{"1/(a-2)", byZero},
		{"(a-2)^-1", byZero},
		{"(a-2)^-0.5", byZero},
		{"(a-2)^-0.3", byZero},
		{"sqrt(-a)", rootOfNegative},
		{"(-a)^0.5", rootOfNegative},
		{"(-a)^0.3", rootOfNegative},
		{"gcd(a, 0.5)", notWhole},
		{"round(a, 0.5)", notWhole},
		{"round(a, 31)", tooLarge},
		{"9^9^9", tooLarge},
		{"2^2000*2^2000", tooLarge},
		{"9^9^9 + 1", tooLarge},
		{"1000^200.5", tooLarge},
		{"1 + 1/(a-2)", byZero},
	} {
		e, wrong := parse(c.source, tableNames)
		if wrong != nil {
			t.Errorf("%s: %s", c.source, wrong.message)
			continue
		}
		if v, bad := e.compute(tableValues); bad != c.want {
			t.Errorf("%s gives %v, trouble %d; want trouble %d", c.source, v.Rat, bad, c.want)
		}
	}
}
