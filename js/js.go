// Package js holds the browser's script as source. It is TypeScript that is
// bundled when a site is built, so that gradus needs no Node.
package js

import (
	"embed"
	"io/fs"
)

//go:embed src
var files embed.FS

// Sources returns the script's source files, main.ts at the root.
func Sources() fs.FS {
	sources, err := fs.Sub(files, "src")
	if err != nil {
		panic(err) // the name is constant and valid
	}
	return sources
}
