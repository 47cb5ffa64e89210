package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/revision"
)

// former is a course as it was.
type former interface {
	fs.FS
	io.Closer
}

// formerFolder is one that lies in another folder.
type formerFolder struct {
	fs.FS
	io.Closer
}

// openFormer opens the course in dir as it was: in another folder when there is
// one of that name, else at a git revision.
func openFormer(ctx context.Context, dir, since string) (former, error) {
	if info, err := os.Stat(since); err == nil && info.IsDir() {
		root, err := openCourse(since)
		if err != nil {
			return nil, err
		}
		return formerFolder{root.FS(), root}, nil
	}
	return openRevision(ctx, dir, since)
}

// sinceReport is what `lint --since --json` adds.
type sinceReport struct {
	// From is the revision or folder as it was named.
	From string `json:"from"`
	// Complete says that the former course had no errors that hide something.
	Complete bool `json:"complete"`
	// Harmless counts edits that touch no record.
	Harmless revision.Harmless `json:"harmless"`
}

// compare tells what the edit since the former course does to records; nil when
// the course has errors, because what cannot be read would look removed.
func compare(ctx context.Context, result *builder.Result, before former) (*builder.Edit, error) {
	if before == nil || result.Diags.Failed() {
		return nil, nil
	}
	edit, err := result.Since(ctx, before)
	if err != nil {
		return nil, err
	}
	return &edit, nil
}

// sayEdit sums up an edit in words; edit is nil when it could not be judged.
func sayEdit(t *terminal, since string, edit *builder.Edit) {
	if edit == nil {
		t.say("since %s: what the edit does to students' records is told once there are no errors", since)
		return
	}
	if edit.Mistaken {
		t.warn(fmt.Sprintf("since %s: the course had errors then, and of what could not be read nothing is told", since),
			"name an earlier or later revision whose errors are mended")
	}
	touching := "nothing touches students' records"
	switch n := len(edit.Diags); {
	case n == 1:
		touching = "1 edit touches students' records"
	case n > 1:
		touching = count(n, "edit") + " touch students' records"
	}
	if harmless := edit.Harmless.String(); harmless != "" {
		touching += "; harmless: " + harmless
	}
	t.say("since %s: %s", since, touching)
}

// warned reports whether there is something to mend among diagnostics.
func warned(found diag.List) bool {
	for _, d := range found {
		if d.Severity != diag.Note {
			return true
		}
	}
	return false
}
