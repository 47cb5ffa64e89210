// Package bundle makes the assets of a site, its scripts and its stylesheet,
// from sources in file systems: in memory, with esbuild, without Node.
//
//	b, diags, err := bundle.Assets(bundle.Options{Client: js.Sources(), Theme: themes.Over(own), Own: own})
//
// A script is the client and, after it, the course's own extra.ts (or
// extra.js), as one classic script: pages opened from disk cannot load ES
// modules. There is one for pages about the course, one for "My work" and one
// for lessons. Others come after one of these: that of the class calendar after
// the first; after that of lessons the one that asks questions, or the one that
// does so where some are put in order or matched; after any of them that for
// films, cards and levels of reading in the text. They take from the script
// before them, through one global object, the modules that it lends, for there is
// one record in a page. That for several students and their PINs, which most
// devices never need, borrows nothing.
//
// A stylesheet is all CSS of the theme in one order. There is one for pages about
// the course, without the files *.lesson.css, and one for lessons, without
// *.course.css. The files *.students.css are a third, which comes with the script
// for several students.
//
//	tokens.css            every size and colour
//	                      (here the course's accent, if it has one)
//	base.css              the page
//	parts/**/*.css        the components, in path order
//	pages/**/*.css        what one kind of page needs, in path order
//	*.css                 what a course adds at the top of its theme folder, in
//	                      name order: last, so that it wins
//
// Files that a stylesheet names in url(…) come along. Every name ends in a hash
// of the content, so that a browser may keep a file for ever.
package bundle

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/site"
)

// Options are what the assets are made from.
type Options struct {
	// Client has the client's main.ts at its root, and those of its other scripts
	// that it has: pace.ts, work.ts, lesson.ts, check.ts, arrange.ts,
	// prose.ts, students.ts.
	Client fs.FS
	// Theme is the whole theme, tokens.css at its root.
	Theme fs.FS
	// Own is the course's part of it, its theme folder: extra.ts is there, and
	// mistakes in it are the author's. It may be missing; nil for none.
	Own fs.FS
	// Accent is a CSS hex colour; "" for the theme's own.
	Accent string
}

// Bundle is a site's assets.
type Bundle struct {
	Entries []site.Entry
	// These are site addresses ("assets/page-1a2b3c4d5e.js"). PaceScript comes after
	// Script where there is a calendar. WorkScript is for "My work" instead of
	// Script, LessonScript and LessonStyle are for lessons instead of Script and
	// Style; CheckScript comes after LessonScript where there are questions, or
	// ArrangeScript where some of them are put in order or matched; ProseScript comes
	// after any of the first three where the page's text needs it; StudentsScript
	// and StudentsStyle come wherever a page calls for them.
	Script, PaceScript, WorkScript, LessonScript, CheckScript, ArrangeScript, ProseScript, StudentsScript, Style, LessonStyle, StudentsStyle string
}

// compilerOptions are those of js/tsconfig.json that change what the script
// does; a course's extra.ts is held to the same. No tsconfig.json is looked for.
const compilerOptions = `{"compilerOptions": {"useDefineForClassFields": false, "verbatimModuleSyntax": true}}`

// folder is where assets stand in the site.
const folder = "assets/"

// Assets bundles scripts and stylesheet. Mistakes in the course's theme folder
// are diagnostics; the bundle is usable unless they have failed. An error means
// that gradus' own sources do not bundle. The same sources give the same bytes.
func Assets(o Options) (*Bundle, diag.List, error) {
	sources, err := newSources(o)
	if err != nil {
		return nil, nil, err
	}
	b := &Bundle{}
	var diags diag.List
	for _, run := range sources.runs() {
		result := api.Build(buildOptions(sources, run))
		found, err := problems(result)
		if diags = append(diags, found...); err != nil || diags.Failed() {
			return nil, diags, err
		}
		for _, file := range result.OutputFiles {
			b.add(filepath.Base(file.Path), file.Contents)
		}
		for _, entry := range run.entries {
			if *b.address(entry) == "" {
				return nil, nil, fmt.Errorf("bundle the assets: esbuild left out %s", entry)
			}
		}
	}
	slices.SortFunc(b.Entries, func(x, y site.Entry) int { return strings.Compare(x.Path, y.Path) })
	return b, diags, nil
}

// buildOptions are esbuild's for a run.
func buildOptions(s *sources, r run) api.BuildOptions {
	var entries []api.EntryPoint
	for _, name := range r.entries {
		entries = append(entries, api.EntryPoint{InputPath: name, OutputPath: strings.TrimSuffix(name, path.Ext(name))})
	}
	return api.BuildOptions{
		EntryPointsAdvanced: entries,
		Bundle:              true,
		Outdir:              "assets",
		AssetNames:          "[name]-[hash]",
		Format:              api.FormatIIFE,
		Target:              api.ES2020,
		Platform:            api.PlatformBrowser,
		MinifyIdentifiers:   true,
		MinifySyntax:        true,
		MinifyWhitespace:    true,
		Charset:             api.CharsetUTF8,
		LegalComments:       api.LegalCommentsNone,
		TsconfigRaw:         compilerOptions,
		LogLevel:            api.LogLevelSilent,
		Plugins:             []api.Plugin{s.plugin(r.lent)},
	}
}

// add takes one of esbuild's files. Scripts and stylesheet get their hash here:
// esbuild's own covers more than the bytes.
func (b *Bundle) add(name string, content []byte) {
	if address := b.address(name); address != nil {
		name = hashed(name, content)
		*address = name
	} else {
		name = folder + name
	}
	b.Entries = append(b.Entries, site.Entry{Path: name, Write: func(_ context.Context, w *bytes.Buffer) error {
		w.Write(content)
		return nil
	}})
}

// address is where the address of an asset is kept; nil for what is no script and
// no stylesheet.
func (b *Bundle) address(entry string) *string {
	switch entry {
	case "page.js":
		return &b.Script
	case "pace.js":
		return &b.PaceScript
	case "work.js":
		return &b.WorkScript
	case "lesson.js":
		return &b.LessonScript
	case "check.js":
		return &b.CheckScript
	case "arrange.js":
		return &b.ArrangeScript
	case "prose.js":
		return &b.ProseScript
	case "students.js":
		return &b.StudentsScript
	case studentsStyle:
		return &b.StudentsStyle
	case styleEntry:
		return &b.Style
	case lessonStyle:
		return &b.LessonStyle
	}
	return nil
}

// hashed is the address of an asset: "page.js" is at assets/page-1a2b3c4d5e.js.
func hashed(name string, content []byte) string {
	ext := path.Ext(name)
	return fmt.Sprintf("%s%s-%.5x%s", folder, strings.TrimSuffix(name, ext), sha256.Sum256(content), ext)
}
