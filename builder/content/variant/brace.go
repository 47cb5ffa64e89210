package variant

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// checkBraces reports {{ that no }} closes: students would read the braces.
func (d *drawer) checkBraces(names []string) {
	for _, at := range d.texts.all {
		for _, offset := range strayBraces(at.source) {
			right := closed(at.source[offset:], names)
			pos := d.q.At.Find(append(slices.Clone(at.path), course.Offset(offset))...)
			d.diags = append(d.diags, openBraces.At(pos, "these braces {{ are not closed by }}, so students would read them as they stand",
				fmt.Sprintf("write two braces on both sides and all of the expression on one line, such as %s", right)))
		}
	}
}

// strayBraces are the places of {{ that begin no expression. Code has none, and
// in maths {{ may be TeX's own, as long as TeX finds its braces in pairs.
func strayBraces(source string) []int {
	if !strings.Contains(source, "{{") {
		return nil
	}
	inside := map[int]int{} // where an expression begins, and its length
	for _, e := range Expressions(source) {
		inside[e.Offset-2] = len(e.Text) + 4
	}
	maths := mathSpans(source)
	var stray []int
	for i := 0; i < len(source); {
		if len(maths) > 0 && maths[0].end <= i {
			maths = maths[1:]
		}
		within := len(maths) > 0 && maths[0].start <= i
		rest := source[i:]
		switch n, expression := inside[i]; {
		case expression:
			i += n
		case within && source[i] == '\\':
			i += 2
		case !within && source[i] == '`':
			i += codeSpan(rest)
		case strings.HasPrefix(rest, "{{") && inside[i+1] == 0 && !(within && paired(source[maths[0].start:maths[0].end])):
			stray = append(stray, i)
			i += 2
		default:
			i++
		}
	}
	return stray
}

// paired reports whether the braces of some TeX, without \{ and \}, are pairs.
func paired(tex string) bool {
	depth := 0
	for i := 0; i < len(tex); i++ {
		switch tex[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

// closed is what a text that begins with {{ most likely means: what stands before
// the first brace or line end if that can be computed, else the value named
// first in it.
func closed(source string, names []string) string {
	inner := source[2:]
	if stop := strings.IndexAny(inner, "{}\n"); stop >= 0 {
		inner = inner[:stop]
	}
	if _, wrong := parse(inner, names); wrong == nil {
		return "{{" + inner + "}}"
	}
	word := strings.TrimSpace(inner)
	if i := strings.IndexAny(word, " \t+-*/^,.;:?!)]"); i >= 0 {
		word = word[:i]
	}
	if slices.Contains(names, word) {
		return "{{" + word + "}}"
	}
	return "{{" + names[0] + "}}"
}
