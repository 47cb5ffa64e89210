package content

import (
	"fmt"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var (
	foreignSyntax = diag.Rule{Code: "foreign-syntax", Severity: diag.Warning,
		Summary: "Directives of other tools (Liquid, mdBook, Hugo) stay as text: told once a course."}
	unknownBox = diag.Rule{Code: "unknown-box", Severity: diag.Warning,
		Summary: "A box of an unknown name is a plain titled box: told once a course."}
	byteOrderMark = diag.Rule{Code: "byte-order-mark", Severity: diag.Warning,
		Summary: "A page begins with a byte order mark, which is passed over: told once a course."}
	lineEnds = diag.Rule{Code: "line-ends", Severity: diag.Warning,
		Summary: "The lines of a page end as on Windows or old Macs, and are read all the same: told once a course."}
)

// onceForAll reports what one warning a course is enough for, at its first
// place: keys and constructs of other tools, and how files were saved.
func (l *loader) onceForAll() {
	keys, constructs := map[string]bool{}, map[string]bool{}
	var marked, foreignEnds []*page
	for _, p := range l.pages {
		if p.saved.Marked {
			marked = append(marked, p)
		}
		if p.saved.ForeignEnds {
			foreignEnds = append(foreignEnds, p)
		}
		for _, key := range p.foreign {
			if !keys[key] {
				keys[key] = true
				l.diags = append(l.diags, document.ForeignKey(document.KeyPlace(l.fsys, p.source, key), key))
			}
		}
		for _, c := range p.facts.Constructs {
			if constructs[c.Name] {
				continue
			}
			constructs[c.Name] = true
			l.diags = append(l.diags, construct(c))
		}
	}
	if len(marked) > 0 {
		l.diags = append(l.diags, byteOrderMark.At(diag.FileStart(marked[0].source),
			"an invisible byte order mark stands at the start"+ofPages(len(marked))+"; it is passed over",
			`nothing to do; to be rid of it, save as "UTF-8" and not as "UTF-8 with BOM"`))
	}
	if len(foreignEnds) > 0 {
		l.diags = append(l.diags, lineEnds.At(diag.FileStart(foreignEnds[0].source),
			"the lines end as Windows or an old Mac ends them"+ofPages(len(foreignEnds))+"; they are read all the same",
			`nothing to do; a line "* text=auto eol=lf" in .gitattributes keeps a department's files alike`))
	}
}

// ofPages says how many pages a warning told once is about.
func ofPages(n int) string {
	if n == 1 {
		return " of this page"
	}
	return fmt.Sprintf(" of this page and %d more", n-1)
}

// construct is the warning of one kind of syntax that gradus does not speak.
func construct(c markdown.Place) diag.Diagnostic {
	if box, ok := strings.CutPrefix(c.Name, "box:"); ok {
		return unknownBox.At(c.At, fmt.Sprintf("gradus does not know the box :::%s, so it is drawn as a plain one with its name", box),
			"nothing to do if that is fine; the boxes it knows are note, tip, warning, important, caution, solution, hint, details and spoiler")
	}
	switch c.Name {
	case "html":
		return foreignSyntax.At(c.At, "HTML has no element of this name, so it stands in the page as text",
			"nothing to do if it is meant as text; `in backquotes` it would look like code")
	case "grid-table":
		return foreignSyntax.At(c.At, "this is a table drawn with + and -, which gradus does not read; it stands in the page as it is written",
			"write it with pipes: | a | b |, and below that |---|---|")
	}
	names := map[string]string{"liquid": "Liquid (Jekyll)", "mdbook": "mdBook", "hugo-shortcode": "Hugo", "hugo": "Hugo"}
	return foreignSyntax.At(c.At, fmt.Sprintf("this is a directive of %s, which gradus does not carry out; it stands in the page as text", or(names[c.Name], c.Name)),
		"write in Markdown what it stood for, or leave it if the page reads well")
}
