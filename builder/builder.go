// Package builder turns a course into its site.
//
//	result, err := builder.Build(ctx, builder.Options{Source: os.DirFS("algebra")})
//	report, err := result.Site.Write(ctx, "algebra/public")
//
// There is one pipeline: build, serve and lint start from the same Result, and
// differ in what they do with it. Build writes nothing and knows no clock, so
// the same files and options give the same bytes.
package builder

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/gradus-ssg/gradus/builder/bundle"
	"github.com/gradus-ssg/gradus/builder/content"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/lint"
	"github.com/gradus-ssg/gradus/builder/render"
	"github.com/gradus-ssg/gradus/builder/seal"
	"github.com/gradus-ssg/gradus/builder/site"
	"github.com/gradus-ssg/gradus/js"
)

// Options are what a build is made from. Only Source is needed.
type Options struct {
	// Source is the course's folder. Pages are read from it again when the site
	// is written.
	Source fs.FS
	// URL is where the site will stand; "" for what course.toml says.
	URL string
	// Today is the day that a preview pretends; "" for the reader's own. Without
	// Preview it does nothing.
	Today course.Date
	// Preview marks a site for `gradus serve`, whose pages reload themselves.
	Preview bool
	// Clock stamps what carries a time: the calendar files. Zero stands for the
	// calendar's first date.
	Clock time.Time
	// Bundles keeps scripts and stylesheets for the next build of this process;
	// nil to make them anew.
	Bundles *bundle.Memo
	// Version is that of gradus, named in the credits; "" for none.
	Version string
}

// Result is what became of a course.
type Result struct {
	// Course is the model, also when there is something to mend.
	Course *course.Course
	// Diags are sorted.
	Diags diag.List
	// Site is nil when Diags has failed.
	Site *site.Site
	// IDs is the new content of gradus.ids.json; nil when it is to stay as it is.
	IDs []byte
	// added are the pages that render makes by itself.
	added []*course.Page
}

// Build reads a course and returns its site in memory; it writes nothing.
// Problems the author can fix are in Result.Diags; err is for everything else.
func Build(ctx context.Context, o Options) (*Result, error) {
	loaded, err := content.Load(ctx, o.Source, content.Options{URL: o.URL})
	if err != nil {
		return nil, fmt.Errorf("load the course: %w", err)
	}
	r := &Result{Course: loaded.Course, Diags: loaded.Diags, IDs: loaded.IDs}
	r.tell(judged(lint.Run(r.Course), loaded.Diags))

	own, theme := theme(o.Source)
	assets, diags, err := o.Bundles.Assets(bundle.Options{Client: js.Sources(), Theme: theme, Own: own, Accent: r.Course.Theme.Accent})
	if err != nil {
		return nil, err
	}
	if r.tell(diags); r.Diags.Failed() {
		return r, nil
	}
	asked, diags, err := fit(ctx, r.Course)
	if err != nil {
		return nil, err
	}
	if r.tell(diags); r.Diags.Failed() {
		return r, nil
	}
	pages, err := r.render(render.Options{
		Theme: theme, Style: assets.Style, LessonStyle: assets.LessonStyle,
		Script: assets.Script, WorkScript: assets.WorkScript, PaceScript: assets.PaceScript, LessonScript: assets.LessonScript, CheckScript: assets.CheckScript, ArrangeScript: assets.ArrangeScript,
		ProseScript:    assets.ProseScript,
		StudentsScript: assets.StudentsScript, StudentsStyle: assets.StudentsStyle,
		Questions: asked.payload, Revisions: seal.Revisions,
		URL: r.Course.URL, Preview: o.Preview, Today: o.Today, Clock: o.Clock, Version: o.Version,
	})
	if err != nil {
		return nil, err
	}
	s, diags := site.New(assets.Entries, pages, files(o.Source, r.Course))
	if r.tell(diags); !r.Diags.Failed() {
		r.Site = s
	}
	return r, r.tryTheme(ctx, own)
}

// tell adds diagnostics; with an error among them there are no ids to keep.
func (r *Result) tell(diags diag.List) {
	r.Diags = append(r.Diags, diags...).Sort()
	if r.Diags.Failed() {
		r.IDs = nil
	}
}

// judged are the diagnostics of the model that do not stand where loading found
// a mistake: what could not be read is not missing as well.
func judged(diags, loaded diag.List) diag.List {
	unread := map[diag.Pos]bool{}
	for _, d := range loaded {
		unread[d.Pos] = unread[d.Pos] || d.Severity == diag.Error
	}
	return slices.DeleteFunc(diags, func(d diag.Diagnostic) bool { return unread[d.Pos] })
}

// render makes the pages. A template of the course's own that cannot be used is
// the author's to know.
func (r *Result) render(o render.Options) ([]site.Entry, error) {
	pages, err := render.Pages(r.Course, o)
	if d, mistaken := Mistake(err); mistaken {
		r.tell(diag.List{d})
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("render the pages: %w", err)
	}
	r.added, err = render.Added(r.Course, o.Theme)
	return pages, err
}

// Rules are all codes that a build can report, sorted.
func Rules() []diag.Rule {
	rules := slices.Concat(content.Rules(), lint.Rules(), bundle.Rules(), seal.Rules(), render.Rules(), site.Rules())
	slices.SortFunc(rules, func(a, b diag.Rule) int { return strings.Compare(a.Code, b.Code) })
	return rules
}
