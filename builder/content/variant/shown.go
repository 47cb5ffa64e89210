package variant

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gradus-ssg/gradus/builder/course"
)

// gap is a blank of a prompt: what stands in it is an answer.
var gap = regexp.MustCompile(`\[\[[^\[\]]*\]\]`)

// checkShown reports values that an answer depends on and that a student who
// answers does not see: the question would read the same whatever is right.
func (d *drawer) checkShown() {
	ask := d.q.Ask.Source
	var asked []string
	answers := slices.Clone(d.q.Text)
	if d.q.Kind == course.Gaps {
		answers = append(answers, gap.FindAllString(ask, -1)...)
		asked = append(asked, gap.ReplaceAllString(ask, ""))
	} else {
		asked = append(asked, ask)
	}
	for _, o := range d.q.Options {
		asked = append(asked, o.Text.Source)
	}
	for _, p := range slices.Concat(d.q.Order, d.q.Extra) {
		asked = append(asked, p.Source)
	}
	for _, pair := range d.q.Match {
		asked = append(asked, pair.Left.Source, pair.Right.Source)
	}
	shown, decides := d.namesIn(asked), d.namesIn(answers)
	if d.answer != nil {
		for _, i := range d.answer.names {
			decides[i] = true
		}
	}
	var hidden []string
	for i, g := range d.q.Given {
		if decides[i] && !shown[i] && len(g.Values) > 1 {
			hidden = append(hidden, g.Name)
		}
	}
	if len(hidden) == 0 {
		return
	}
	hint := fmt.Sprintf("write {{%s}} into the question where its value belongs", hidden[0])
	if right := bracedLines(ask, hidden); right != "" {
		hint = "write the braces too, such as: " + right
	}
	d.diags = append(d.diags, hiddenValue.At(d.q.At.Find("ask"),
		fmt.Sprintf("the answer depends on %s, which is not shown: the question reads the same whatever is right", strings.Join(hidden, " and ")), hint))
}

// namesIn marks the given values that the expressions of some texts use.
func (d *drawer) namesIn(texts []string) []bool {
	used := make([]bool, len(d.q.Given))
	for _, text := range texts {
		for _, e := range Expressions(text) {
			for _, f := range d.formulas {
				if f.text == e.Text {
					for _, i := range f.names {
						used[i] = true
					}
				}
			}
		}
	}
	return used
}

// bracedLines are those lines of a prompt in which a value is named without its
// braces, with them; "" where it is not clear which word is the value.
func bracedLines(ask string, names []string) string {
	var changed []string
	for line := range strings.Lines(ask) {
		right := line
		for _, name := range names {
			right = braced(right, name)
		}
		if right != line {
			changed = append(changed, strings.TrimSpace(right))
		}
	}
	return strings.Join(changed, " … ")
}

// braced puts two braces around a name where it stands in a line: in one pair of
// braces, else alone as a word, if it does so once. "a" may be a word of the language.
func braced(line, name string) string {
	taken := gap.FindAllStringIndex(line, -1)
	for _, e := range Expressions(line) {
		taken = append(taken, []int{e.Offset - 2, e.Offset + len(e.Text) + 2})
	}
	for _, written := range []string{"{" + name + "}", name} {
		found := -1
		for at := 0; ; at++ {
			i := strings.Index(line[at:], written)
			if i < 0 {
				break
			}
			at += i
			if slices.ContainsFunc(taken, func(span []int) bool { return span[0] <= at && at < span[1] }) || !alone(line, at, len(written)) {
				continue
			}
			if found >= 0 {
				return line
			}
			found = at
		}
		if found >= 0 {
			return line[:found] + "{{" + name + "}}" + line[found+len(written):]
		}
	}
	return line
}

// alone reports whether what stands in a line is no part of a longer word.
func alone(line string, at, length int) bool {
	before, _ := utf8.DecodeLastRuneInString(line[:at])
	after, _ := utf8.DecodeRuneInString(line[at+length:])
	part := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(`_'’`, r)
	}
	return line[at] == '{' || !part(before) && !part(after) && before != '\\'
}
