package bundle_test

import (
	"testing"

	"github.com/gradus-ssg/gradus/builder/bundle"
	"github.com/gradus-ssg/gradus/js"
	"github.com/gradus-ssg/gradus/themes"
)

// BenchmarkAssets bundles what every site ships: anew, and where a memo has it.
func BenchmarkAssets(b *testing.B) {
	for name, memo := range map[string]*bundle.Memo{"anew": nil, "kept": {}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := memo.Assets(bundle.Options{Client: js.Sources(), Theme: themes.Default(), Accent: "#7a3b2e"}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
