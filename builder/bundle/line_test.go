package bundle_test

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// line is a diagnostic as one line, its length in parentheses.
func line(d diag.Diagnostic) string {
	return fmt.Sprintf("%s:%d:%d: %s %s (%d): %s", d.Pos.File, d.Pos.Line, d.Pos.Column, d.Severity, d.Code, d.Length, d.Message)
}
