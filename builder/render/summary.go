package render

import (
	"html"
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
		if text := plain(paragraph); text != "" {
			return clip(text)
		}
		body = after
	}
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
