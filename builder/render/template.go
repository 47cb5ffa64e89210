package render

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
)

// kind of a page, as the client knows it too.
const (
	kindHome    = "home"
	kindUnit    = "unit"
	kindLesson  = "lesson"
	kindPage    = "page"
	kindCredits = "credits"
	kindWork    = "work"
	kindMissing = "missing"
)

// sheet is one line of the template table: a page kind, the parts its template
// uses, and a view as an example of the one type it is given.
type sheet struct {
	kind  string
	parts []string
	view  any
}

// table is every page kind of a site. Each is the layout, the parts named here
// and pages/<kind>.tmpl.
func table() []sheet {
	body := []string{"header", "footer", "video", "embed"}
	path := append(body[:len(body):len(body)], "exercises", "path", "board", "next", "pace", "section", "news", "goal", "objectives", "language")
	return []sheet{
		{kindHome, append(path[:len(path):len(path)], "plan", "units", "dates"), HomePage{}},
		{kindUnit, append(path[:len(path):len(path)], "plan"), UnitPage{}},
		{kindLesson, append(path[:len(path):len(path)], "toc", "question", "choice", "done", "turn"), LessonPage{}},
		{kindPage, append(body[:len(body):len(body)], "exercises", "toc"), PlainPage{}},
		{kindCredits, body, CreditsPage{}},
		{kindWork, append(body[:len(body):len(body)], "section", "dates"), WorkPage{}},
		{kindMissing, body, MissingPage{}},
	}
}

// templates are the parsed templates of a theme by page kind.
type templates map[string]*template.Template

// parse reads a theme's templates. A mistake in one is a *ThemeError.
func parse(theme fs.FS) (templates, error) {
	set := templates{}
	for _, s := range table() {
		files := []string{"layout.tmpl"}
		for _, part := range s.parts {
			files = append(files, "parts/"+part+"/"+part+".tmpl")
		}
		files = append(files, "pages/"+s.kind+".tmpl")
		t := template.New("layout").Funcs(funcs())
		for _, file := range files {
			text, err := fs.ReadFile(theme, file)
			if err != nil {
				return nil, fmt.Errorf("read template: %w", err)
			}
			if _, err := t.New(file).Parse(string(text)); err != nil {
				return nil, themeError(err)
			}
		}
		set[s.kind] = t
	}
	return set, nil
}

// execute writes one template of a page kind.
func (t templates) execute(w *bytes.Buffer, kind, name string, view any) error {
	if err := t[kind].ExecuteTemplate(w, name, view); err != nil {
		return themeError(err)
	}
	return nil
}

// html is execute for what goes into another template.
func (t templates) html(kind, name string, view any) (template.HTML, error) {
	var b bytes.Buffer
	err := t.execute(&b, kind, name, view)
	return template.HTML(b.String()), err
}
