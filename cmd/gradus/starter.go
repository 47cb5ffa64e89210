package main

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"text/template"
)

// starters are the files that `gradus new` writes, a folder for each of course,
// unit and lesson. Their templates have <% %> for marks: the files themselves
// are full of braces.
//
//go:embed all:starter
var starters embed.FS

// starterView is what the templates know.
type starterView struct {
	// ID is the course's, Title is plain text.
	ID, Title string
	// Pin is what `go install …@` takes; Pinned says so in words.
	Pin, Pinned string
}

// starterFile is one file to write: its slash-separated name below the new
// folder, and its bytes.
type starterFile struct {
	name string
	body []byte
}

// starterFiles fills in the templates of a kind: "course", "unit", "lesson".
func starterFiles(kind string, view starterView) ([]starterFile, error) {
	var files []starterFile
	root := "starter/" + kind
	err := fs.WalkDir(starters, root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := starters.ReadFile(name)
		if err != nil {
			return err
		}
		t, err := template.New(name).Delims("<%", "%>").Funcs(template.FuncMap{"toml": tomlString}).Parse(string(text))
		if err != nil {
			return err
		}
		var body bytes.Buffer
		if err := t.Execute(&body, view); err != nil {
			return err
		}
		below := strings.TrimPrefix(name, root+"/")
		files = append(files, starterFile{strings.TrimSuffix(below, ".tmpl"), body.Bytes()})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("begin a %s: %w", kind, err)
	}
	return files, nil
}

// tomlString writes text as a TOML string.
func tomlString(text string) string {
	var w strings.Builder
	w.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			w.WriteByte('\\')
			w.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&w, `\u%04X`, r)
		default:
			w.WriteRune(r)
		}
	}
	w.WriteByte('"')
	return w.String()
}

// writeNew writes files below dir, which it makes, and says which. When one of
// them is there already it writes none.
func writeNew(t *terminal, dir string, files []starterFile) error {
	var there []string
	for _, f := range files {
		at := filepath.Join(dir, filepath.FromSlash(f.name))
		if _, err := os.Lstat(at); err == nil {
			there = append(there, at)
		} else if !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("begin: %w", err)
		}
	}
	if len(there) > 0 {
		return &misuse{"already there, so nothing was written: " + strings.Join(there, ", "),
			"choose another name, or move what is there away"}
	}
	for _, f := range files {
		at := filepath.Join(dir, filepath.FromSlash(f.name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			return fmt.Errorf("begin: %w", err)
		}
		// Never over a file, also not over one that has come just now.
		out, err := os.OpenFile(at, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err != nil {
			return fmt.Errorf("begin: %w", err)
		}
		_, err = out.Write(f.body)
		if err := errors.Join(err, out.Close()); err != nil {
			return fmt.Errorf("begin: %w", err)
		}
		t.result("%s", at)
	}
	return nil
}
