package render

import (
	"context"

	"github.com/gradus-ssg/gradus/builder/site"
)

// MissingPage is the view of 404.html. A host shows it at any address, so it is
// the one page whose links are absolute: they begin with the path of the site's URL,
// where that is known.
type MissingPage struct{ Frame }

func (r *renderer) missingEntry() site.Entry {
	return r.entry(kindMissing, missingAddress, "", func(context.Context) (any, error) {
		f, err := r.ownFrame(kindMissing, missingAddress, missingTitle, basePath(r.options.URL))
		return MissingPage{f}, err
	})
}
