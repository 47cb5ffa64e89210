package lint

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// GitHub warns of files from here on, and refuses those of 100 MiB.
const largestFile = 50 << 20

var largeFile = rule{
	diag.Rule{Code: "large-file", Severity: diag.Warning,
		Summary: "No file is larger than 50 MB."},
	func(in *input, report report) {
		for _, f := range in.Files {
			if f.Size > largestFile {
				report(diag.FileStart(f.Source), fmt.Sprintf("this file has %s: GitHub takes none of 100 MB, and phones load it slowly", megabytes(f.Size)),
					"make it smaller, or put a video on a video site and link to it")
			}
		}
	},
}

func megabytes(n int64) string { return fmt.Sprintf("%d MB", (n+1<<20-1)>>20) }
