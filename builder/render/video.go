package render

import (
	"html/template"
	"net/url"
	"strconv"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/themes"
)

// Video is the view of a film.
type Video struct {
	*Wording
	ID, Title string
	// Provider is "youtube", "vimeo" or "file".
	Provider string
	// Ref is the provider's id; for a file its href.
	Ref string
	// Start is in seconds, "" for the beginning.
	Start string
	// Href is where the film plays without script: the provider's page or the file.
	Href   template.URL
	Poster template.URL
	// File tells a file of the course from a film elsewhere; Sources are its
	// hrefs, best first.
	File     bool
	Sources  []template.URL
	Captions []Track
	// Facts stand below: its length, what playing it asks for, transcript, slides.
	Facts    template.HTML
	Chapters []course.Chapter
}

// Track is one language of captions.
type Track struct {
	Language, Name string
	Href           template.URL
	// Default is set for the page's language.
	Default bool
}

// video makes the view of a film on a page.
func (w *Wording) video(v *course.Video, from, pageLanguage string) Video {
	view := Video{
		Wording: w, ID: v.ID, Title: v.Title, Provider: v.Provider, Ref: v.Ref,
		File: v.Provider == "file", Chapters: v.Chapters,
	}
	if view.Title == "" {
		view.Title = w.Text("video")
	}
	if v.Start > 0 {
		view.Start = strconv.FormatFloat(v.Start, 'f', -1, 64)
	}
	if v.Poster != "" {
		view.Poster = relative(from, v.Poster)
	}
	switch v.Provider {
	case "youtube":
		view.Href = "https://www.youtube.com/watch?v=" + template.URL(url.QueryEscape(v.Ref))
		if view.Start != "" {
			view.Href += template.URL("&t=" + view.Start + "s")
		}
	case "vimeo":
		view.Href = template.URL("https://vimeo.com/" + escape(v.Ref))
		if view.Start != "" {
			view.Href += template.URL("#t=" + view.Start + "s")
		}
	default:
		view.Href = relative(from, v.Ref)
		view.Ref = string(view.Href)
		view.Sources = []template.URL{view.Href}
		if v.Fallback != "" {
			view.Sources = append(view.Sources, relative(from, v.Fallback))
		}
	}
	for _, c := range v.Captions {
		view.Captions = append(view.Captions, Track{c.Language, themes.LanguageName(c.Language), relative(from, c.Path), c.Language == pageLanguage})
	}
	view.Facts = joined(w.videoFacts(v, from))
	return view
}

// videoFacts are what a student should know before playing a film.
func (w *Wording) videoFacts(v *course.Video, from string) []template.HTML {
	var facts []template.HTML
	if v.Minutes > 0 {
		facts = append(facts, w.count("minutes", wholeMinutes(v.Minutes)))
	}
	if host := player(v.Provider); host != "" {
		facts = append(facts, w.fill("video.asks", "host", host[len("https://"):]))
	}
	if v.Waiver != "" {
		facts = append(facts, w.fill("video.waiver", "why", v.Waiver))
	}
	for _, file := range []struct{ key, address string }{{"video.transcript", v.Transcript}, {"video.slides", v.Slides}} {
		if file.address != "" {
			facts = append(facts, template.HTML(`<a href="`+template.HTMLEscapeString(string(relative(from, file.address)))+`">`+string(w.Say(file.key))+`</a>`))
		}
	}
	return facts
}

// Embed is the view of a picture or frame from another site.
type Embed struct {
	Kind, URL, Title string
	Width, Height    int
	Href             template.URL
	// From says which site it would be loaded from.
	From template.HTML
}

// embed makes the view of a card.
func (w *Wording) embed(e *course.Embed) Embed {
	view := Embed{Kind: e.Kind, URL: e.URL, Title: e.Title, Width: e.Width, Height: e.Height}
	host := e.URL
	if u, err := url.Parse(e.URL); err == nil && (u.Scheme == "https" || u.Scheme == "http") {
		host, view.Href = u.Host, template.URL(e.URL)
	}
	if view.Title == "" {
		view.Title = w.Text("embed." + e.Kind)
	}
	view.From = w.fill("embed.from", "host", host)
	return view
}
