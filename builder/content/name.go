package content

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var leadingNumber = regexp.MustCompile(`^([0-9][0-9.]*)[-_ ]+(.*[^-_ ].*)$`)

// cutNumber takes the leading number off a name: digits and dots followed by a
// hyphen, an underscore or a space. "1.7 End" is "1.7" and "End".
func cutNumber(name string) (number, rest string) {
	m := leadingNumber.FindStringSubmatch(name)
	if m == nil {
		return "", name
	}
	return strings.TrimRight(m[1], "."), m[2]
}

// slug is a name in the form of addresses and ids: lower case, the letters and
// digits of every script, one hyphen for all else.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFC.String(name) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	if b.Len() == 0 {
		return "page" // nothing but signs: an address needs something
	}
	return b.String()
}

// titled makes a title of a name: words apart, the first letter a capital.
func titled(name string) string {
	words := strings.Join(strings.FieldsFunc(name, func(r rune) bool {
		return r == '-' || r == '_' || unicode.IsSpace(r)
	}), " ")
	if words == "" {
		return name
	}
	for i, r := range words {
		return string(unicode.ToTitle(r)) + words[i+len(string(r)):]
	}
	return words
}

// label is a name beside its siblings: what it is called in addresses, ids and
// default titles.
type label struct {
	// slug is the form for addresses and ids.
	slug string
	// title is the default title.
	title string
	// number is the leading number, "" for none; kept says that the slug has
	// it, because without it two names would be the same.
	number string
	kept   bool
}

// labels drops the leading numbers of names that stand in one folder where they
// stay different without them; those that would clash all keep theirs.
func labels(names []string) []label {
	all := make([]label, len(names))
	short := map[string]int{}
	for i, name := range names {
		number, rest := cutNumber(name)
		all[i] = label{slug: slug(rest), title: titled(rest), number: number}
		short[all[i].slug]++
	}
	for i, name := range names {
		l := &all[i]
		if l.number != "" && short[l.slug] > 1 {
			l.slug, l.kept = slug(name), true
			l.title += " (" + l.number + ")"
		}
	}
	return all
}
