package content

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var (
	outsideCourse = diag.Rule{Code: "outside-course", Severity: diag.Warning,
		Summary: "No link leads out of the course's folder by ../ steps."}
	caseDifference = diag.Rule{Code: "case-difference", Severity: diag.Warning,
		Summary: "A link spells a file's name with the same capital letters."}
	remoteFile = diag.Rule{Code: "remote-file", Severity: diag.Warning,
		Summary: "Posters, captions, transcripts and slides are files of the course."}
)

var timeFragment = regexp.MustCompile(`^t=[0-9:.]+$`)

// resolveRefs resolves the references of a page and returns the files it names.
func (l *loader) resolveRefs(k *linker, p *page) (files []string) {
	for _, r := range p.refs {
		t := k.find(r.url, p.Path, p.folder.path)
		at := func() diag.Pos {
			if r.at != nil {
				return *r.at
			}
			return p.At.Find(r.path...)
		}
		if r.quiet {
			if t.address != "" && !t.page {
				files = append(files, t.path)
			}
			continue
		}
		link := course.Link{Ref: r.url, Fragment: t.fragment, Target: t.address, Image: r.image}
		switch {
		case t.external:
			if r.set != nil {
				p.diags = append(p.diags, remoteFile.At(at(), "this file is on another site, and the page loads nothing from elsewhere",
					"put a copy beside the lesson and name that"))
			}
			continue
		case t.outside:
			p.diags = append(p.diags, outsideCourse.At(at(), fmt.Sprintf("%s leads out of the course's folder", diag.Quote(r.url)),
				"only what is in the course's folder becomes part of the site: put a copy there"))
			continue
		case t.address == "":
			link.Wanted = t.path
		case t.page:
			if r.set != nil {
				r.set(t.address)
			}
			own := t.address == p.Path
			if t.fragment == "" || t.fragment == "top" || own && timeFragment.MatchString(t.fragment) {
				link.Ref = ""
			}
		default:
			files = append(files, t.path)
			if r.set != nil {
				r.set(t.address)
			}
			link.Ref = ""
		}
		if t.written != "" {
			p.diags = append(p.diags, caseDifference.At(at(),
				fmt.Sprintf("the file is called %s; on the web a name in other letters of case is another file", diag.Quote(path.Base(t.path))),
				fmt.Sprintf("write it as it is: %s", t.path)))
		}
		if link.Ref != "" {
			link.At = at()
			p.Links = append(p.Links, link)
		}
	}
	p.refs = nil
	return files
}

// copyFiles lists what is copied: what pages name, and all of static/.
func (l *loader) copyFiles(used [][]string) {
	sources := map[string]string{}
	for _, files := range used {
		for _, f := range files {
			sources[f] = strings.TrimPrefix(f, "static/")
		}
	}
	for to, source := range l.static {
		sources[source] = to
	}
	for _, source := range slices.Sorted(maps.Keys(sources)) {
		l.course.Files = append(l.course.Files, course.File{Source: source, Path: sources[source], Size: l.files[source]})
	}
	l.claimFiles(l.course.Files)
	slices.SortFunc(l.course.Files, func(a, b course.File) int { return strings.Compare(a.Path, b.Path) })
}

// fragments finds the links to places that their pages do not have, and those
// to videos. Lint reports the lost ones; a reader is taken to the page.
func (l *loader) fragments(k *linker) {
	k.lost, k.films = map[string]bool{}, map[string]bool{}
	places := map[*page]map[string]bool{}
	for _, p := range l.pages {
		for _, link := range p.Links {
			to := l.byPath[link.Target]
			if to == nil || link.Fragment == "" || byItself(link.Fragment) {
				continue
			}
			if places[to] == nil {
				places[to] = to.places()
			}
			if places[to][link.Fragment] {
				continue
			}
			place := link.Target + "#" + link.Fragment
			switch {
			case strings.HasPrefix(link.Fragment, "video-") && to.hasVideo(strings.TrimPrefix(link.Fragment, "video-")):
				k.films[place] = true
			case to != p:
				k.lost[place] = true
			}
		}
	}
}

// byItself reports whether a fragment is one that every page answers to: a
// moment of its video, a piece of its text, a place of the layout.
func byItself(fragment string) bool {
	return strings.HasPrefix(fragment, "t=") || strings.HasPrefix(fragment, ":~:") || strings.HasPrefix(fragment, "gr-")
}

// places are the ids of a page's text.
func (p *page) places() map[string]bool {
	ids := map[string]bool{}
	for _, h := range p.Headings {
		ids[h.ID] = true
	}
	for _, id := range p.Anchors {
		ids[id] = true
	}
	return ids
}

// hasVideo reports whether a lesson has a video of that id.
func (p *page) hasVideo(id string) bool {
	return p.lesson != nil && slices.ContainsFunc(p.lesson.Videos, func(v *course.Video) bool { return v.ID == id })
}
