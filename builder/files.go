package builder

import (
	"io/fs"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/site"
)

// files are the course's files that are copied as they are.
func files(source fs.FS, c *course.Course) []site.Entry {
	entries := make([]site.Entry, 0, len(c.Files))
	for _, f := range c.Files {
		entries = append(entries, site.Entry{
			Path: f.Path, Source: f.Source,
			Open: func() (fs.File, error) { return source.Open(f.Source) },
		})
	}
	return entries
}
