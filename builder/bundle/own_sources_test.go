package bundle

import (
	"testing"

	"github.com/evanw/esbuild/pkg/api"

	"github.com/gradus-ssg/gradus/js"
	"github.com/gradus-ssg/gradus/themes"
)

// Warnings about our own sources are not for teachers, so they are held back
// in Assets, and to none here.
func TestOurOwnSourcesBundleWithoutAWarning(t *testing.T) {
	s, err := newSources(Options{Client: js.Sources(), Theme: themes.Default(), Accent: "#1a6b54"})
	if err != nil {
		t.Fatal(err)
	}
	for _, run := range s.runs() {
		result := api.Build(buildOptions(s, run))
		for _, m := range append(result.Errors, result.Warnings...) {
			t.Error(plain(m))
		}
	}
}
