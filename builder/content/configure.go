package content

import (
	"context"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

const (
	courseFile   = "course.toml"
	calendarFile = "calendar.toml"
)

// configure reads course.toml and calendar.toml, and what the folders' pages
// say of their language: the words that mark a mastery check depend on it.
func (l *loader) configure(ctx context.Context) error {
	l.course = &course.Course{}
	if err := l.readCourse(); err != nil {
		return err
	}
	if err := l.readCalendar(); err != nil {
		return err
	}
	l.sortIntoFolders()
	for key, said := range l.config.Unit {
		if f := l.folderNamed(key); f != nil {
			f.said, f.saidKeys = said, true
		}
	}
	return l.languages(ctx)
}

func (l *loader) readCourse() error {
	text, ok, err := l.text(courseFile)
	if err != nil {
		return err
	}
	if ok {
		tree, diags := document.Parse(courseFile, document.Config(text))
		l.diags = append(l.diags, diags...)
		l.diags = append(l.diags, tree.Course(&l.config)...)
		l.course.At = document.Places(l.fsys, courseFile)
	}
	l.setCourse()
	return nil
}

// setCourse fills in what does not depend on the pages.
func (l *loader) setCourse() {
	c, doc := l.course, &l.config
	c.ID, c.Title = doc.ID, doc.Title
	c.Language = or(doc.Language, "en")
	c.License, c.Author, c.Repository = doc.License, doc.Author, doc.Repository
	c.URL = or(l.options.URL, doc.URL)
	if c.URL != "" && !strings.HasSuffix(c.URL, "/") {
		c.URL += "/"
	}
	c.Edit, c.Devices = doc.Edit, or(doc.Devices, "own")
	for kind, word := range map[course.Kind]string{
		course.Must: doc.Words.Must, course.Should: doc.Words.Should, course.Aspire: doc.Words.Aspire,
	} {
		if word != "" {
			if c.Words == nil {
				c.Words = map[course.Kind]string{}
			}
			c.Words[kind] = word
		}
	}
	c.Rules = course.Check{Rule: course.Rule{Text: "80%", Kind: "percent", N: 80}, Tries: 2}
	if c.At != nil {
		c.Rules.At = course.Below(c.At, "check")
	}
	setRules(&c.Rules, doc.Check.Rule, doc.Check.Draw, doc.Check.Tries, doc.Check.Revise, doc.Check.Confidence)
	c.Pace = course.Pace{Review: number(doc.Pace.Review, 0), Band: number(doc.Pace.Band, 0)}
	c.Theme = course.Theme{Accent: doc.Theme.Accent, Languages: l.themeLanguages()}
	c.Macros = doc.Tex.Macros
	for _, u := range doc.Use {
		c.Uses = append(c.Uses, course.Use{From: u.From, Version: u.Version, Units: u.Units})
	}
}

// themeLanguages are the languages that the course's own theme speaks. What its
// files say is the theme's to read.
func (l *loader) themeLanguages() []string {
	files, _ := fs.Glob(l.fsys, "theme/words/*.json") // the pattern is sound
	var tags []string
	for _, file := range files {
		tags = append(tags, strings.ToLower(strings.TrimSuffix(path.Base(file), ".json")))
	}
	slices.Sort(tags)
	return tags
}

// or is a text, or another where it is empty.
func or(s, otherwise string) string {
	if s != "" {
		return s
	}
	return otherwise
}

// number is a number, or another where none is given.
func number(n *int, otherwise int) int {
	if n != nil {
		return *n
	}
	return otherwise
}

// folderNamed finds a folder as course.toml names it: by its path, or by its
// path as it stands in addresses.
func (l *loader) folderNamed(name string) *folder {
	name = strings.TrimSuffix(strings.TrimPrefix(name, "./"), "/")
	if name == "" {
		name = "."
	}
	if f, ok := l.tree[name]; ok {
		return f
	}
	for _, f := range l.order {
		if f.address == name {
			return f
		}
	}
	return nil
}

// languages finds the language of every folder: its own, else that of the
// folder above it, else the course's.
func (l *loader) languages(ctx context.Context) error {
	own := make([]string, len(l.order))
	err := parallel(ctx, len(l.order), func(i int) error {
		f := l.order[i]
		if f.index == nil || f.said.Language != "" {
			own[i] = f.said.Language
			return nil
		}
		probe := page{source: f.index.source}
		text, err := probe.read(l.fsys, l.files[probe.source])
		if err != nil || text == nil {
			return err
		}
		var front document.Unit
		probe.split(text).Unit(&front) // judged when the page is scanned
		own[i] = front.Language
		return nil
	})
	for i, f := range l.order { // those above come first
		above := l.course.Language
		if f.parent != nil {
			above = f.parent.language
		}
		f.language = or(own[i], above)
	}
	return err
}

// setRules overrides the rules of a check by those that are given.
func setRules(c *course.Check, rule *document.Rule, draw, tries *int, revise []string, confidence *bool) {
	if rule != nil {
		c.Rule = course.Rule(*rule)
	}
	c.Draw, c.Tries = number(draw, c.Draw), number(tries, c.Tries)
	if revise != nil {
		c.Revise = revise
	}
	if confidence != nil {
		c.Confidence = *confidence
	}
}

// unknownFolders reports what course.toml says of folders that are not there.
func (l *loader) unknownFolders() {
	var names []string
	for _, f := range l.order {
		names = append(names, f.path)
	}
	for _, key := range slices.Sorted(maps.Keys(l.config.Unit)) {
		if l.folderNamed(key) == nil {
			l.diags = append(l.diags, unknownUnit.At(l.course.At.Find("unit", key),
				"there is no folder "+diag.Quote(key)+" with pages", near(key, names, "write the folder's path from the course's folder")))
		}
	}
}

// near is a hint: the name that was most likely meant, or else.
func near(word string, among []string, otherwise string) string {
	if name, ok := diag.Suggest(word, among); ok {
		return "did you mean " + diag.Quote(name) + "?"
	}
	return otherwise
}
