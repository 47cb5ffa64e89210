package themes

import (
	"slices"
	"strings"
)

// rightToLeft are the languages that are written from right to left unless
// their tag names another script; scripts are those that always are.
var (
	rightToLeft = []string{"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
	scripts     = []string{"adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"}
)

// Direction is "rtl" or "ltr": how the language is written.
func (d Dictionary) Direction() string { return Direction(d.language) }

// Direction is "rtl" or "ltr": how a language is written, by its BCP 47 tag,
// whether or not there are words for it.
func Direction(language string) string {
	subtags := strings.Split(strings.ToLower(language), "-")
	for _, subtag := range subtags[1:] {
		if len(subtag) != 4 || subtag[0] < 'a' {
			continue // a region, a variant (four-letter ones begin with a digit)
		}
		if slices.Contains(scripts, subtag) {
			return "rtl"
		}
		return "ltr"
	}
	if slices.Contains(rightToLeft, subtags[0]) {
		return "rtl"
	}
	return "ltr"
}

// pluralForm is the CLDR plural category of a whole number in the languages we
// speak; the client asks Intl.PluralRules, and both must agree. Any other
// language counts as English does.
func pluralForm(language string, n int) string {
	language, _, _ = strings.Cut(language, "-")
	switch {
	case language == "ar":
		return arabicForm(n)
	case n == 1:
		return "one"
	case language == "he" && n == 2:
		return "two"
	case language == "es" && n != 0 && n%1_000_000 == 0:
		return "many"
	}
	return "other"
}

// arabicForm is the plural category in Arabic, the only one of ours that uses all six.
func arabicForm(n int) string {
	switch last := n % 100; {
	case n == 0:
		return "zero"
	case n == 1:
		return "one"
	case n == 2:
		return "two"
	case last >= 3 && last <= 10:
		return "few"
	case last >= 11:
		return "many"
	}
	return "other"
}
