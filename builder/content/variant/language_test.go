package variant

import (
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/numeral"
)

// What a page shows of a number is what it reads when that is typed, and from
// right to left a negative number keeps its sign before it.
func TestValuesAreWrittenAsTheLanguageDoes(t *testing.T) {
	for language, want := range map[string]map[string]string{
		"en":    {"a": "3.875", "-a": "-3.875", "8*a": "31"},
		"es-MX": {"a": "3.875", "-a": "-3.875", "8*a": "31"},
		"es": {
			"a": "3,875", "TeX:a": "3{,}875", "code:a": "3.875",
			"-a": "-3,875", "TeX:-a": "-3{,}875", "code:-a": "-3.875", "8*a": "31",
		},
		"he": {"a": "3.875", "-a": "\u2066-3.875\u2069", "TeX:-a": "-3.875", "code:-a": "-3.875", "8*a": "31"},
	} {
		q := vary(t, course.Question{Ask: prose("{{a}} {{-a}} {{8*a}}")}, "a = 3.875")
		if diags := Draw(q, language); diags != nil || len(q.Pool) != 1 {
			t.Fatalf("%s: %v, %d variants", language, diags, len(q.Pool))
		}
		if diff := cmp.Diff(want, q.Pool[0].Values); diff != "" {
			t.Errorf("%s:\n%s", language, diff)
		}
	}
}

// Whether a text is written otherwise in code is one for the pool: holes in a
// text stand for all of it.
func TestAPoolIsWrittenAlike(t *testing.T) {
	q := vary(t, course.Question{Ask: prose("{{a}}")}, "a = 1..2 step 0.5")
	Draw(q, "es")
	for _, v := range q.Pool {
		if _, apart := v.Values[course.InCode+"a"]; !apart {
			t.Errorf("%v", v.Values)
		}
	}
}

// Whatever a page writes, in whichever language, it reads as the same number.
func TestWhatIsWrittenIsReadAsTheSame(t *testing.T) {
	for _, language := range []string{"en", "es", "es-MX", "de", "de-CH", "fr", "ar", "ar-MA", "he", "fa", "hi", "zh"} {
		q := vary(t, course.Question{Variants: 500, Ask: prose("{{a*b}}"), Number: &course.NumberAnswer{Value: "a*b"}},
			"a = -9..9 step 0.125", "b = 1..1000 step 37")
		if diags := Draw(q, language); diags != nil {
			t.Fatal(diags)
		}
		for _, v := range q.Pool {
			want, _ := new(big.Rat).SetString(v.Number)
			got, unit, ok := numeral.Parse(v.Values["a*b"], language)
			if !ok || unit != "" || got.Cmp(want) != 0 {
				t.Errorf("%s: %q is %s, and is read as %v", language, v.Values["a*b"], v.Number, got)
			}
		}
	}
}
