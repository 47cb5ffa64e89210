package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// explain turns a failure of the machine into what happened and the next step.
func explain(err error) (message, hint string) {
	var path *fs.PathError
	file := ""
	if errors.As(err, &path) {
		file = path.Path
	}
	switch {
	case errors.Is(err, context.Canceled):
		return "interrupted", "what was there before is still whole"
	case errors.Is(err, syscall.ENOSPC):
		return err.Error(), "the disk is full: make room and try again; the old site is still whole"
	case errors.Is(err, syscall.EROFS):
		return err.Error(), "this disk can only be read: choose a folder elsewhere with -o"
	case errors.Is(err, syscall.EADDRINUSE):
		return err.Error(), "another program uses this port: --port 0 takes a free one"
	case errors.Is(err, syscall.ENOTDIR):
		return err.Error(), "there is a file where a folder is needed: move it, or choose another folder with -o"
	case errors.Is(err, fs.ErrPermission) && file != "":
		return err.Error(), fmt.Sprintf("this user may not do that: look at the permissions of %s", file)
	case errors.Is(err, fs.ErrPermission):
		return err.Error(), "this user may not do that: look at the permissions"
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE):
		return err.Error(), "too many files are open at once: raise the limit (ulimit -n 4096) and try again"
	default:
		return err.Error(), ""
	}
}

// reason is a failure without the machine's paths, for messages that name the
// file themselves.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
