package builder

import (
	"context"

	"github.com/gradus-ssg/gradus/builder/render"
)

// Dates is the calendar file of a section ("" in a calendar without sections),
// as the site has it; false where there is none.
func (r *Result) Dates(ctx context.Context, section string) (file []byte, found bool, err error) {
	if r.Site == nil {
		return nil, false, nil
	}
	return r.Site.Read(ctx, render.DatesAddress(section))
}
