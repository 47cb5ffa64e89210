package content

import (
	"bytes"
	"errors"
	"fmt"
	"hash/maphash"
	"io/fs"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/content/markdown"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var emptyPage = diag.Rule{Code: "empty-page", Severity: diag.Warning,
	Summary: "A page has something to read."}

// page is one Markdown file while the course is read.
type page struct {
	source string
	folder *folder
	label  label
	// lesson is the model of every file that is not its folder's own page; unit
	// that of those. Which of them are lessons and units, and which plain
	// pages, is known when the course is arranged.
	lesson *course.Lesson
	unit   *course.Unit
	*course.Page

	front frontMatter
	facts markdown.Facts
	env   *markdown.Env
	refs  []reference
	diags diag.List
	// unread says that the text could not be read at all.
	unread bool
	// saved is how an editor wrote the file.
	saved document.Saved
	sum   uint64
	parts document.Parts // Front and Body are let go after the scan
	// foreign are front matter keys that other tools may know.
	foreign []string
}

// frontMatter is what a page says of itself that is judged when all pages are known.
type frontMatter struct {
	title, id, language string
	was, needs          []string
	gate                string
	unit                document.Unit
}

// reference is a link or file that a page names.
type reference struct {
	url   string
	image bool
	// at is the place, or nil where path leads to it in the front matter.
	at   *diag.Pos
	path []any
	// set takes the address of what was found, for keys such as poster.
	set func(address string)
	// quiet asks for the file where there is one, and says nothing where not.
	quiet bool
}

// changedSeed makes the sums of one run comparable; they never leave it.
var changedSeed = maphash.MakeSeed()

// read takes the page's file apart.
func (p *page) read(fsys fs.FS, size int64) ([]byte, error) {
	if size > document.MaxSize {
		p.unread = true
		p.diags = append(p.diags, document.TooLarge(p.source, size))
		return nil, nil
	}
	data, err := fs.ReadFile(fsys, p.source)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", p.source, err)
	}
	p.sum = maphash.Bytes(changedSeed, data)
	text, diags := document.Text(p.source, data)
	p.diags = append(p.diags, diags...)
	if diags.Failed() {
		p.unread = true
		return nil, nil
	}
	p.saved = document.SavedAs(data)
	if len(bytes.TrimSpace(text)) == 0 {
		p.diags = append(p.diags, emptyPage.At(diag.FileStart(p.source), "this page is empty",
			"write something, or delete the file; a name that begins with _ keeps it out of the course until it is ready"))
	}
	return text, nil
}

// split finds the front matter and parses it.
func (p *page) split(text []byte) *document.Tree {
	parts, diags := document.Split(p.source, text)
	p.diags = append(p.diags, diags...)
	p.parts = parts
	tree, diags := document.Parse(p.source, parts)
	p.diags = append(p.diags, diags...)
	return tree
}

// body gives the bytes of a page's text again when its page is written.
type body struct {
	fsys   fs.FS
	file   string
	sum    uint64
	offset int
}

var errChanged = errors.New("changed while the site was being built")

// read returns the text below the front matter, or an error when the file is
// not the one that was loaded.
func (b body) read() ([]byte, error) {
	data, err := fs.ReadFile(b.fsys, b.file)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", b.file, err)
	}
	if maphash.Bytes(changedSeed, data) != b.sum {
		return nil, fmt.Errorf("read %s: %w", b.file, errChanged)
	}
	text, _ := document.Text(b.file, data)
	return text[min(b.offset, len(text)):], nil
}
