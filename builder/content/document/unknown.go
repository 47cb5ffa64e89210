package document

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// nearKey reports whether an unknown key of the top is most likely one of ours
// misspelt. Keys that other tools use are theirs, however near: date is not gate.
func nearKey(key string, known []string) bool {
	if isForeign(key) {
		return false
	}
	_, near := diag.Suggest(key, known)
	return near
}

// isForeign knows the front matter keys of other site builders that are a
// letter or two from one of ours.
func isForeign(key string) bool {
	switch key {
	case "date", "rate", "to", "no", "uid", "tile", "theme", "sessions":
		return true
	}
	return false
}

// unknown reports a key that a table of ours does not know, and where it most
// likely belongs.
func (d *decoder) unknown(key string, s *schema, path []any) {
	full := append(path[:len(path):len(path)], key)
	at := d.t.Key(full...)
	if len(path) > 0 {
		if _, top := d.top.fields[key]; top {
			d.diags = append(d.diags, misplacedKey.At(at,
				fmt.Sprintf("%s stands below %s and is read as a part of it", key, d.heading(path)),
				d.moveUp(key, full)))
			return
		}
	}
	where := "gradus"
	if len(path) > 0 {
		where = d.heading(path)
	}
	message := fmt.Sprintf("%s does not know the key %s", where, key)
	hint := "the keys here are " + strings.Join(s.keys, ", ")
	if near, ok := diag.Suggest(key, s.keys); ok {
		hint = fmt.Sprintf("did you mean %s?", near)
	} else if home := homes(key); home != "" {
		hint = fmt.Sprintf("%s belongs in %s", key, home)
	}
	diagnostic := unknownKey.At(at, message, hint)
	diagnostic.Length = len([]rune(key))
	d.diags = append(d.diags, diagnostic)
}

// heading is how the document names the table at a path.
func (d *decoder) heading(path []any) string {
	if d.t.parts.Syntax == YAML {
		return dotted(path)
	}
	if _, list := path[len(path)-1].(int); list {
		return "[[" + dotted(path) + "]]"
	}
	return "[" + dotted(path) + "]"
}

// moveUp says where a key of the page itself belongs.
func (d *decoder) moveUp(key string, full []any) string {
	if d.t.parts.Syntax == YAML {
		return fmt.Sprintf("write %s: at the start of a line, without spaces before it", key)
	}
	lines := strings.Split(string(d.t.parts.Front), "\n")
	line := ""
	if n := d.t.Key(full...).Line - d.t.parts.Line; n >= 0 && n < len(lines) {
		line = strings.TrimSpace(lines[n])
	}
	first := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(strings.TrimSpace(l), "[") })
	if first < 0 || !strings.HasPrefix(line, key) {
		return fmt.Sprintf("move %s out of this table, to the keys at the top", key)
	}
	return fmt.Sprintf("move the line %q up, above %s in line %d", line, strings.TrimSpace(lines[first]), d.t.parts.Line+first)
}

// homes names the file that a key at home elsewhere belongs in.
func homes(key string) string {
	switch {
	case lessonSchema.fields[key] != nil:
		return "the front matter of a lesson"
	case unitSchema.fields[key] != nil:
		return "the front matter of the unit's index.md"
	case courseSchema.fields[key] != nil:
		return "course.toml"
	case calendarSchema.fields[key] != nil:
		return "calendar.toml"
	}
	return ""
}

// ForeignKey is the one warning of a course about a key of other tools.
func ForeignKey(pos diag.Pos, key string) diag.Diagnostic {
	hint := "nothing to do: it is passed over; take it out if it was meant for gradus"
	if home := homes(key); home != "" {
		hint = fmt.Sprintf("%s belongs in %s", key, home)
	}
	d := foreignKey.At(pos, fmt.Sprintf("gradus does not know the front matter key %s", key), hint)
	d.Length = len([]rune(key))
	return d
}
