// Package content reads a course's folder into the model: any folder of
// Markdown, with front matter, course.toml and calendar.toml where there are
// some. What an author did wrong becomes a diagnostic; every other file is
// still judged in the same run.
//
// Load reads every file once, in parallel, and keeps of each what other pages
// need to know. Text and trees are let go; a body reads its file again when its
// page is written, and fails when the file has changed since.
//
// The steps, each in a file of its own:
//
//	explore    what there is in the folder
//	configure  course.toml, and what the folders' own pages say
//	scan       every page: front matter, Markdown, questions   (in parallel)
//	arrange    units and lessons, their ids, addresses, titles and order
//	identify   the ids of questions, stops and tasks
//	connect    links, files, needs, boards, translations       (in parallel)
package content

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/content/identity"
	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/content/variant"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// Options are what a course is read with. The zero value works.
type Options struct {
	// URL is where the site will stand; "" for what course.toml says.
	URL string
}

// Loaded is what reading a course came to.
type Loaded struct {
	// Course is the model, also when there are diagnostics: as much as could be
	// read.
	Course *course.Course
	// Diags are sorted.
	Diags diag.List
	// IDs is the new content of gradus.ids.json; nil when it is as it should be,
	// when there is nothing to remember, and when Diags has failed.
	IDs []byte
}

// Load reads the course in a folder. Mistakes of its author are diagnostics;
// err is for a folder that cannot be read.
func Load(ctx context.Context, fsys fs.FS, o Options) (*Loaded, error) {
	l := &loader{fsys: fsys, options: o}
	for _, step := range []func(context.Context) error{
		l.explore, l.configure, l.scan, l.arrange, l.identify, l.connect,
	} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	result := &Loaded{Course: l.course, Diags: l.diags.Sort()}
	if !result.Diags.Failed() {
		result.IDs = l.ids
	}
	return result, nil
}

// loader is a course while it is being read.
type loader struct {
	fsys    fs.FS
	options Options
	course  *course.Course
	diags   diag.List

	*survey
	config document.Course
	// folders by path; each has pages or is above one that has.
	tree map[string]*folder
	// order is the folders with pages, in the order of their names.
	order []*folder
	// pages are all pages in the order of their paths, bySource by their files.
	pages    []*page
	bySource map[string]*page
	// byPath are pages by address.
	byPath map[string]*page
	ids    []byte
}

// explore looks through the folder.
func (l *loader) explore(ctx context.Context) error {
	s, err := explore(ctx, l.fsys)
	if err != nil {
		return err
	}
	l.survey = s
	l.diags = append(l.diags, s.diags...)
	return nil
}

// text reads a file of the course as text; ok is false when it is missing or a
// diagnostic says what is wrong with it.
func (l *loader) text(file string) (text []byte, ok bool, err error) {
	if size, there := l.files[file]; !there {
		return nil, false, nil
	} else if size > document.MaxSize {
		l.diags = append(l.diags, document.TooLarge(file, size))
		return nil, false, nil
	}
	data, err := fs.ReadFile(l.fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	} else if err != nil {
		return nil, false, fmt.Errorf("read %s: %w", file, err)
	}
	text, diags := document.Text(file, data)
	l.diags = append(l.diags, diags...)
	return text, !diags.Failed(), nil
}

// Rules lists every code that reading a course can report, sorted.
func Rules() []diag.Rule {
	all := slices.Concat(document.Rules(), markdown.Rules(), variant.Rules(), identity.Rules(), []diag.Rule{
		symlink, noLessons, unknownUnit, unknownLesson, clashingNumbers, addressClash,
		missingURL, unknownVideo, unplayable, twoKinds, strayKey, momentMissing,
		outsideCourse, caseDifference, remoteFile, foreignSyntax, unknownBox, byteOrderMark, lineEnds, emptyPage, outsideLesson,
	})
	slices.SortFunc(all, func(a, b diag.Rule) int { return strings.Compare(a.Code, b.Code) })
	return all
}
