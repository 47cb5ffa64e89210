package markdown

import (
	"strconv"
	"strings"
	"unicode"
)

// names keeps the ids of a page unique. Ids that the author chose come first;
// headings are named when all of those are known.
type names struct{ used map[string]int }

// claim returns the id, or one like it that nothing else has.
func (n *names) claim(id string) string {
	if strings.HasPrefix(id, "gr-") {
		id = "h-" + id // gr- is the interface's
	}
	if n.used == nil {
		n.used = map[string]int{}
	}
	count, taken := n.used[id]
	if !taken {
		n.used[id] = 0
		return id
	}
	for {
		count++
		other := id + "-" + strconv.Itoa(count)
		if _, taken := n.used[other]; !taken {
			n.used[id] = count
			n.used[other] = 0
			return other
		}
	}
}

// slug makes an id of a heading's text as GitHub does: letters and digits of
// every script in lower case, spaces as hyphens, everything else left out.
func slug(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range strings.TrimSpace(text) {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '-' || r == '_':
			b.WriteByte(byte(r))
		case 'A' <= r && r <= 'Z':
			b.WriteByte(byte(r) + 'a' - 'A')
		case r == ' ' || r == '\n' || r == '\t':
			b.WriteByte('-')
		case r < 0x80:
		case unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.Pc):
			b.WriteRune(unicode.ToLower(r))
		}
	}
	if b.Len() == 0 {
		return "section"
	}
	return b.String()
}
