package lint

import (
	"fmt"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// One warning a page: where the first level is skipped, the rest mostly follow.
var skippedHeading = rule{
	diag.Rule{Code: "skipped-heading", Severity: diag.Warning,
		Summary: "Headings go down one level at a time, so that a page can be heard as an outline."},
	func(in *input, report report) {
		for p := range in.eachPage() {
			before := 1 // the page's title
			for _, h := range p.Headings {
				level := max(h.Level, 2) // a first-level heading in the text steps down
				if level > before+1 {
					pos := diag.FileStart(p.Source)
					pos.Line = max(1, h.Line)
					report(pos, fmt.Sprintf("the heading %s skips a level", diag.Quote(h.Text)),
						fmt.Sprintf("write it one level below the heading before it: %s %s", strings.Repeat("#", before+1), h.Text))
					break
				}
				before = level
			}
		}
	},
}
