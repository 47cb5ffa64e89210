package content

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/content/variant"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// usualVariants are drawn where the author does not say how many.
const usualVariants = 12

// question makes the model of a question of the front matter. Which keys are
// given tells its kind; a question without a kind is lint's to report.
func (b *builder) question(doc *document.Question, path ...any) *course.Question {
	q := &course.Question{
		ID:      doc.ID,
		Ask:     b.prose(doc.Ask, below(path, "ask")...),
		Hint:    b.proses(doc.Hint, below(path, "hint")...),
		Why:     b.prose(doc.Why, below(path, "why")...),
		Version: doc.Version,
		Changed: or(doc.Changed, "credit"),
		Again:   moment(doc.Again),
		At:      course.Below(b.p.At, path...),
	}
	q.Kind = b.kind(doc, path)
	switch q.Kind {
	case course.ChooseOne, course.ChooseAll:
		q.Options = append(b.options(doc.Right, true, below(path, "right")), b.options(doc.Wrong, false, below(path, "wrong"))...)
	case course.Number:
		q.Number = &course.NumberAnswer{Value: plainNumber(doc.Number), Unit: doc.Unit, UnitRequired: doc.UnitRequired}
		if doc.Within != nil {
			q.Number.Within, q.Number.Percent = doc.Within.Value, doc.Within.Percent
		}
	case course.ShortText:
		q.Text, q.Exact = doc.Text, doc.Exact
	case course.Gaps:
		q.Gaps, q.Exact = gaps(doc.Ask), doc.Exact
	case course.Order:
		q.Order = b.proses(doc.Order, below(path, "order")...)
	case course.Match:
		for i, pair := range doc.Match {
			q.Match = append(q.Match, course.Pair{
				Left:  b.prose(pair.Left, below(path, "match", i, 0)...),
				Right: b.prose(pair.Right, below(path, "match", i, 1)...),
			})
		}
		q.Extra = b.proses(doc.Extra, below(path, "extra")...)
	case course.Written:
		q.Model = b.prose(doc.Model, below(path, "model")...)
		q.Rubric = b.proses(doc.Rubric, below(path, "rubric")...)
		if q.Answer = doc.Answer; q.Answer == nil {
			q.Answer = []string{"text"}
		}
	}
	if len(doc.Given) > 0 {
		q.Variants = number(doc.Variants, usualVariants)
		for _, name := range slices.Sorted(maps.Keys(doc.Given)) {
			q.Given = append(q.Given, given(name, doc.Given[name]))
		}
	}
	return q
}

// given reads a value that varies. A mistake in it is reported when the
// variants are drawn.
func given(name string, g document.Given) course.Given {
	if g.IsList {
		return variant.GivenList(name, g.List)
	}
	value, _ := variant.ParseGiven(name, g.Range)
	return value
}

// below is a path with more steps; the path itself stays as it is.
func below(path []any, more ...any) []any { return append(slices.Clone(path), more...) }

// moment is seconds, -1 for none.
func moment(s *document.Seconds) float64 {
	if s == nil {
		return -1
	}
	return float64(*s)
}

// plainNumber takes the signs out of a TOML number that only TOML needs.
func plainNumber(s string) string {
	s = strings.TrimSpace(s)
	if bare := strings.ReplaceAll(s, "_", ""); strings.Trim(bare, "+-0123456789.eE") == "" {
		return strings.TrimPrefix(bare, "+")
	}
	return s
}

// options makes the options of right or wrong.
func (b *builder) options(a *document.Answers, right bool, path []any) []course.Option {
	if a == nil {
		return nil
	}
	var all []course.Option
	for i, o := range a.Options {
		at := path
		if a.List {
			at = below(path, i)
		}
		all = append(all, course.Option{
			Text:    b.prose(o.Text, at...),
			Right:   right,
			Because: b.prose(o.Because, below(at, "because")...),
			Again:   moment(o.Again),
		})
	}
	return all
}

// report adds a diagnostic at a place of the front matter.
func (b *builder) report(rule diag.Rule, path []any, message, hint string) {
	b.p.diags = append(b.p.diags, rule.At(b.p.At.Find(path...), message, hint))
}

var gap = regexp.MustCompile(`\[\[([^\[\]]*)\]\]`)

// gaps are the accepted texts of each gap of a prompt.
func gaps(ask string) [][]string {
	var all [][]string
	for _, m := range gap.FindAllStringSubmatch(ask, -1) {
		var accepted []string
		for text := range strings.SplitSeq(m[1], "|") {
			accepted = append(accepted, strings.TrimSpace(text))
		}
		all = append(all, accepted)
	}
	return all
}
