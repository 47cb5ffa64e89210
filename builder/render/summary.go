package render

import (
	"html"
	"regexp"
	"strings"
	"unicode/utf8"
)

// summaryLength is about what a search result shows, in characters.
const summaryLength = 160

// summary is the first paragraph of a body as plain text, for search results
// and cards; "" when it has none. body is HTML of our own making.
func summary(body string) string {
	for {
		_, rest, ok := strings.Cut(body, "<p>")
		if !ok {
			return ""
		}
		paragraph, after, _ := strings.Cut(rest, "</p>")
		if says(paragraph) {
			return clip(plain(paragraph))
		}
		body = after
	}
}

// says reports whether a paragraph says something of its own: a row of badges
// or a list of links does not.
func says(paragraph string) bool {
	const sentence = 12 // characters outside of links that make one
	return utf8.RuneCountInString(plain(linked.ReplaceAllString(paragraph, " "))) >= sentence || !strings.Contains(paragraph, "<a ") && plain(paragraph) != ""
}

// linked is a link with its text.
var linked = regexp.MustCompile(`(?s)<a .*?</a>`)

// opening is the length of a body's first paragraph where it can stand alone, 0
// where it cannot: it says nothing of its own, is long, or what follows
// finishes it.
func opening(body string) int {
	const end = "</p>\n"
	length := strings.Index(body, end) + len(end)
	if !strings.HasPrefix(body, "<p>") || length < len(end) {
		return 0
	}
	text := plain(body[:length])
	if !says(body[:length]) || strings.HasSuffix(text, ":") || len(strings.Fields(text)) > leadWords {
		return 0
	}
	return length
}

// plain is the text of a piece of HTML, with spaces run together.
func plain(fragment string) string {
	var b strings.Builder
	for {
		text, rest, tag := strings.Cut(fragment, "<")
		b.WriteString(text)
		if !tag {
			break
		}
		_, fragment, _ = strings.Cut(rest, ">")
	}
	return strings.Join(strings.Fields(html.UnescapeString(b.String())), " ")
}

// clip shortens a text at a space to what fits, with an ellipsis.
func clip(text string) string {
	if utf8.RuneCountInString(text) <= summaryLength {
		return text
	}
	end := 0
	for range summaryLength {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	if i := strings.LastIndexByte(text[:end], ' '); i > 0 {
		end = i
	}
	return strings.TrimRight(text[:end], " ,;:.") + "…"
}
