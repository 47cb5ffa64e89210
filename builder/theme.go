package builder

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"

	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/render"
	"github.com/gradus-ssg/gradus/themes"
)

// theme gives the course's own theme folder, which may be missing, and the
// theme that it makes of the default one.
func theme(source fs.FS) (own, whole fs.FS) {
	own, err := fs.Sub(source, "theme")
	if err != nil {
		panic(err) // the name is constant and valid
	}
	return own, themes.Over(own)
}

// Mistake finds, in an error of writing or reading a site, a mistake in a
// template of the course's own theme: an author's to mend, though it shows only
// once a page needs it.
func Mistake(err error) (d diag.Diagnostic, found bool) {
	var mistake *render.ThemeError
	if !errors.As(err, &mistake) {
		return diag.Diagnostic{}, false
	}
	return mistake.Diagnostic(), true
}

// tryTheme renders one page of each kind where the course has templates of its
// own, so that every command tells a mistake in one, before anything is written.
func (r *Result) tryTheme(ctx context.Context, own fs.FS) error {
	if r.Site == nil || !hasTemplates(own) {
		return nil
	}
	tried := map[string]bool{}
	for _, p := range r.Pages() {
		kind := p.Kind
		if p.Kind == "page" && p.Source == "" {
			kind = p.Path // what gradus adds has templates of its own
		}
		if tried[kind] {
			continue
		}
		tried[kind] = true
		_, _, err := r.Site.Read(ctx, p.Path)
		if d, mistaken := Mistake(err); mistaken {
			r.tell(diag.List{d})
		} else if err != nil {
			return fmt.Errorf("try the theme: %w", err)
		}
	}
	if r.Diags.Failed() {
		r.Site = nil
	}
	return nil
}

// hasTemplates reports whether a theme folder, which may be missing, replaces
// any of our templates.
func hasTemplates(own fs.FS) bool {
	found := false
	err := fs.WalkDir(own, ".", func(name string, _ fs.DirEntry, err error) error {
		found = found || path.Ext(name) == ".tmpl"
		return err
	})
	return found && err == nil
}
