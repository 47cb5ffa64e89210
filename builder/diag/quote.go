package diag

import "strings"

// mostQuoted is how many characters of an author's text a message repeats.
const mostQuoted = 60

// Quote puts a text of an author's file between quotation marks for a message:
// on one line, cut where it is long.
func Quote(s string) string {
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > mostQuoted {
		runes = append(runes[:mostQuoted-1], '…')
	}
	s = string(runes)
	if strings.Contains(s, `"`) {
		return "“" + s + "”"
	}
	return `"` + s + `"`
}
