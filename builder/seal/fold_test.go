package seal

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/gradus-ssg/gradus/builder/numeral"
)

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "",
		"  ":                    "",
		"Ångström":              "angstrom",
		"ﬁne … ":                "fine",
		"Wait...what?!":         "wait...what",
		"¿Qué? ¡No!":            "que? no",
		"a . !":                 "a",
		"...":                   "...",
		"¿":                     "¿",
		"\u064e":                "\u064e",
		"x²":                    "x2",
		"नमस्ते":                norm.NFD.String("नमस्ते"),
		"안녕":                    norm.NFD.String("안녕"),
		"ﷲ":                     "الله",
		"\u200fشَدَّة\u200f":    "شدة",
		"10–20 ‰":               "10-20 ‰",
		"Þórr":                  "thorr",
		"zero\u200bwidth\ufeff": "zerowidth",
	} {
		if got := fold(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestFoldUnit(t *testing.T) {
	for _, same := range [][]string{
		{"µm", "μm", " µ m", "ΜM", "μM."}, {"m/s²", "m/s^2", "m / s2", "M/S2"}, {"kg", "Kg", "KG"}, {"N·m", "N⋅m", "n*m"},
		{"min", "Min.", "MIN"}, {"°C", "℃", "° c", "ºC"}, {"Ω", "Ω", "ω"}, {"l", "L", "ℓ"}, {"mol", "Mol"}, {"كم", "كم "},
	} {
		for _, unit := range same {
			if foldUnit(unit) != foldUnit(same[0]) {
				t.Errorf("%q is %q, but %q is %q", unit, foldUnit(unit), same[0], foldUnit(same[0]))
			}
		}
	}
	for _, differ := range [][]string{{"mW", "MW"}, {"mm", "Mm"}, {"pA", "Pa"}, {"mPa", "MPa"}, {"mΩ", "MΩ"}, {"m", "m2", "m3", "mm"}, {"g", "kg", "mg", "°"}} {
		met := map[string]string{}
		for _, unit := range differ {
			if other, ok := met[foldUnit(unit)]; ok {
				t.Errorf("%q and %q are one unit", unit, other)
			}
			met[foldUnit(unit)] = unit
		}
	}
}

// A text keeps its fold through every spelling that is forgiven, and loses it
// with another letter.
func TestForgivenSpellings(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	answers := []string{
		"carbon dioxide", "The cell wall", "el niño pequeño", "¿Cómo estás?", "die Straße", "grüne Äpfel", "fünf-vierzig",
		"جمهورية مصر", "مدرسة ثانوية", "בית ספר", "תפוח אדמה", "l’œuvre", "λόγος και έργο",
	}
	change := []func(string) string{
		strings.ToUpper, strings.ToLower, strings.ToTitle, norm.NFD.String, norm.NFC.String, norm.NFKD.String,
		func(s string) string { return "  " + strings.ReplaceAll(s, " ", " \u00a0 ") + "\n" },
		func(s string) string { return s + "." }, func(s string) string { return s + " !" },
		func(s string) string { return "\u200f" + s + "\u200e" },
		func(s string) string { return strings.ReplaceAll(s, "’", "'") },
		func(s string) string { return strings.ReplaceAll(s, "-", "–") },
		func(s string) string { return strings.ReplaceAll(s, "ß", "ss") },
		func(s string) string { // harakat, niqqud and accents upon letters
			var b strings.Builder
			for _, r := range s {
				b.WriteRune(r)
				switch {
				case 'ا' <= r && r <= 'ي':
					b.WriteRune('\u064e')
				case 'א' <= r && r <= 'ת':
					b.WriteRune('\u05b8')
				case 'a' <= r && r <= 'z':
					b.WriteRune('\u0301')
				}
			}
			return b.String()
		},
	}
	for range 500 {
		answer := answers[random.IntN(len(answers))]
		text := answer
		for range 1 + random.IntN(4) {
			text = change[random.IntN(len(change))](text)
		}
		if fold(text) != fold(answer) {
			t.Fatalf("%q is folded to %q, %q to %q", answer, fold(answer), text, fold(text))
		}
		// A letter more, less, or in another place.
		letters := []rune(fold(answer))
		at := random.IntN(len(letters))
		for _, near := range []string{
			string(letters[:at]) + string(letters[at+1:]), string(letters[:at]) + "q" + string(letters[at:]),
			strings.ReplaceAll(text, " ", "") + "q",
		} {
			if fold(near) == fold(answer) && strings.TrimSpace(string(letters[at])) != "" {
				t.Fatalf("%q passes for %q", near, answer)
			}
		}
	}
}

func FuzzFold(f *testing.F) {
	_, rows := readJudging(f)
	for _, r := range rows {
		if text, ok := r.Response.(string); ok {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return // a page has no such text
		}
		folded := fold(text)
		if again := fold(folded); again != folded {
			t.Errorf("%q is folded to %q, which is folded to %q", text, folded, again)
		}
		if letterwise(letterwise(text)) != letterwise(text) {
			t.Errorf("%q is not settled to the letter", text)
		}
		if (folded == "") != (strings.TrimFunc(text, numeral.Blank) == "") {
			t.Errorf("%q is folded to %q: only nothing is nothing", text, folded)
		}
		if foldUnit(" "+text+" ") != foldUnit(text) {
			t.Errorf("spaces around make another unit of %q", text)
		}
	})
}

// Folding is settled at once for every character, alone and between others,
// but for the long rows of Chinese and Korean, which fold alike.
func TestFoldingIsSettled(t *testing.T) {
	for r := rune(0); r < 0x20000; r++ {
		if !utf8.ValidRune(r) || 0x3400 <= r && r < 0xF900 || 0x10000 <= r && r < 0x1D400 {
			continue
		}
		for _, text := range []string{string(r), "a" + string(r) + "b"} {
			if once := fold(text); fold(once) != once {
				t.Errorf("%q is folded to %q, which is folded to %q", text, once, fold(once))
			}
		}
	}
}
