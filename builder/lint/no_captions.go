package lint

import (
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// YouTube and Vimeo carry captions of their own, which no file of the course
// tells of.
var noCaptions = rule{
	diag.Rule{Code: "no-captions", Severity: diag.Warning,
		Summary: "A video file has captions, or says why not."},
	func(in *input, report report) {
		for _, l := range in.eachLesson() {
			for _, v := range l.Videos {
				if v.Provider != "file" || len(v.Captions) > 0 || strings.TrimSpace(v.Waiver) != "" {
					continue
				}
				hint := `add captions = { en = "slope.en.vtt" }, or say why there are none: waiver = "silent animation"`
				if v.InBody {
					hint = "name it in the front matter, with captions: [[video]], url = …, captions = { en = \"slope.en.vtt\" }"
				}
				report(v.At.Find("url"), "this video has no captions: who cannot hear it misses what is said", hint)
			}
		}
	},
}
