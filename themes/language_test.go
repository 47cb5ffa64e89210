package themes_test

import (
	"testing"

	"github.com/gradus-ssg/gradus/themes"
)

func TestDirection(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "ltr", "ar": "rtl", "AR-eg": "rtl", "he": "rtl", "fa": "rtl", "ur-PK": "rtl", "az-Arab": "rtl",
		"az": "ltr", "ar-Latn": "ltr", "yi-Latn-US": "ltr", "de-1996": "ltr", "he-1996": "rtl", "": "ltr",
	} {
		if got := themes.Words(tag).Direction(); got != want {
			t.Errorf("%q is written %s, want %s", tag, got, want)
		}
	}
}

func TestLanguageName(t *testing.T) {
	for tag, want := range map[string]string{"es": "Español", "AR": "العربية", "pt-BR": "Português (BR)", "tlh": "tlh"} {
		if got := themes.LanguageName(tag); got != want {
			t.Errorf("%q is called %q, want %q", tag, got, want)
		}
	}
}
