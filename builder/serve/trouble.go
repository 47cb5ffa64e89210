package serve

import (
	_ "embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// most is how many diagnostics a page shows: an author mends the first few and
// looks again.
const most = 40

// trouble is why the newest build is not on show: what the author has to mend,
// or what the machine could not do.
type trouble struct {
	// Machine is the machine's failure in words; "" when the course has errors.
	Machine string
	// Problems are the errors first, then the warnings, each group in the order
	// of the files.
	Problems []problem
	// Errors counts all errors; More is how many problems are not listed.
	Errors, More int
}

// problem is one diagnostic as it is shown.
type problem struct {
	Severity, Code, Message, Hint string
	// Place is file:line:column, as editors understand it.
	Place string
	// Frame is the author's own lines with a mark under the place; "" without.
	Frame string
}

// troubleOf is what a build has against being shown; nil for nothing.
func troubleOf(b Build, source fs.FS) *trouble {
	if b.Err != nil {
		return &trouble{Machine: b.Err.Error()}
	}
	if !b.Result.Diags.Failed() {
		return nil
	}
	t := new(trouble)
	var errors, warnings diag.List
	for _, d := range b.Result.Diags {
		if d.Severity == diag.Error {
			errors = append(errors, d)
		} else {
			warnings = append(warnings, d)
		}
	}
	t.Errors = len(errors)
	frames := diag.NewFrames(source)
	for i, d := range append(errors, warnings...) {
		if i == most {
			t.More = len(errors) + len(warnings) - most
			break
		}
		t.Problems = append(t.Problems, problem{
			Severity: d.Severity.String(),
			Code:     d.Code,
			Message:  d.Message,
			Hint:     d.Hint,
			Place:    fmt.Sprintf("%s:%d:%d", d.Pos.File, d.Pos.Line, d.Pos.Column),
			Frame:    frames.Of(d),
		})
	}
	return t
}

// Title says the whole in one line.
func (t *trouble) Title() string {
	switch {
	case t.Machine != "":
		return "The course could not be built"
	case t.Errors == 1:
		return "One thing to mend before the course can be shown"
	default:
		return fmt.Sprintf("%d things to mend before the course can be shown", t.Errors)
	}
}

//go:embed trouble.tmpl
var troubleText string

// troubleTemplate draws trouble: "list" for laying over a page, "page" for a
// whole page.
var troubleTemplate = template.Must(template.New("trouble").Parse(troubleText))

// html is what is laid over a page; "" for no trouble.
func (t *trouble) html() string {
	if t == nil {
		return ""
	}
	var w strings.Builder
	if err := troubleTemplate.ExecuteTemplate(&w, "list", t); err != nil {
		return template.HTMLEscapeString(t.Title() + ": " + err.Error())
	}
	return w.String()
}

// page answers with the trouble alone, for as long as there is no site to show.
// The page reloads itself when that has changed.
func (t *trouble) page(w http.ResponseWriter, r *http.Request, token string) {
	var text strings.Builder
	view := struct {
		*trouble
		Token string
	}{t, token}
	if err := troubleTemplate.ExecuteTemplate(&text, "page", view); err != nil {
		failed(w, err)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
	w.WriteHeader(http.StatusInternalServerError)
	if r.Method != http.MethodHead {
		fmt.Fprint(w, text.String())
	}
}
