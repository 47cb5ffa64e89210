package numeral

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
)

// ratio writes a fraction in lowest terms.
func ratio(r *big.Rat) string { return r.Num().String() + "/" + r.Denom().String() }

func TestParse(t *testing.T) {
	for _, c := range []struct{ text, language, want string }{
		{"2 1/2 kg", "en", "5/2 kg"},
		{"$ 1,200.50", "en", "2401/2 $"},
		{"5 m/s²", "en", "5/1 m/s^2"},
		{"12 µm", "en", "12/1 µm"},
		{"5 · 10⁻³ N·m", "en", "1/200 N*m"},
		{"1/2/3", "en", "1/2 /3"},
		{"3x", "en", "3/1 x"},
		{"3 x 10", "en", "3/1 x 10"},
		{"10^3^2", "en", "1000/1 ^2"},
		{"5e", "en", "5/1 e"},
		{"٣٫٥ كم", "ar", "7/2 كم"},
		{"1e400", "en", "1" + strings.Repeat("0", 400) + "/1 "},
		{"1e401", "en", ""},
		{"1e99999999999999999999", "en", ""},
		{strings.Repeat("1", 101), "en", ""},
		{strings.Repeat("1", 100) + "0/2", "en", ""},
		{"1 2/" + strings.Repeat("9", 100), "en", ""},
		{"5/0", "en", ""}, {"5/0.0", "en", ""},
		{"", "en", ""}, {"-", "en", ""}, {".", "en", ""}, {"kg", "en", ""}, {"- -5", "en", ""}, {"-$-5", "en", ""},
		{"1٫2٫3", "ar", ""}, {"1,2.3,4", "en", ""}, {"1'2", "en", ""}, {"1 234'567", "en", ""}, {"0,123,456", "en", ""},
	} {
		got := ""
		if value, unit, ok := Parse(c.text, c.language); ok {
			got = ratio(value) + " " + unit
		}
		if got != c.want {
			t.Errorf("%q (%s): got %q, want %q", c.text, c.language, got, c.want)
		}
	}
}

func TestDecimalSign(t *testing.T) {
	for language, want := range map[string]string{
		"en": ".", "en-GB": ".", "en-ZA": ",", "de": ",", "de-AT": ",", "de-CH": ".", "de_CH": ".", "es": ",", "es-MX": ".",
		"es-AR": ",", "es-419": ".", "fr": ",", "pt-BR": ",", "ar": ".", "ar-MA": ",", "ar-Arab-EG": ".", "he": ".", "he-IL": ".",
		"zh-Hant-TW": ".", "ja": ".", "ru": ",", "": ".", "xx": ",", "EN": ".", "de-Latn-CH": ".",
	} {
		if got := decimalSign(language); got != want {
			t.Errorf("%s: got %q, want %q", language, got, want)
		}
	}
}

// spelling writes a number with decimals as people do; whole has no leading
// zero, decimals may be empty.
type spelling struct {
	language string
	write    func(whole, decimals string) string
}

// grouped parts digits into threes.
func grouped(whole, sign string) string {
	var parts []string
	for len(whole) > 3 {
		parts = append([]string{whole[len(whole)-3:]}, parts...)
		whole = whole[:len(whole)-3]
	}
	return strings.Join(append([]string{whole}, parts...), sign)
}

// with writes the decimals behind a sign, which a whole number does not have.
func with(whole, sign, decimals string) string {
	if decimals == "" {
		return whole
	}
	return whole + sign + decimals
}

func mapped(text, digits string) string {
	to := []rune(digits)
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return to[r-'0']
		}
		return r
	}, text)
}

func spellings() map[string]spelling {
	return map[string]spelling{
		"plain":      {"en", func(w, d string) string { return with(w, ".", d) }},
		"comma":      {"de", func(w, d string) string { return with(w, ",", d) }},
		"groups":     {"en", func(w, d string) string { return with(grouped(w, ","), ".", d) }},
		"German":     {"de", func(w, d string) string { return with(grouped(w, "."), ",", d) }},
		"Spanish":    {"es", func(w, d string) string { return with(grouped(w, "\u202f"), ",", d) }},
		"Swiss":      {"de-CH", func(w, d string) string { return with(grouped(w, "’"), ".", d) }},
		"Hebrew":     {"he", func(w, d string) string { return "\u200e" + with(grouped(w, ","), ".", d) }},
		"Arabic":     {"ar", func(w, d string) string { return mapped(with(grouped(w, "٬"), "٫", d), "٠١٢٣٤٥٦٧٨٩") }},
		"Persian":    {"fa", func(w, d string) string { return mapped(with(w, "٫", d), "۰۱۲۳۴۵۶۷۸۹") }},
		"full width": {"ja", func(w, d string) string { return mapped(with(w, "．", d), "０１２３４５６７８９") }},
		"trailing 0": {"en", func(w, d string) string { return with(w, ".", d+"0000") }},
		"leading 0":  {"es", func(w, d string) string { return "00" + with(w, ",", d) }},
		"power":      {"en", func(w, d string) string { return w + d + "e-" + fmt.Sprint(len(d)) }},
		"times ten":  {"de", func(w, d string) string { return w + d + "·10^−" + fmt.Sprint(len(d)) }},
		"raised": {"ar", func(w, d string) string {
			return w + d + " × 10⁻" + mapped(fmt.Sprint(len(d)), "⁰¹²³⁴⁵⁶⁷⁸⁹")
		}},
		"fraction":     {"he", func(w, d string) string { return w + d + "/1" + strings.Repeat("0", len(d)) }},
		"doubled":      {"es", func(w, d string) string { return grouped(double(w+d), "'") + " / 2" + strings.Repeat("0", len(d)) }},
		"in two parts": {"en", func(w, d string) string { return w + " 0" + d + "/1" + strings.Repeat("0", len(d)) }},
	}
}

func double(digits string) string {
	n, _ := new(big.Int).SetString(digits, 10)
	return n.Lsh(n, 1).String()
}

// A right number is read in every spelling, and its neighbours are other numbers.
func TestEverySpellingIsTheSameNumber(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	signs := []string{"", "+", "-", "−", "–", "- "}
	for range 400 {
		whole := fmt.Sprint(1 + random.Int64N(pow10(1+random.IntN(12))))
		decimals := ""
		for range random.IntN(6) {
			decimals += fmt.Sprint(random.IntN(10))
		}
		sign := signs[random.IntN(len(signs))]
		want, _ := new(big.Rat).SetString(with(whole, ".", decimals))
		if strings.Trim(sign, "+ ") != "" {
			want.Neg(want)
		}
		step := new(big.Rat).SetFrac64(1, pow10(len(decimals)))
		for name, s := range spellings() {
			if len(decimals) == 0 && strings.Contains("trailing 0", name) {
				continue // 5.0000 stands for 5, but 50000 does not
			}
			text := sign + s.write(whole, decimals)
			got, unit, ok := Parse(text, s.language)
			if !ok || unit != "" || got.Cmp(want) != 0 {
				t.Fatalf("%s: %q (%s) is read as %v %q %v, not %v", name, text, s.language, got, unit, ok, want)
			}
			withUnit, unit, ok := Parse(text+" kg", s.language)
			if !ok || unit != "kg" || withUnit.Cmp(want) != 0 {
				t.Fatalf("%s: %q with a unit is read as %v %q %v", name, text, withUnit, unit, ok)
			}
			for _, near := range []*big.Rat{new(big.Rat).Add(want, step), new(big.Rat).Sub(want, step), new(big.Rat).Neg(want)} {
				if got.Cmp(near) == 0 {
					t.Fatalf("%q is its neighbour %v", text, near)
				}
			}
		}
	}
}

func pow10(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}

func FuzzNumber(f *testing.F) {
	for _, text := range []string{"2 1/2 kg", "$ 1,200.50", "5 · 10⁻³ N·m", "1.234.567,5", "1 234", "٣٫٥ كم", "−½ °C", "1e400", "10^3^2", "5/0"} {
		for _, language := range []string{"en", "es", "ar", "de-CH"} {
			f.Add(text, language)
		}
	}
	f.Fuzz(func(t *testing.T, text, language string) {
		value, unit, ok := Parse(text, language)
		if !ok {
			return
		}
		if strings.Trim(unit, " .,!?") != unit {
			t.Errorf("%q: the unit is %q", text, unit)
		}
		// What was read can be written and read again.
		whole := ratio(value)
		if len(whole) < longest {
			again, rest, ok := Parse(whole, language)
			if !ok || rest != "" || again.Cmp(value) != 0 {
				t.Errorf("%q is read as %s, which is read as %v %q %v", text, whole, again, rest, ok)
			}
		}
		// Spelling is settled at once.
		if s := Spell(text); Spell(s) != s {
			t.Errorf("%q is spelled %q, which is spelled %q", text, s, Spell(s))
		}
	})
}
