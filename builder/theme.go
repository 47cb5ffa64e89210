package builder

import (
	"io/fs"

	"github.com/gradus-ssg/gradus/themes"
)

// theme gives the course's own theme folder, which may be missing, and the
// theme that it makes of the default one.
func theme(source fs.FS) (own, whole fs.FS) {
	own, err := fs.Sub(source, "theme")
	if err != nil {
		panic(err) // the name is constant and valid
	}
	return own, themes.Over(own)
}
