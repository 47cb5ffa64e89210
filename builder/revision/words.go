package revision

import (
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// mostListed is how many of several things a message names.
const mostListed = 4

// list is texts between quotation marks, joined: `"a", "b" and "c"`; of many
// the first few.
func list(texts []string, last string) string {
	quoted := make([]string, 0, len(texts))
	for _, text := range texts {
		quoted = append(quoted, diag.Quote(text))
	}
	if len(quoted) > mostListed {
		quoted = append(quoted[:mostListed-1], count(len(texts)-mostListed+1, "more", "more"))
	}
	if len(quoted) < 2 {
		return strings.Join(quoted, "")
	}
	end := len(quoted) - 1
	return strings.Join(quoted[:end], ", ") + " " + last + " " + quoted[end]
}

// same reports whether two texts differ in nothing but how they are broken into
// lines.
func same(a, b string) bool {
	return a == b || strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}

// quoteKey is a text as a value of front matter: "…".
func quoteKey(text string) string { return `"` + text + `"` }
