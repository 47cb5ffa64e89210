package seal

import (
	"fmt"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// hidden reports gaps that the rendered prompt does not show as they are
// written, so that neither a field nor a blank could be put there. Only prompts
// with code, maths, escapes, links, images or HTML in them are rendered to find
// out.
func hidden(l *course.Lesson) (diag.List, error) {
	var diags diag.List
	for _, q := range questions(l) {
		if q.Kind != course.Gaps || !strings.ContainsAny(q.Ask.Source, "`~$\\<&") && !strings.Contains(q.Ask.Source, "](") {
			continue
		}
		p := newPrinter(q.Pool)
		shown := gapsShown(p.print(q.Ask, blanks))
		if p.err != nil {
			return nil, fmt.Errorf("question %s of %s: %w", q.ID, l.ID, p.err)
		}
		if shown != len(q.Gaps) && q.At != nil {
			diags = append(diags, hiddenGap.At(q.At.Find("ask"),
				fmt.Sprintf("the page finds room for %d of this question's %d gaps", shown, len(q.Gaps)),
				"write the gap in plain text, outside of code, maths, HTML tags, and the texts of images"))
		}
	}
	return diags, nil
}
