package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// leadingNumber is the number that orders a file or folder among its
// neighbours, as the course format reads it.
var leadingNumber = regexp.MustCompile(`^([0-9][0-9.]*)[-_ ]+`)

// slugOf is a name for files and addresses: lower case, letters and digits of
// every script, all else one hyphen.
func slugOf(name string) string {
	var w strings.Builder
	gap := false
	for _, r := range strings.ToLower(name) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = true
			continue
		}
		if gap && w.Len() > 0 {
			w.WriteByte('-')
		}
		gap = false
		w.WriteRune(r)
	}
	return w.String()
}

// titleOf makes a title of what an author typed: "Slope of a line" stays as it
// is, "slope-of-a-line" becomes the same.
func titleOf(name string) string {
	if !strings.Contains(name, " ") {
		name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' }), " ")
	}
	first, size := utf8.DecodeRuneInString(name)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + name[size:]
}

// withoutNumber is a name without the number that orders it.
func withoutNumber(name string) string {
	if rest := name[len(leadingNumber.FindString(name)):]; rest != "" {
		return rest
	}
	return name
}

// named finds among names the one that an author means: by the whole name, or
// by what stands behind its number.
func named(names []string, wanted string) (string, bool) {
	slug := slugOf(wanted)
	for _, name := range names {
		if name == wanted || slugOf(name) == slug || slugOf(withoutNumber(name)) == slug {
			return name, true
		}
	}
	return "", false
}

// numbered is the file name for a new neighbour of names: with the next number
// where the neighbours have numbers or there are none yet, and with the
// author's own number where they wrote one.
func numbered(name string, names []string) string {
	slug := slugOf(withoutNumber(name))
	if own := leadingNumber.FindStringSubmatch(name); own != nil {
		return own[1] + "-" + slug
	}
	highest, width, any := 0, 2, len(names) == 0
	for _, n := range names {
		m := leadingNumber.FindStringSubmatch(n)
		if m == nil {
			continue
		}
		any = true
		whole, _, _ := strings.Cut(m[1], ".")
		if number, err := strconv.Atoi(whole); err == nil && number >= highest {
			highest, width = number, len(whole)
		}
	}
	if !any {
		return slug
	}
	return fmt.Sprintf("%0*d-%s", width, highest+1, slug)
}

// namesIn lists the units (folders) or lessons (Markdown files without their
// ending) directly below a folder of the course, by name. A folder that is not
// there has none.
func namesIn(course *os.Root, folder string, units bool) ([]string, error) {
	entries, err := fs.ReadDir(course.FS(), folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look into %s: %w", folder, err)
	}
	var names []string
	for _, e := range entries {
		name := e.Name()
		switch {
		case strings.HasPrefix(name, "."), strings.HasPrefix(name, "_"):
		case units && e.IsDir() && !passedOver(name):
			names = append(names, name)
		case !units && !e.IsDir() && path.Ext(name) == ".md" && !strings.EqualFold(name, "index.md") && !strings.EqualFold(name, "readme.md"):
			names = append(names, strings.TrimSuffix(name, ".md"))
		}
	}
	return names, nil
}

// passedOver reports whether a folder never is a unit.
func passedOver(folder string) bool {
	switch folder {
	case "private", "theme", "static", "vendor", "node_modules", "public", "img":
		return true
	}
	return false
}

// rootUnit is the unit of lessons that lie directly in the course's folder. In
// a course that has units instead, a lesson needs one.
func rootUnit(course *os.Root) (string, error) {
	units, err := namesIn(course, ".", true)
	if err != nil {
		return "", err
	}
	lessons, err := namesIn(course, ".", false)
	if err != nil {
		return "", err
	}
	if len(lessons) == 0 && len(units) > 0 {
		return "", &misuse{"name the lesson's unit too: UNIT/NAME", "the units here: " + strings.Join(units, ", ")}
	}
	return ".", nil
}

// unitHint is the next step for a unit that is not there.
func unitHint(parent, wanted string, names []string) string {
	bare := make([]string, len(names))
	for i, n := range names {
		bare[i] = withoutNumber(n)
	}
	if near, ok := diag.Suggest(wanted, bare); ok {
		return fmt.Sprintf("did you mean %q?", path.Join(parent, near))
	}
	return "begin it with: gradus new unit " + quoted(path.Join(parent, wanted))
}

// lists reports whether a file of the course sets a key that lists what comes
// in which order, so that a new neighbour has to be added there by hand.
func lists(course *os.Root, file, key string) bool {
	text, err := fs.ReadFile(course.FS(), file)
	return err == nil && regexp.MustCompile(`(?m)^\s*`+key+`\s*[=:]`).Match(text)
}
