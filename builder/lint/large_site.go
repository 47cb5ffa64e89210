package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// GitHub Pages publishes no site larger than this.
const largestSite = 1 << 30

var largeSite = rule{
	diag.Rule{Code: "large-site", Severity: diag.Warning,
		Summary: "All files together have no more than 1 GB."},
	func(in *input, report report) {
		var all int64
		for _, f := range in.Files {
			all += f.Size
		}
		if all <= largestSite {
			return
		}
		files := slices.SortedStableFunc(slices.Values(in.Files), func(a, b course.File) int { return cmp.Compare(b.Size, a.Size) })
		var largest []string
		for _, f := range files[:min(3, len(files))] {
			largest = append(largest, f.Source+", "+megabytes(f.Size))
		}
		report(in.Place(), fmt.Sprintf("the files of this course have %s together: GitHub Pages takes no more than 1 GB", megabytes(all)),
			"the largest are "+strings.Join(largest, "; "))
	},
}
