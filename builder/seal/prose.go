package seal

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// A hole is an index between these two signs, which no text has.
const (
	holeOpen  = "\uE000"
	holeClose = "\uE001"
)

var (
	hole = regexp.MustCompile(holeOpen + `([0-9]+)` + holeClose)
	// gap finds a blank in a rendered prompt, or a tag, in whose attributes a
	// blank is none.
	gap = regexp.MustCompile(`<(?:[^<>"']|"[^"]*"|'[^']*')+>|\[\[[^\[\]]*\]\]`)
)

// fill puts values into the holes of HTML.
func fill(text string, values []string) string {
	return hole.ReplaceAllStringFunc(text, func(h string) string {
		i, err := strconv.Atoi(h[len(holeOpen) : len(h)-len(holeClose)])
		if err != nil || i >= len(values) {
			return ""
		}
		return html.EscapeString(values[i])
	})
}

// printed is one text of a question as HTML.
type printed struct {
	// html has holes; "" when no variant can use it.
	html string
	// each is whole HTML by variant, "" where html says it; nil when it always does.
	each []string
}

// of is the HTML for one variant.
func (p printed) of(variant int, values []string) string {
	if p.each != nil && p.each[variant] != "" {
		return p.each[variant]
	}
	return fill(p.html, values)
}

// at is the whole HTML for a variant, "" where holes say it.
func (p printed) at(variant int) string {
	if p.each == nil {
		return ""
	}
	return p.each[variant]
}

// printer renders the texts of one question, each once with holes and, where
// values stand in it, once for every variant to compare.
type printer struct {
	pool []course.Variant
	// expressions are the keys of the variants' values, sorted; holes of a
	// text that was just printed are indices in it.
	expressions []string
	tokens      map[string]string
	// told says that holes tell every text of every variant, which was found out
	// before.
	told bool
	err  error
}

func newPrinter(pool []course.Variant) *printer {
	p := &printer{pool: pool, tokens: map[string]string{}}
	for _, v := range pool {
		for e := range v.Values {
			if _, known := p.tokens[e]; !known {
				p.tokens[e] = ""
				p.expressions = append(p.expressions, e)
			}
		}
	}
	slices.Sort(p.expressions)
	for i, e := range p.expressions {
		p.tokens[e] = holeOpen + strconv.Itoa(i) + holeClose
	}
	return p
}

// values are those of a variant, beside p.expressions.
func (p *printer) values(variant int) []string {
	values := make([]string, len(p.expressions))
	for i, e := range p.expressions {
		values[i] = p.pool[variant].Values[e]
	}
	return values
}

// print renders one text; finish is what is done to its HTML.
func (p *printer) print(text course.Prose, finish func(string) string) printed {
	if text.Empty() || len(p.pool) == 0 || !strings.Contains(text.Source, "{{") {
		return printed{html: p.render(text, nil, finish)}
	}
	out := printed{html: p.render(text, p.tokens, finish)}
	if p.told {
		return out
	}
	told := 0
	for i, v := range p.pool {
		whole := p.render(text, v.Values, finish)
		if fill(out.html, p.values(i)) == whole {
			told++
			continue
		}
		if out.each == nil {
			out.each = make([]string, len(p.pool))
		}
		out.each[i] = whole
	}
	if told == 0 {
		out.html = ""
	}
	return out
}

func (p *printer) render(text course.Prose, values map[string]string, finish func(string) string) string {
	if text.Empty() || p.err != nil {
		return ""
	}
	if text.Markup == nil {
		return finish(html.EscapeString(text.Source))
	}
	var b bytes.Buffer
	if err := text.Markup.Render(&b, course.Show{Values: values}); err != nil {
		p.err = fmt.Errorf("render %q: %w", text.Source, err)
	}
	return finish(strings.TrimSpace(b.String()))
}

// block leaves HTML as it is.
func block(text string) string { return text }

// inline is HTML that stands within a line: a single paragraph loses its tags.
func inline(text string) string {
	if inner, ok := strings.CutPrefix(text, "<p>"); ok {
		if inner, ok = strings.CutSuffix(inner, "</p>"); ok && !strings.Contains(inner, "<p>") {
			return inner
		}
	}
	return text
}

// blanks puts an empty field where a gap stands, and with it takes out the
// answers that are written there.
func blanks(text string) string {
	n := -1
	return gap.ReplaceAllStringFunc(text, func(found string) string {
		if found[0] == '<' {
			return found
		}
		n++
		return fmt.Sprintf(`<span data-gap="%d"></span>`, n)
	})
}

// gapsShown is how many gaps a prompt with blanks has.
func gapsShown(ask printed) int {
	html := ask.html
	if html == "" {
		html = ask.at(0)
	}
	return strings.Count(html, "<span data-gap=")
}

// numbering gives holes their last indices, in the order in which they are
// met, so that an index tells nothing about what the author wrote where.
type numbering struct {
	p *printer
	// met are indices of p.expressions; those that show the same are met once.
	met []int
}

// renumber writes the lasting indices into the holes of texts.
func (n *numbering) renumber(texts ...*string) {
	for _, text := range texts {
		*text = hole.ReplaceAllStringFunc(*text, func(h string) string {
			i, _ := strconv.Atoi(h[len(holeOpen) : len(h)-len(holeClose)])
			at := slices.IndexFunc(n.met, func(m int) bool { return n.same(m, i) })
			if at < 0 {
				at = len(n.met)
				n.met = append(n.met, i)
			}
			return holeOpen + strconv.Itoa(at) + holeClose
		})
	}
}

// same says whether two expressions are one but for spaces.
func (n *numbering) same(a, b int) bool {
	return strings.TrimSpace(n.p.expressions[a]) == strings.TrimSpace(n.p.expressions[b])
}

// of are a variant's values of the holes met from a number on, nil without any.
func (n *numbering) of(variant, from, to int) []string {
	var values []string
	for _, i := range n.met[from:to] {
		values = append(values, n.p.pool[variant].Values[n.p.expressions[i]])
	}
	return values
}
