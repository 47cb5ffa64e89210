package builder

import (
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
)

// PageInfo is one page of the site as `gradus build --json` lists it.
type PageInfo struct {
	// Source is the Markdown file; "" for a page that gradus adds.
	Source string `json:"source"`
	ID     string `json:"id"`
	// Kind is "course", "unit", "lesson" or "page".
	Kind  string `json:"kind"`
	Title string `json:"title"`
	// Path is the page's address in the site.
	Path string `json:"path"`
	// Questions counts those of check, practice and stops, before variants.
	Questions int `json:"questions"`
	Videos    int `json:"videos"`
}

// homePath is the address of a course's first page.
const homePath = "index.html"

// Pages lists every page of the site: the home page, the units in course order,
// each with its lessons, plain pages, and what gradus adds. It is empty without
// a site.
func (r *Result) Pages() []PageInfo {
	if r.Site == nil {
		return nil
	}
	home := PageInfo{ID: r.Course.ID, Kind: "course", Title: r.Course.Title, Path: homePath}
	var pages []PageInfo
	for _, u := range r.Course.Units {
		if u.Path == homePath { // the course's own folder is shown on the home page
			home.Source = u.Source
		} else {
			pages = append(pages, about("unit", &u.Page))
		}
		for _, l := range u.Lessons {
			pages = append(pages, aboutLesson(l))
		}
	}
	if r.Course.Home != nil {
		home.Source = r.Course.Home.Source
	}
	for _, p := range slices.Concat(r.Course.Pages, r.added) {
		pages = append(pages, about("page", p))
	}
	return append([]PageInfo{home}, pages...)
}

func about(kind string, p *course.Page) PageInfo {
	return PageInfo{Source: p.Source, ID: p.ID, Kind: kind, Title: p.Title, Path: p.Path}
}

func aboutLesson(l *course.Lesson) PageInfo {
	info := about("lesson", &l.Page)
	info.Questions, info.Videos = len(l.Practice), len(l.Videos)
	if l.Check != nil {
		info.Questions += len(l.Check.Questions)
	}
	for _, v := range l.Videos {
		info.Questions += len(v.Stops)
	}
	return info
}
