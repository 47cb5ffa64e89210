package bundle

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/evanw/esbuild/pkg/api"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// themeBroken is what stops script or stylesheet from being made.
func themeBroken() diag.Rule {
	return diag.Rule{Code: "theme-broken", Severity: diag.Error, Summary: "a script or stylesheet of the theme folder that cannot be read"}
}

// themeStyle is what a browser would pass over.
func themeStyle() diag.Rule {
	return diag.Rule{Code: "theme-style", Severity: diag.Warning, Summary: "a stylesheet of the theme folder with a mistake in it"}
}

// themeFile is what a stylesheet names and the site will not show.
func themeFile() diag.Rule {
	return diag.Rule{Code: "theme-file", Severity: diag.Warning, Summary: "a stylesheet of the theme folder names a file that is not there or is on another site"}
}

// Rules are the codes of this package's diagnostics.
func Rules() []diag.Rule { return []diag.Rule{themeBroken(), themeStyle(), themeFile()} }

// problems tells the author's mistakes from ours: theirs are diagnostics, an
// esbuild error anywhere else is an error of gradus.
func problems(result api.BuildResult) (diag.List, error) {
	var found diag.List
	var ours []error
	for _, m := range result.Errors {
		if d, own := diagnostic(m, true); own {
			found = append(found, d)
		} else {
			ours = append(ours, fmt.Errorf("bundle the assets: %s", plain(m)))
		}
	}
	for _, m := range result.Warnings {
		// A warning about our own sources is for our tests, not for a teacher.
		if d, own := diagnostic(m, false); own {
			found = append(found, d)
		}
	}
	return found.Sort(), errors.Join(ours...)
}

// diagnostic is an esbuild message as one about the course's theme folder;
// false when it is about anything else.
func diagnostic(m api.Message, failed bool) (diag.Diagnostic, bool) {
	if m.Location == nil {
		return diag.Diagnostic{}, false
	}
	name, own := strings.CutPrefix(m.Location.File, inOwn+":")
	if !own {
		return diag.Diagnostic{}, false
	}
	column := min(m.Location.Column, len(m.Location.LineText))
	length := min(m.Location.Length, len(m.Location.LineText)-column)
	pos := diag.Pos{
		File:   "theme/" + name,
		Line:   max(m.Location.Line, 1),
		Column: utf8.RuneCountInString(m.Location.LineText[:column]) + 1,
	}
	var d diag.Diagnostic
	switch {
	case m.Detail == fromElsewhere:
		d = themeFile().At(pos, m.Text, "download the file, put it into the theme folder and name it there")
	case m.Detail == missingFile && !failed:
		d = themeFile().At(pos, m.Text, "names count from the stylesheet's own folder")
	case m.Detail == missingFile:
		d = themeBroken().At(pos, m.Text, "write the path of a file in the theme folder, beginning with ./; packages of npm cannot be imported")
	case failed:
		d = themeBroken().At(pos, "this cannot be read: "+sentence(m.Text), "mend it, or move the file out of the theme folder")
	default:
		d = themeStyle().At(pos, sentence(m.Text), "browsers leave out what they cannot read: mend the line")
	}
	d.Length = utf8.RuneCountInString(m.Location.LineText[column : column+length])
	return d, true
}

// sentence fits esbuild's text to ours: no final period.
func sentence(text string) string { return strings.TrimSuffix(text, ".") }

// plain is a message for maintainers.
func plain(m api.Message) string {
	if m.Location == nil {
		return m.Text
	}
	return fmt.Sprintf("%s:%d:%d: %s", m.Location.File, m.Location.Line, m.Location.Column, m.Text)
}
