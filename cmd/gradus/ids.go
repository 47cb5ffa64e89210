package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

const (
	idsName = "gradus.ids.json"
	// idsDraft is where new ids are written before they take the place of the
	// old ones in one step. Nothing reads names that begin with a dot.
	idsDraft = "." + idsName + ".new"
)

// keepIDs writes a course's ids; ids nil means that they have not changed. A
// folder that cannot be written is the author's to know, not a failure: the
// same ids are worked out again next time.
func keepIDs(t *terminal, course *os.Root, ids []byte) {
	if ids == nil {
		return
	}
	if err := replace(course, ids); err != nil {
		t.warn(fmt.Sprintf("cannot write %s: %s", idsName, reason(err)),
			"until it is written, rewording a question may make it a new one for students' records")
	}
}

// replace writes the ids beside the old ones and then puts them in their place.
func replace(course *os.Root, ids []byte) error {
	f, err := course.OpenFile(idsDraft, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(ids)
	err = errors.Join(err, f.Close())
	if err == nil {
		err = course.Rename(idsDraft, idsName)
	}
	if err != nil {
		if gone := course.Remove(idsDraft); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
			return errors.Join(err, gone)
		}
	}
	return err
}
