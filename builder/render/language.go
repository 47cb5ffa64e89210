package render

import (
	"html/template"
	"path"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/themes"
)

// Language is a page in another language.
type Language struct {
	Language string
	// Name is what the language calls itself.
	Name string
	Href template.URL
	// address is the page's place in the site.
	address string
}

// languages are a unit's pages in other languages, as seen from a page.
func (x *index) languages(u *course.Unit, from string) []Language {
	var all []Language
	for _, v := range x.versions(u) {
		all = append(all, language(v.Language, from, page(v)))
	}
	return all
}

// lessonLanguages are the pages of a lesson in other languages.
func (x *index) lessonLanguages(u *course.Unit, l *course.Lesson) []Language {
	var all []Language
	for _, v := range x.versions(u) {
		if other := x.local[v][path.Base(l.ID)]; other != nil {
			all = append(all, language(other.Language, l.Path, other.Path))
		}
	}
	return all
}

func language(tag, from, address string) Language {
	return Language{tag, themes.LanguageName(tag), relative(from, address), address}
}

// tags are the languages of some pages.
func tags(languages []Language) []string {
	var all []string
	for _, l := range languages {
		all = append(all, l.Language)
	}
	return all
}
