package render

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/site"
)

// sitemapLimit is how many addresses the format allows in one file.
const sitemapLimit = 50_000

// sitemap lists the pages of a site for search engines, but for those that say
// nothing to a stranger.
func sitemap(base string, entries []site.Entry) site.Entry {
	var pages []string
	for _, e := range entries {
		if strings.HasSuffix(e.Path, ".html") && e.Path != missingAddress && e.Path != workAddress {
			pages = append(pages, e.Path)
		}
	}
	slices.Sort(pages)
	pages = pages[:min(len(pages), sitemapLimit)]
	return site.Entry{Path: sitemapAddress, Write: func(_ context.Context, w *bytes.Buffer) error {
		w.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
		for _, page := range pages {
			w.WriteString("<url><loc>")
			if err := xml.EscapeText(w, []byte(absolute(base, page))); err != nil {
				return fmt.Errorf("render %s: %w", sitemapAddress, err)
			}
			w.WriteString("</loc></url>\n")
		}
		w.WriteString("</urlset>\n")
		return nil
	}}
}
