// Package themes holds the look and the words of a Gradus site: stylesheets,
// templates, and every word of the interface in each language it speaks.
//
//	default/tokens.css        every size and colour
//	default/base.css          the page: type, landmarks, print
//	default/layout.tmpl       what every page has
//	default/pages/            one template a page kind
//	default/parts/<name>/     one visual component: its markup and its style
//	default/words/<lang>.json every word, for templates, client and Markdown
//
// The package only embeds: render reads the templates, bundle the stylesheets.
// A course's own theme folder is laid over the default one with Over.
package themes

import (
	"embed"
	"io/fs"
)

//go:embed default
var embedded embed.FS

// Default returns the theme that comes with Gradus; tokens.css, pages/ and the
// rest stand at its root.
func Default() fs.FS {
	theme, err := fs.Sub(embedded, "default")
	if err != nil {
		panic(err) // "default" is a valid path; fs.Sub has no other reason to fail
	}
	return theme
}
