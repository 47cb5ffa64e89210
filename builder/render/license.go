package render

import (
	"html/template"
	"strings"
)

// License is how a course may be used.
type License struct {
	// Name is as people say it: "CC BY 4.0".
	Name string
	// Href explains it; "" when the name is not one we know.
	Href template.URL
}

// license reads an SPDX identifier; Creative Commons ones become names and
// links, anything else stays as written.
func license(id string) License {
	if id == "CC0-1.0" {
		return License{Name: "CC0 1.0", Href: "https://creativecommons.org/publicdomain/zero/1.0/"}
	}
	rest, ok := strings.CutPrefix(id, "CC-")
	kind, version, found := cutLast(rest, "-")
	if !ok || !found {
		return License{Name: id}
	}
	return License{
		Name: "CC " + kind + " " + version,
		Href: template.URL("https://creativecommons.org/licenses/" + strings.ToLower(kind) + "/" + version + "/"),
	}
}

// cutLast splits s at the last separator.
func cutLast(s, separator string) (before, after string, found bool) {
	if i := strings.LastIndex(s, separator); i >= 0 {
		return s[:i], s[i+len(separator):], true
	}
	return s, "", false
}

// editLink is the page of a repository's host where a file is edited; "" for
// a host whose addresses we do not know.
func editLink(repository, source string) template.URL {
	repository = strings.TrimSuffix(strings.TrimSuffix(repository, "/"), ".git")
	_, rest, ok := strings.Cut(repository, "://")
	host, _, _ := strings.Cut(rest, "/")
	switch {
	case !ok || source == "":
		return ""
	case host == "github.com":
		return template.URL(repository + "/edit/HEAD/" + escape(source))
	case strings.HasPrefix(host, "gitlab."):
		return template.URL(repository + "/-/edit/HEAD/" + escape(source))
	}
	return ""
}
