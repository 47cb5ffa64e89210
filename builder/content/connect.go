package content

import (
	"context"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/content/variant"
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

// connect resolves what pages name: links, files, needs and translations; and
// lends the bodies what they need to become HTML.
func (l *loader) connect(ctx context.Context) error {
	k := l.linker()
	used := make([][]string, len(l.pages))
	err := parallel(ctx, len(l.pages), func(i int) error {
		p := l.pages[i]
		own, dir := p.Path, p.folder.path
		p.env.Resolve = func(url string, _ bool) markdown.Resolved { return k.resolve(url, own, dir) }
		used[i] = l.resolveRefs(k, p)
		if p.lesson != nil && p.lesson.ID != "" {
			p.drawVariants(l.course.ID)
		}
		if !p.unread {
			b := body{fsys: l.fsys, file: p.source, sum: p.sum, offset: p.parts.Offset}
			p.Body = markdown.NewBody(b.read, markdown.Text{File: p.source, Line: p.parts.BodyLine, Language: p.Language}, p.env)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, p := range l.pages {
		l.diags = append(l.diags, p.diags...)
	}
	// The unit of the root shows the home page: what that has learnt is its too.
	if u := l.tree["."].unit; u != nil {
		kept := u.Page
		u.Page = *l.course.Home
		u.ID, u.Was, u.At = kept.ID, kept.Was, kept.At
	}
	l.copyFiles(used)
	l.needs()
	l.translations()
	l.onceForAll()
	return nil
}

// linker collects what can be linked to.
func (l *loader) linker() *linker {
	k := &linker{targets: map[string]string{}, pages: map[string]bool{}, folded: l.folded}
	page := func(source, to string) {
		k.targets[source] = to
		k.pages[to] = true
		k.targets[address(to)] = to
	}
	for file := range l.files {
		if !isMarkdown(file) || strings.HasPrefix(file, "static/") {
			k.targets[file] = strings.TrimPrefix(file, "static/")
		}
	}
	for _, p := range l.pages {
		page(p.source, p.Path)
	}
	for _, f := range l.order {
		own := ""
		switch {
		case f.path == ".":
			own = "index.html"
		case f.index != nil:
			own = f.index.Path
		case f.unit != nil:
			own = f.unit.Path
		}
		if own != "" {
			page(f.path, own)
		}
		for _, hidden := range f.hidden { // a README beside index.md, a table of contents
			page(hidden, or(own, "index.html"))
		}
	}
	page(".", "index.html")
	return k
}

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

// drawVariants computes the variants of the page's questions.
func (p *page) drawVariants(courseID string) {
	for _, q := range questions(p.lesson) {
		p.diags = append(p.diags, variant.Draw(q, courseID+"/"+p.lesson.ID+"#"+q.ID)...)
	}
}

// questions are all questions of a lesson.
func questions(lesson *course.Lesson) []*course.Question {
	var all []*course.Question
	if lesson.Check != nil {
		all = append(all, lesson.Check.Questions...)
	}
	all = append(all, lesson.Practice...)
	for _, v := range lesson.Videos {
		for _, s := range v.Stops {
			all = append(all, s.Question)
		}
	}
	return all
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

// needs finds the lessons that lessons need. A translated lesson may need one
// that is not translated yet: then it is the original's.
func (l *loader) needs() {
	byID := map[string]*course.Lesson{}
	for _, u := range l.course.Units {
		for _, lesson := range u.Lessons {
			if byID[lesson.ID] == nil {
				byID[lesson.ID] = lesson
			}
		}
	}
	for _, u := range l.course.Units {
		for _, lesson := range u.Lessons {
			for i := range lesson.Needs {
				need := &lesson.Needs[i]
				need.Lesson = byID[need.ID]
				if need.Lesson == nil && u.TranslatesRef != "" {
					if original := byID[fullRef(u.TranslatesRef, need.Ref)]; original != nil {
						need.ID, need.Lesson = original.ID, original
					}
				}
			}
		}
	}
}

// translations joins units to those that they say in another language.
func (l *loader) translations() {
	byID := map[string]*course.Unit{}
	for _, u := range l.course.Units {
		if byID[u.ID] == nil {
			byID[u.ID] = u
		}
	}
	for _, u := range l.course.Units {
		if u.TranslatesRef == "" {
			continue
		}
		u.Translates = byID[u.TranslatesRef]
		if u.Translates == nil {
			if f := l.folderNamed(u.TranslatesRef); f != nil {
				u.Translates = f.unit
			}
		}
		if of := u.Translates; of != nil && of != u {
			of.Translations = append(of.Translations, u)
		}
	}
}

var (
	foreignSyntax = diag.Rule{Code: "foreign-syntax", Severity: diag.Warning,
		Summary: "Directives of other tools (Liquid, mdBook, Hugo) stay as text: told once a course."}
	unknownBox = diag.Rule{Code: "unknown-box", Severity: diag.Warning,
		Summary: "A box of an unknown name is a plain titled box: told once a course."}
)

// onceForAll reports what one warning a course is enough for, at its first
// place: keys and constructs of other tools.
func (l *loader) onceForAll() {
	keys, constructs := map[string]bool{}, map[string]bool{}
	for _, p := range l.pages {
		for _, key := range p.foreign {
			if !keys[key] {
				keys[key] = true
				l.diags = append(l.diags, document.ForeignKey(document.KeyPlace(l.fsys, p.source, key), key))
			}
		}
		for _, c := range p.facts.Constructs {
			if constructs[c.Name] {
				continue
			}
			constructs[c.Name] = true
			l.diags = append(l.diags, construct(c))
		}
	}
}

// construct is the warning of one kind of syntax that gradus does not speak.
func construct(c markdown.Place) diag.Diagnostic {
	if box, ok := strings.CutPrefix(c.Name, "box:"); ok {
		return unknownBox.At(c.At, fmt.Sprintf("gradus does not know the box :::%s, so it is drawn as a plain one with its name", box),
			"nothing to do if that is fine; the boxes it knows are note, tip, warning, important, caution, solution, hint, details and spoiler")
	}
	switch c.Name {
	case "html":
		return foreignSyntax.At(c.At, "HTML has no element of this name, so it stands in the page as text",
			"nothing to do if it is meant as text; `in backquotes` it would look like code")
	case "grid-table":
		return foreignSyntax.At(c.At, "this is a table drawn with + and -, which gradus does not read; it stands in the page as it is written",
			"write it with pipes: | a | b |, and below that |---|---|")
	}
	names := map[string]string{"liquid": "Liquid (Jekyll)", "mdbook": "mdBook", "hugo-shortcode": "Hugo", "hugo": "Hugo"}
	return foreignSyntax.At(c.At, fmt.Sprintf("this is a directive of %s, which gradus does not carry out; it stands in the page as text", or(names[c.Name], c.Name)),
		"write in Markdown what it stood for, or leave it if the page reads well")
}
