package render

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/themes"
)

// Wording speaks one language of the interface. Every view embeds one, so that
// {{.Say "key"}} works wherever a template stands. What it says does not change,
// and several goroutines may ask it at once.
type Wording struct {
	words themes.Dictionary
	// said holds every text that needs no filling in, ready for a page.
	said map[string]template.HTML
	// client are the words that the script says.
	client *clientWords
	// kinds are the course's own names of the kinds.
	kinds map[course.Kind]string
}

// newWording prepares a dictionary; it is done once a language and site.
func newWording(words themes.Dictionary, kinds map[course.Kind]string) *Wording {
	w := &Wording{words: words, said: map[string]template.HTML{}, client: newClientWords(words, kinds), kinds: kinds}
	for _, key := range words.Keys("") {
		text, translated := words.Get(key)
		w.said[key] = mark(template.HTMLEscapeString(text), translated)
	}
	return w
}

// mark wraps English in a page of another language, so that it is read aloud
// and hyphenated as English.
func mark(escaped string, translated bool) template.HTML {
	if translated {
		return template.HTML(escaped)
	}
	return template.HTML(`<span lang="en" dir="ltr">` + escaped + `</span>`)
}

// Say returns a text of the interface for a page.
func (w *Wording) Say(key string) template.HTML {
	if said, ok := w.said[key]; ok {
		return said
	}
	return mark(template.HTMLEscapeString(key), false)
}

// Text returns a text of the interface for an attribute, where no language
// can be marked.
func (w *Wording) Text(key string) string {
	text, _ := w.words.Get(key)
	return text
}

// fill returns a text for a page with its {placeholders} replaced; pairs are
// names and values: template.HTML goes in as it is, anything else escaped.
func (w *Wording) fill(key string, pairs ...any) template.HTML {
	text, translated := w.words.Get(key)
	return filled(text, translated, pairs)
}

// count is fill with the plural form for n, which fills {n}.
func (w *Wording) count(key string, n int, pairs ...any) template.HTML {
	text, translated := w.words.Plural(key, n)
	return filled(text, translated, append([]any{"n", n}, pairs...))
}

// filled replaces placeholders in an escaped text, in one pass: what goes in is
// never read again. A brace that names no value stays.
func filled(text string, translated bool, pairs []any) template.HTML {
	var b strings.Builder
	for rest := template.HTMLEscapeString(text); ; {
		before, after, open := strings.Cut(rest, "{")
		b.WriteString(before)
		if !open {
			break
		}
		name, after, closed := strings.Cut(after, "}")
		value, known := valueOf(name, pairs)
		if !closed || !known {
			b.WriteByte('{')
			rest = rest[len(before)+1:]
			continue
		}
		b.WriteString(value)
		rest = after
	}
	return mark(b.String(), translated)
}

// valueOf finds the HTML of a value by its name.
func valueOf(name string, pairs []any) (html string, known bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] != name {
			continue
		}
		switch v := pairs[i+1].(type) {
		case template.HTML:
			return string(v), true
		case string:
			return template.HTMLEscapeString(v), true
		case int:
			return strconv.Itoa(v), true
		default:
			panic(fmt.Sprintf("render: a word is filled with %T", v)) // a mistake in this package, not in a course
		}
	}
	return "", false
}

// kind is the name of a kind: the course's own, else the interface's.
func (w *Wording) kind(kind course.Kind) template.HTML {
	if own := w.kinds[kind]; own != "" {
		return template.HTML(template.HTMLEscapeString(own))
	}
	return w.Say("kind." + string(kind))
}

// link is an anchor for filling into a text.
func link(href template.URL, text string) template.HTML {
	return template.HTML(`<a href="` + template.HTMLEscapeString(string(href)) + `">` + template.HTMLEscapeString(text) + `</a>`)
}
