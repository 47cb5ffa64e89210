package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"testing"
)

func TestAFailingMachineGetsANextStep(t *testing.T) {
	for _, tt := range []struct {
		err  error
		hint string
	}{
		{&fs.PathError{Op: "write", Path: "public/a.html", Err: syscall.ENOSPC}, "disk is full"},
		{&fs.PathError{Op: "open", Path: "public/a.html", Err: syscall.EACCES}, "permissions of public/a.html"},
		{&fs.PathError{Op: "open", Path: "public", Err: syscall.EROFS}, "only be read"},
		{&fs.PathError{Op: "mkdir", Path: "public", Err: syscall.ENOTDIR}, "a file where a folder is needed"},
		{syscall.EADDRINUSE, "--port 0"},
		{syscall.EMFILE, "ulimit"},
		{context.Canceled, "still whole"},
	} {
		message, hint := explain(fmt.Errorf("build: %w", tt.err))
		if message == "" || !strings.Contains(hint, tt.hint) {
			t.Errorf("%v: got %q, hint %q; want a hint with %q", tt.err, message, hint, tt.hint)
		}
	}
	if message, hint := explain(errors.New("something else")); message != "something else" || hint != "" {
		t.Errorf("got %q, %q", message, hint)
	}
}
