// Package bundle makes the assets of a site, its scripts and its stylesheet,
// from sources in file systems: in memory, with esbuild, without Node.
//
//	b, diags, err := bundle.Assets(bundle.Options{Client: js.Sources(), Theme: themes.Over(own), Own: own})
//
// A script is the client and, after it, the course's own extra.ts (or
// extra.js), as one classic script: pages opened from disk cannot load ES
// modules. There is one for pages about the course, one for "My work" and one
// for lessons. A fourth asks a lesson's questions, and a fifth does that where
// some of them are put in order or matched. They come after that of lessons and
// take from it, through one global object, the modules that lent.ts names, for
// there is one record in a page.
//
// A stylesheet is all CSS of the theme in one order. There is one for pages about
// the course, without the files *.lesson.css, and one for lessons, without
// *.course.css:
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
	"errors"
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
	// Client has the client's main.ts at its root, and work.ts, lesson.ts,
	// check.ts, arrange.ts and lent.ts; without lesson.ts there is one script for all pages.
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
	// These are site addresses ("assets/page-1a2b3c4d5e.js"). WorkScript is for "My
	// work" instead of Script, LessonScript and LessonStyle are for lessons instead
	// of Script and Style; CheckScript comes after LessonScript where there are
	// questions, or ArrangeScript where some of them are put in order or matched.
	Script, WorkScript, LessonScript, CheckScript, ArrangeScript, Style, LessonStyle string
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
	for _, entries := range sources.entries() {
		result := api.Build(buildOptions(sources, entries))
		found, err := problems(result)
		if diags = append(diags, found...); err != nil || diags.Failed() {
			return nil, diags, err
		}
		for _, file := range result.OutputFiles {
			b.add(filepath.Base(file.Path), file.Contents)
		}
	}
	if b.Script == "" || b.Style == "" || b.LessonStyle == "" || sources.divided() == (b.WorkScript == "" || b.LessonScript == "" || b.CheckScript == "" || b.ArrangeScript == "") {
		return nil, nil, errors.New("bundle the assets: esbuild left out a script or a stylesheet")
	}
	slices.SortFunc(b.Entries, func(x, y site.Entry) int { return strings.Compare(x.Path, y.Path) })
	return b, diags, nil
}

// buildOptions are esbuild's for some of the entries.
func buildOptions(s *sources, names []string) api.BuildOptions {
	var entries []api.EntryPoint
	for _, name := range names {
		entries = append(entries, api.EntryPoint{InputPath: name, OutputPath: strings.TrimSuffix(name, path.Ext(name))})
	}
	borrowing := slices.Contains(names, checkEntry)
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
		Plugins:             []api.Plugin{s.plugin(borrowing)},
	}
}

// add takes one of esbuild's files. Scripts and stylesheet get their hash here:
// esbuild's own covers more than the bytes.
func (b *Bundle) add(name string, content []byte) {
	made := map[string]*string{
		scriptEntry: &b.Script, workEntry: &b.WorkScript, lessonEntry: &b.LessonScript, checkEntry: &b.CheckScript, arrangeEntry: &b.ArrangeScript,
		styleEntry: &b.Style, lessonStyle: &b.LessonStyle,
	}
	if address, ours := made[name]; ours {
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

// hashed is the address of an asset: "page.js" is at assets/page-1a2b3c4d5e.js.
func hashed(name string, content []byte) string {
	ext := path.Ext(name)
	return fmt.Sprintf("%s%s-%.5x%s", folder, strings.TrimSuffix(name, ext), sha256.Sum256(content), ext)
}
