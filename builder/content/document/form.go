package document

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"unicode"
)

var (
	languageTag = regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)
	hexColour   = regexp.MustCompile(`^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`)
)

// form holds a text against the form that its key asks for.
func (d *decoder) form(s string, f *field, path []any) bool {
	switch f.form {
	case "id":
		return d.id(s, path, false)
	case "unit", "subject":
		return d.id(s, path, true)
	case "language":
		if !languageTag.MatchString(s) {
			d.report(badValue, path, fmt.Sprintf("%q is not the tag of a language", s),
				`write a tag such as "en", "es", "pt-BR" or "ar"`)
			return false
		}
	case "colour":
		if !hexColour.MatchString(s) {
			d.report(badValue, path, fmt.Sprintf("%q is not a colour in hexadecimal", s),
				`write # and six digits, such as "#1a6b54"`)
			return false
		}
	case "url":
		if u, err := url.Parse(s); err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
			d.report(badValue, path, fmt.Sprintf("%q is not the full address of a website", s),
				fmt.Sprintf("write it with https://, such as %s", d.assign(name(path), `"https://name.github.io/course/"`)))
			return false
		}
	}
	return true
}

// id reports an id that a subject ("unit/lesson#item") could not hold.
func (d *decoder) id(s string, path []any, slashes bool) bool {
	if ValidID(s, slashes) {
		return true
	}
	rule, hint := badID, "use letters, digits and - only"
	if fixed := tidy(s, slashes); fixed != "" {
		hint = "write " + d.assign(name(path), `"`+fixed+`"`)
	}
	d.report(rule, path, fmt.Sprintf("%q cannot be an id: it holds signs that are neither letters, digits, -, _ nor a dot", s), hint)
	return false
}

// ValidID reports whether s may be an id: letters and digits of every script,
// hyphens, underscores and dots; slashes between the parts of a unit's id.
func ValidID(s string, slashes bool) bool {
	if s == "." {
		return slashes
	}
	if slashes {
		for part := range strings.SplitSeq(strings.TrimPrefix(s, "./"), "/") {
			if !ValidID(part, false) {
				return false
			}
		}
		return true
	}
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("-_.", r) {
			return false
		}
	}
	return strings.Trim(s, ".") != ""
}

// tidy makes an id of a text that is none.
func tidy(s string, slashes bool) string {
	fixed := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune("-_.", r) || slashes && r == '/' {
			return r
		}
		return '-'
	}, strings.TrimSpace(s))
	fixed = strings.Trim(fixed, "-./")
	if !ValidID(fixed, slashes) {
		return ""
	}
	return fixed
}
