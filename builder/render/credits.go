package render

import (
	"context"
	"html/template"
	"strings"

	"github.com/gradus-ssg/gradus/builder/site"
)

// CreditsPage is the view of the page that says whose work this is.
type CreditsPage struct {
	Frame
	// Author and License are sentences.
	Author, License template.HTML
	Repository      string
	Uses            []UseLine
	// Made says what the site is made with.
	Made template.HTML
}

// UseLine is a repository that units come from.
type UseLine struct {
	From, Version, Units string
	// Href is "" for a path.
	Href template.URL
}

func (r *renderer) creditsEntry() site.Entry {
	return r.entry(kindCredits, creditsAddress, "", func(context.Context) (any, error) { return r.credits() })
}

// credits makes the view of the credits.
func (r *renderer) credits() (any, error) {
	f, err := r.ownFrame(kindCredits, creditsAddress, creditsTitle, "")
	if err != nil {
		return nil, err
	}
	view := CreditsPage{Frame: f, License: f.Say("credits.unlicensed"), Made: f.fill("credits.gradus", "version", r.options.Version)}
	if r.course.Author != "" {
		view.Author = f.fill("credits.author", "title", r.course.Title, "author", r.course.Author)
	}
	if r.course.License != "" {
		known := license(r.course.License)
		name := template.HTML(template.HTMLEscapeString(known.Name))
		if known.Href != "" {
			name = link(known.Href, known.Name)
		}
		view.License = f.fill("credits.license", "license", name)
	}
	if strings.HasPrefix(r.course.Repository, "https://") || strings.HasPrefix(r.course.Repository, "http://") {
		view.Repository = r.course.Repository
	}
	for _, use := range r.course.Uses {
		line := UseLine{From: use.From, Version: use.Version, Units: strings.Join(use.Units, f.Text("list.comma"))}
		switch host, _, _ := strings.Cut(use.From, "/"); {
		case strings.HasPrefix(use.From, "https://"):
			line.Href = template.URL(use.From)
		case strings.Contains(host, ".") && !strings.HasPrefix(host, ".") && !strings.Contains(host, "@"):
			line.Href = template.URL("https://" + use.From)
		}
		view.Uses = append(view.Uses, line)
	}
	return view, nil
}

// ownFrame is the frame of a page that gradus makes by itself, in the course's
// language, titled by a word.
func (r *renderer) ownFrame(kind, address, title, way string) (Frame, error) {
	words := r.lexicon.Dictionary(r.course.Language)
	text, _ := words.Get(title)
	return r.frame(sheetOf{
		kind: kind, address: address, language: r.course.Language, title: text,
		whole: kind == kindWork, root: way,
	})
}
