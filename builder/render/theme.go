package render

import (
	"errors"
	"regexp"
	"strconv"

	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/themes"
)

// ThemeError is a mistake in a template or a file of words of the course's own
// theme folder: ours are held right by tests. Whoever tells authors about their
// files shows its Diagnostic.
type ThemeError struct{ err error }

// themeError marks an error of a template.
func themeError(err error) error { return &ThemeError{err} }

// Error is what the template engine says.
func (e *ThemeError) Error() string { return e.err.Error() }

// Unwrap gives the engine's own error.
func (e *ThemeError) Unwrap() error { return e.err }

// place finds "template: pages/lesson.tmpl:3:5: …" in what the engine says.
var place = regexp.MustCompile(`template: ?([^\s:]+\.tmpl):(\d+)(?::(\d+))?: (?s:(.*))`)

// badTemplate is the rule that a ThemeError reports.
func badTemplate() diag.Rule {
	return diag.Rule{Code: "bad-template", Severity: diag.Error, Summary: "a template of the theme folder cannot be used"}
}

// badWords is the rule for files of words.
func badWords() diag.Rule {
	return diag.Rule{Code: "bad-words", Severity: diag.Error, Summary: "a file of the theme folder's words cannot be used"}
}

// Rules are the codes of this package's diagnostics.
func Rules() []diag.Rule { return []diag.Rule{badTemplate(), badWords()} }

// Diagnostic is the mistake at its place below the course's theme folder.
func (e *ThemeError) Diagnostic() diag.Diagnostic {
	var words *themes.WordsError
	if errors.As(e.err, &words) {
		return badWords().At(diag.Pos{File: "theme/" + words.File, Line: words.Line(), Column: 1},
			"these words cannot be read: "+words.Unwrap().Error(), `write one JSON object with a text for each key: {"nav.work": "…"}`)
	}
	const hint = "compare it with the template of the same name in gradus' own theme, or remove it from theme/ to use that one"
	found := place.FindStringSubmatch(e.err.Error())
	if found == nil {
		return badTemplate().At(diag.FileStart("theme"), e.err.Error(), hint)
	}
	line, _ := strconv.Atoi(found[2])   // digits, by the pattern
	column, _ := strconv.Atoi(found[3]) // digits or nothing
	return badTemplate().At(diag.Pos{File: "theme/" + found[1], Line: line, Column: column + 1}, found[4], hint)
}
