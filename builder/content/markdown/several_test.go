package markdown_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/content/markdown"
)

// What a teacher writes as several answers is never read as half of them.
func TestSeveralAnswersInOne(t *testing.T) {
	for _, c := range []struct{ answer, language, code, says, hint string }{
		{"3 or -3", "en", "several-numbers", `"3 or -3"`, "**Answer:** `3` or `-3`"},
		{"$3$ or $-3$", "en", "several-numbers", "", "**Answer:** `3` or `-3`"},
		{"1, 2 or 3", "en", "unmarked-answers", "", "**Answer:** `1`, `2` or `3`"},
		{"3 g or 3000 mg", "en", "several-numbers", "", "**Answer:** `3 g` or `3000 mg`"},
		{"3 OR three", "en", "several-numbers", "", "**Answer:** `3` or `three`"},
		{"±3", "en", "several-numbers", "", "**Answer:** `3` or `-3`"},
		{`$\pm 3$`, "en", "several-numbers", "", "**Answer:** `3` or `-3`"},
		{"+/- 3 m", "en", "several-numbers", "", "**Answer:** `3 m` or `-3 m`"},
		{"5 to 6", "en", "several-numbers", "range", "**Answer:** 5.5 ± 0.5"},
		{"5–6 g", "en", "several-numbers", "range", "**Answer:** 5.5 ± 0.5 g"},
		{"5 g - 8 g", "en", "several-numbers", "range", "**Answer:** 6.5 ± 1.5 g"},
		{"5..6", "en", "several-numbers", "range", "**Answer:** 5.5 ± 0.5"},
		{"1/3 to 2/3", "en", "several-numbers", "range", "**Answer:** 0.5 ± 1/6"},
		{"6 to 5", "en", "several-numbers", "range", "**Answer:** `6 to 5`"},
		{"3 and -3", "en", "several-numbers", "", "**Answer:** `3 and -3`"},
		{"1914-1918", "en", "several-numbers", "range", "**Answer:** `1914-1918`"},
		{"2027-01-11", "en", "several-numbers", "", "**Answer:** `2027-01-11`"},
		{"5 -3", "en", "several-numbers", "", "**Answer:** `5 -3`"},
		{"3, -3", "en", "several-numbers", "", "**Answer:** `3, -3`"},
		{"3 o -3", "es", "several-numbers", "", "`3` o `-3`"},
		{"3 or -3", "es", "several-numbers", "", "`3`"},
		{"5 a 6", "es", "several-numbers", "range", "5,5 ± 0,5"},
		{"1 a 1,25", "es", "several-numbers", "range", "1,125 ± 0,125"}, // with a point this would read as a thousand
		{"3 أو -3", "ar", "several-numbers", "", "`3`"},
		{"5 עד 6", "he", "several-numbers", "range", "5.5 ± 0.5"},
		{"CO2 or carbon dioxide", "en", "unmarked-answers", "one text", "**Answer:** `CO2` or `carbon dioxide`"},
		{"*Homo sapiens*, man or human", "en", "unmarked-answers", "", "**Answer:** `Homo sapiens`, `man` or `human`"},
		{"blanco o negro", "es", "unmarked-answers", "", "`blanco` o `negro`"},
		{"3 A", "es", "", "", ""},
		{"5 a", "es", "", "", ""},
		{"`now or never`", "en", "", "", ""},
		{"oregano", "en", "", "", ""},
		{"blanco o negro", "en", "", "", ""},
		{"2500 ± 1 g", "en", "", "", ""},
		{"2.5e-3 m", "en", "", "", ""},
		{"6 x 10^-2 to", "en", "", "", ""},
		{"5 L/100 km", "en", "", "", ""},
		{"5 m-3", "en", "", "", ""},
		{"1, 2, 3 and 4", "en", "", "", ""},
		{"3 to the fourth", "en", "", "", ""},
		{"-3", "en", "", "", ""},
		{"2,500", "en", "", "", ""},
		{"5 sand and gravel", "en", "", "", ""},
	} {
		_, diags := markdown.Scan(markdown.Text{File: "a.md", Line: 1, Language: c.language,
			Bytes: []byte("## Practice\n\n### Q\nText.\n\n**Answer:** " + c.answer + "\n**Hint:** x\n")})
		if c.code == "" {
			if len(diags) > 0 {
				t.Errorf("%q: %+v", c.answer, diags)
			}
			continue
		}
		severity := map[string]string{"several-numbers": "error", "unmarked-answers": "warning"}[c.code]
		if len(diags) != 1 || diags[0].Code != c.code || diags[0].Severity.String() != severity || fmt.Sprint(diags[0].Pos) != "{a.md 6 13}" ||
			!strings.Contains(diags[0].Message, c.says) || !strings.Contains(diags[0].Hint, c.hint) {
			t.Errorf("%q in %s: %+v", c.answer, c.language, diags)
		}
	}
}

func TestSeveralAnswersAreToldWhereTheyStand(t *testing.T) {
	_, diags := scan("## Practice\n\n### Q <!-- id: q -->\n> Look.\n>\n> Answer: 3 or\n> -3\n\n### Q\nLook.\nAnswer: 5 to 6\n")
	if len(diags) != 2 || diags[0].Pos != at(8, 11) || diags[1].Pos != at(13, 9) {
		t.Errorf("%+v", diags)
	}
}
