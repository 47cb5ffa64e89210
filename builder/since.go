package builder

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content"
	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/revision"
	"github.com/gradus-ssg/gradus/builder/seal"
)

// Edit is what became of students' records between two states of a course.
type Edit struct {
	// Diags are sorted, their places in the course as it is now.
	Diags diag.List
	// Harmless counts what was edited and touches no record.
	Harmless revision.Harmless
	// Mistaken says that the former course had errors, so that of what could
	// not be read nothing is told.
	Mistaken bool
}

// Since compares a course without errors with what it was: before is its folder
// then.
func (r *Result) Since(ctx context.Context, before fs.FS) (Edit, error) {
	was, err := content.Load(ctx, before, content.Options{})
	if err != nil {
		return Edit{}, fmt.Errorf("load the former course: %w", err)
	}
	report := revision.Compare(was.Course, r.Course, revision.Options{Key: seal.Revision})
	return Edit{Diags: report.Diags, Harmless: report.Harmless, Mistaken: was.Diags.Failed()}, nil
}

// EditRules are all codes that Since can report, sorted.
func EditRules() []diag.Rule {
	return slices.SortedFunc(slices.Values(revision.Rules()), func(a, b diag.Rule) int { return strings.Compare(a.Code, b.Code) })
}
