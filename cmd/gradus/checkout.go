package main

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// checkout asks git for the commit of the source folder that this program was
// compiled in: `go run` puts none into what it builds. It is "" for a program
// that was compiled elsewhere or without git.
func checkout() string {
	_, file, _, ok := runtime.Caller(0)
	if !ok || !filepath.IsAbs(file) {
		return ""
	}
	out, err := exec.Command("git", "-C", filepath.Dir(file), "rev-parse", "--verify", "HEAD").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}
