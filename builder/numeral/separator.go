package numeral

import (
	"regexp"
	"strings"
)

// pointLanguages write decimals with a point, all others with a comma. Arabic
// and Persian have a sign of their own; beside ASCII digits they use the point.
// After a language stand regions that do otherwise than the language.
const pointLanguages = " am ar bn bo cy dv en fa fil ga gu ha he hi ig iw ja kn ko ml mn mr ms mt my ne pa ps " +
	"si so sw ta te th ti tl ug ur yi yo yue zh zu " +
	"es-419 es-bz es-cu es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us de-ch de-li it-ch "

// commaRegions are regions of pointLanguages that write a comma.
const commaRegions = " ar-dz ar-ly ar-ma ar-tn en-za ms-bn "

// Write writes a decimal ("3.875") as a language does, so that Parse reads it as
// the same.
func Write(decimal, language string) string {
	return strings.Replace(decimal, ".", decimalSign(language), 1)
}

// decimalSign is "." or ",": how a language begins a number's decimals. Of what is
// typed it decides only what can be read in two ways ("1.234").
func decimalSign(language string) string {
	tag := strings.ToLower(strings.ReplaceAll(language, "_", "-"))
	parts := strings.Split(tag, "-")
	base := parts[0]
	region := base + "-" + parts[len(parts)-1]
	has := func(list, tag string) bool { return strings.Contains(list, " "+tag+" ") }
	if tag == "" || (has(pointLanguages, base) || has(pointLanguages, region)) && !has(commaRegions, region) {
		return "."
	}
	return ","
}

var (
	// plainGroups are groups of three digits behind a first one; indianGroups
	// groups of two before the last three. Group signs are written as g here.
	plainGroups  = regexp.MustCompile(`^[1-9][0-9]{0,2}(?:g[0-9]{3})+$`)
	indianGroups = regexp.MustCompile(`^[1-9][0-9]?(?:g[0-9]{2})+g[0-9]{3}$`)
	// tailGroups are decimals with a space behind every third.
	tailGroups = regexp.MustCompile(`^(?:[0-9]{3} )+[0-9]{1,3}$`)
	digitsOnly = regexp.MustCompile(`^[0-9]+$`)
	// ambiguous has one sign that may begin decimals or part thousands.
	ambiguous = regexp.MustCompile(`^[1-9][0-9]{0,2}[.,][0-9]{3}$`)
)

// split divides digits with separators into the whole part and the decimals,
// without separators. A comma or a point parts thousands or begins the decimals
// as its place says; where both would do, as the language says.
func split(token, language string) (whole, decimals string, ok bool) {
	point, at := "", -1
	dots, commas := strings.Count(token, "."), strings.Count(token, ",")
	switch {
	case strings.Contains(token, "٫"):
		point = "٫"
	case dots > 0 && commas > 0:
		point = "."
		if strings.LastIndex(token, ",") > strings.LastIndex(token, ".") {
			point = ","
		}
	case dots+commas == 1:
		point = "."
		if commas == 1 {
			point = ","
		}
		if ambiguous.MatchString(token) && point != decimalSign(language) {
			point = ""
		}
	}
	whole = token
	if point != "" {
		at = strings.Index(token, point)
		whole, decimals = token[:at], token[at+len(point):]
		if tailGroups.MatchString(decimals) {
			decimals = strings.ReplaceAll(decimals, " ", "")
		}
		if !digitsOnly.MatchString(decimals) {
			return "", "", false
		}
	}
	if whole == "" {
		return "", decimals, at >= 0
	}
	for _, sign := range []string{"", ".", ",", "'", " "} {
		if sign == "" && digitsOnly.MatchString(whole) {
			return whole, decimals, true
		}
		if sign == "" || !strings.Contains(whole, sign) {
			continue
		}
		shape := strings.ReplaceAll(whole, sign, "g")
		ok := plainGroups.MatchString(shape) || sign == "," && indianGroups.MatchString(shape)
		return strings.ReplaceAll(whole, sign, ""), decimals, ok
	}
	return "", "", false
}
