package render

import (
	"fmt"
	"io/fs"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/themes"
)

// Keys of the words that title them.
const (
	missingTitle = "missing.title"
	creditsTitle = "credits.title"
	workTitle    = "work.title"
)

// Added are the pages that Pages makes without a file of the course, in path
// order, with the titles that they carry there.
func Added(c *course.Course, theme fs.FS) ([]*course.Page, error) {
	lexicon, err := themes.ReadWords(theme)
	if err != nil {
		return nil, fmt.Errorf("load the theme: %w", err)
	}
	words := lexicon.Dictionary(c.Language)
	added := []*course.Page{
		{Path: missingAddress, ID: "404"},
		{Path: creditsAddress, ID: "credits"},
		{Path: workAddress, ID: "my-work"},
	}
	for i, key := range []string{missingTitle, creditsTitle, workTitle} {
		added[i].Title, _ = words.Get(key)
		added[i].Language = c.Language
	}
	return added, nil
}
