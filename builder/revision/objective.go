package revision

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var rewordedObjective = diag.Rule{Code: "reworded-objective", Severity: diag.Note,
	Summary: "Students rate themselves on an objective by its own words: in other words it is another."}

// objectives tells of those that a lesson has in other words now. One that is
// only taken out asks nobody for anything, and one that is only added is new.
func (c *comparison) objectives(p pair) {
	was, is := spoken(p.before.Objectives), spoken(p.now.Objectives)
	gone, added := without(was, is), without(is, was)
	if len(gone) == 0 || len(added) == 0 {
		return
	}
	what := "the objective"
	if len(gone) > 1 {
		what = "the objectives"
	}
	c.tell(rewordedObjective, p.now.Place("objectives", slices.Index(is, added[0])),
		fmt.Sprintf("%s %s became %s: students will be asked again how well they can do it, and old ratings stay in their history",
			what, list(gone, "and"), list(added, "and")),
		"nothing to do")
}

var tag = regexp.MustCompile(`<[^>]*>`)

// spoken are texts as a page shows them, which is how ratings name them:
// emphasis makes none of them another.
func spoken(texts []course.Prose) []string {
	var all []string
	for _, text := range texts {
		said := text.Source
		var shown bytes.Buffer
		if text.Markup != nil && text.Markup.Render(&shown, course.Show{}) == nil {
			said = strings.TrimSpace(html.UnescapeString(tag.ReplaceAllString(shown.String(), "")))
		}
		all = append(all, said)
	}
	return all
}

// without are the texts of one list that are not in another.
func without(texts, others []string) []string {
	var all []string
	for _, text := range texts {
		if !slices.Contains(others, text) {
			all = append(all, text)
		}
	}
	return all
}
