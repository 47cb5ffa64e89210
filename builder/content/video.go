package content

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var (
	missingURL = diag.Rule{Code: "missing-url", Severity: diag.Error,
		Summary: "Every [[video]] has a url."}
	unplayable = diag.Rule{Code: "unplayable-video", Severity: diag.Error,
		Summary: "A video of the front matter is on YouTube, on Vimeo or a file of the course."}
	momentMissing = diag.Rule{Code: "missing-moment", Severity: diag.Error,
		Summary: "Every chapter and stop of a video says when it comes."}
	unknownVideo = diag.Rule{Code: "unknown-video", Severity: diag.Warning,
		Summary: "[](#video-ID) names a video of the lesson."}
)

// video makes the model of a [[video]] table.
func (b *builder) video(doc *document.Video, i int) *course.Video {
	path := []any{"video", i}
	v := &course.Video{
		ID: doc.ID, Title: doc.Title, URL: doc.URL, Minutes: doc.Minutes,
		Seek: or(doc.Seek, "free"), Watched: number(doc.Watched, 90), Waiver: doc.Waiver,
		At: course.Below(b.p.At, path...),
	}
	if doc.URL == "" {
		b.report(missingURL, path, "this video has no url", `write url = "https://youtu.be/…", or the name of a file beside the lesson`)
	} else {
		b.find(v, path)
	}
	b.asset(doc.Poster, true, &v.Poster, path, "poster")
	b.asset(doc.Transcript, false, &v.Transcript, path, "transcript")
	b.asset(doc.Slides, false, &v.Slides, path, "slides")
	b.asset(doc.Fallback, false, &v.Fallback, path, "fallback")
	// The lesson's own language first: a player offers the first one.
	tags := slices.Sorted(maps.Keys(doc.Captions))
	slices.SortStableFunc(tags, func(x, y string) int {
		return boolOrder(strings.EqualFold(x, b.p.Language), strings.EqualFold(y, b.p.Language))
	})
	v.Captions = make([]course.Caption, len(tags))
	for n, tag := range tags {
		v.Captions[n].Language = tag
		b.asset(doc.Captions[tag], false, &v.Captions[n].Path, path, "captions", tag)
	}
	for n, c := range doc.Chapters {
		b.needMoment(c.At, "chapter", below(path, "chapter", n))
		v.Chapters = append(v.Chapters, course.Chapter{At: max(moment(c.At), 0), Title: c.Title})
	}
	for n := range doc.Stops {
		at := below(path, "stop", n)
		b.needMoment(doc.Stops[n].At, "stop", at)
		v.Stops = append(v.Stops, &course.Stop{Seconds: max(moment(doc.Stops[n].At), 0),
			Question: b.question(&doc.Stops[n].Question, at...)})
	}
	return v
}

func boolOrder(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return -1
	}
	return 1
}

func (b *builder) needMoment(at *document.Seconds, what string, path []any) {
	if at == nil {
		b.report(momentMissing, path, fmt.Sprintf("this %s does not say when it comes", what), `write at = "0:40"`)
	}
}

// find fills in where a film is found, by its address.
func (b *builder) find(v *course.Video, path []any) {
	f := filmOf(v.URL)
	if f.provider == "" && path != nil {
		b.report(unplayable, below(path, "url"), fmt.Sprintf("gradus cannot play %s", diag.Quote(v.URL)),
			"give the address of a film on YouTube or Vimeo, or the name of a video file beside the lesson")
	}
	v.Provider, v.Ref, v.Start = f.provider, f.ref, f.start
	v.ID = or(v.ID, f.id(v.URL))
	if v.Provider == "file" && path != nil {
		b.asset(v.URL, false, &v.Ref, path, "url")
	}
}

// asset notes a file that a key names; its address is set when it is found.
func (b *builder) asset(url string, image bool, address *string, path []any, keys ...any) {
	if url == "" {
		return
	}
	b.p.refs = append(b.p.refs, reference{url: url, image: image, path: below(path, keys...),
		set: func(found string) { *address = found }})
}

// bodyVideos adds the films of the body. One that the front matter has too is
// that one, with all that is said of it there.
func (b *builder) bodyVideos() {
	p, l := b.p, b.p.lesson
	declared := l.Videos
	for i, v := range p.facts.Videos {
		v.Seek, v.Watched, v.InBody = or(v.Seek, "free"), 90, true
		b.find(v, nil)
		poster, at := v.Poster, v.At.Find()
		v.Poster = ""
		if same := slices.IndexFunc(declared, func(o *course.Video) bool { return !o.InBody && sameFilm(o, v) }); same >= 0 {
			known := declared[same]
			known.InBody = true
			known.Title = or(known.Title, v.Title)
			v = known
			p.facts.Videos[i] = known
		} else {
			l.Videos = append(l.Videos, v)
			if v.Provider == "file" {
				p.refs = append(p.refs, reference{url: v.URL, at: &at, set: func(found string) { v.Ref = found }})
			}
		}
		if poster != "" {
			// What the front matter says comes first in the list and wins.
			p.refs = append(p.refs, reference{url: poster, image: true, at: &at,
				set: func(found string) { v.Poster = or(v.Poster, found) }})
		}
	}
	b.distinct(l.Videos)
	p.env.Videos = p.facts.Videos
	p.env.Placed = map[string]*course.Video{}
	b.place()
}

// sameFilm reports whether two videos show the same film.
func sameFilm(a, b *course.Video) bool {
	if a.Provider == "file" {
		return b.Provider == "file" && a.URL == b.URL
	}
	return a.Provider == b.Provider && a.Ref == b.Ref && a.Ref != ""
}

// distinct gives films of the body that would have the id of another film ids of
// their own.
func (b *builder) distinct(videos []*course.Video) {
	taken := map[string]*course.Video{}
	for _, v := range videos {
		id := v.ID
		_, body := v.At.(course.Fixed)
		for n := 2; body && taken[v.ID] != nil && !sameFilm(taken[v.ID], v); n++ {
			v.ID = fmt.Sprintf("%s-%d", id, n)
		}
		if taken[v.ID] == nil {
			taken[v.ID] = v
		}
	}
}

// place takes the front matter's films to where [](#video-ID) wants them.
func (b *builder) place() {
	p := b.p
	var ids []string
	for _, v := range p.lesson.Videos {
		ids = append(ids, v.ID)
	}
	for _, placed := range p.facts.Placed {
		i := slices.Index(ids, placed.Name)
		if i < 0 {
			p.diags = append(p.diags, unknownVideo.At(placed.At, fmt.Sprintf("this lesson has no video %s", diag.Quote(placed.Name)),
				near(placed.Name, ids, "write the id of a [[video]] of this lesson's front matter")))
			continue
		}
		p.lesson.Videos[i].InBody = true
		p.env.Placed[placed.Name] = p.lesson.Videos[i]
	}
}
