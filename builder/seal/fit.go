package seal

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"math"
	"sort"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

const (
	// usualLimit keeps a page with five questions of twelve variants light.
	usualLimit = 12 << 10
	// fewPractice is how many variants a question of practice keeps at least:
	// practice has no tries, but must not ask the same again and again.
	fewPractice = 4
)

var (
	poolShrunk = diag.Rule{Code: "pool-shrunk", Severity: diag.Warning,
		Summary: "The variants of a lesson's questions fit into 12 KB of its page, compressed; else fewer are kept."}
	heavyQuestions = diag.Rule{Code: "heavy-questions", Severity: diag.Warning,
		Summary: "The questions of a lesson fit into 12 KB of its page, compressed."}
	hiddenGap = diag.Rule{Code: "hidden-gap", Severity: diag.Error,
		Summary: "A gap stands where the page can put a field: in a text, not in highlighted code or in an attribute."}
)

// Rules lists every code of this package.
func Rules() []diag.Rule { return []diag.Rule{poolShrunk, heavyQuestions, hiddenGap} }

// Fitting is how a lesson's questions fit into its page.
type Fitting struct {
	// Most is how many variants any question keeps, where its tries do not need
	// more (see fewest).
	Most int
	// Whole says that holes cannot tell every text of every variant: each is
	// printed and compared once more when the page is written.
	Whole bool
}

// Fit finds out how many variants of its questions a lesson's page can carry.
// Diagnostics must be known before anything is written, so this is asked once
// all lessons are loaded and lint has found no error in them. Where nothing
// varies it is answered from the lengths of texts, else from those of what is
// printed; only what may come near the limit is sealed to be weighed. What is
// learned of the printing spares most of it when the page is written.
//
// Of a pool that is too large the first variants are kept: they are in drawn
// order, so any beginning is as good as another, and adding one later moves none.
func Fit(l *course.Lesson, o Options) (Fitting, diag.List, error) {
	diags, err := hidden(l)
	if err != nil || diags.Failed() {
		return Fitting{Most: math.MaxInt}, diags, err
	}
	size, whole, err := estimate(l)
	if err != nil || size <= o.limit() {
		return Fitting{math.MaxInt, whole}, diags, err
	}
	o.Fitted = nil
	_, fitting, found, err := fit(l, o)
	fitting.Whole = whole
	return fitting, found, err
}

// fit makes the payload of a lesson as large as it may be.
func fit(l *course.Lesson, o Options) ([]byte, Fitting, diag.List, error) {
	var diags diag.List
	whole, err := payload(l, o)
	if err != nil {
		return nil, Fitting{}, nil, err
	}
	out, err := encode(whole.keep(l, math.MaxInt))
	if err != nil {
		return nil, Fitting{}, diags, err
	}
	limit := o.limit()
	if len(out) <= limit {
		return out, Fitting{Most: math.MaxInt}, diags, nil
	}
	size := weight(out)
	if size <= limit {
		return out, Fitting{Most: math.MaxInt}, diags, nil
	}
	// The first number of variants that is too many; one is always kept.
	largest := whole.largest()
	most := 1 + sort.Search(largest-1, func(i int) bool {
		kept, failed := encode(whole.keep(l, i+2))
		if failed != nil {
			err = failed
		}
		return weight(kept) > limit
	})
	if err != nil {
		return nil, Fitting{}, diags, err
	}
	kept := whole.keep(l, most)
	if out, err = encode(kept); err != nil {
		return nil, Fitting{}, diags, err
	}
	if shrunk := kept.count() < whole.count(); shrunk {
		diags = append(diags, poolShrunk.At(placeOf(l),
			fmt.Sprintf("the variants of these questions take %s of the page, and it keeps room for %s: %d of %d are kept",
				kilobytes(size), kilobytes(limit), kept.count(), whole.count()),
			"set variants to a smaller number in the questions with the longest texts, or give fewer questions variants"))
	}
	if size := weight(out); size > limit {
		diags = append(diags, heavyQuestions.At(placeOf(l),
			fmt.Sprintf("the questions of this lesson take %s of the page, compressed: more than %s load slowly on a phone",
				kilobytes(size), kilobytes(limit)),
			"divide the lesson, or shorten hints and explanations"))
	}
	return out, Fitting{Most: most}, diags, nil
}

func (o Options) limit() int {
	if o.Limit > 0 {
		return o.Limit
	}
	return usualLimit
}

// keep is the payload with at most so many variants a question, but never
// fewer than its tries need. Variants are dealt to the versions of the check.
func (p Payload) keep(l *course.Lesson, most int) Payload {
	some := func(list []Question, least int) []Question {
		out := make([]Question, len(list))
		for i, q := range list {
			q.Variants = q.Variants[:min(len(q.Variants), max(most, least))]
			out[i] = q
		}
		return out
	}
	out := Payload{Practice: some(p.Practice, fewPractice)}
	if p.Check != nil {
		check := *p.Check
		check.Questions = make([]Question, len(p.Check.Questions))
		for i, q := range p.Check.Questions {
			version := l.Check.Questions[i].Version
			kept := some([]Question{q}, fewest(l.Check, version))[0]
			kept.Variants = dealt(kept.Variants, version, check.Versions)
			check.Questions[i] = kept
		}
		out.Check = &check
	}
	return out
}

// fewest is how many variants of a question of a check are kept in any case:
// one for every try in which it may be asked, so that none need repeat.
func fewest(c *course.Check, version string) int {
	tries := max(1, c.Tries)
	if version == "" {
		tries *= max(1, len(c.Versions))
	}
	return tries
}

// dealt are variants with their versions: the question's own, else one after
// the other; of too few to go round, each serves every version.
func dealt(variants []Variant, version string, versions []string) []Variant {
	out := make([]Variant, len(variants))
	for i, v := range variants {
		v.Version = version
		if version == "" && len(versions) > 0 && len(variants) >= len(versions) {
			v.Version = versions[i%len(versions)]
		}
		out[i] = v
	}
	return out
}

// each calls do with every question.
func (p Payload) each(do func(Question)) {
	if p.Check != nil {
		for _, q := range p.Check.Questions {
			do(q)
		}
	}
	for _, q := range p.Practice {
		do(q)
	}
}

// count is the number of variants of all questions, largest that of the
// question with most.
func (p Payload) count() (n int) {
	p.each(func(q Question) { n += len(q.Variants) })
	return n
}

func (p Payload) largest() (n int) {
	p.each(func(q Question) { n = max(n, len(q.Variants)) })
	return max(1, n)
}

// weight is the size of a payload as it is sent.
func weight(payload []byte) int {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	// A bytes.Buffer takes everything.
	_, _ = z.Write(payload)
	_ = z.Close()
	return b.Len()
}

func kilobytes(n int) string { return fmt.Sprintf("%.1f KB", float64(n)/1024) }

// questions are all of a lesson.
func questions(l *course.Lesson) []*course.Question {
	var all []*course.Question
	if l.Check != nil {
		all = append(all, l.Check.Questions...)
	}
	return append(all, l.Practice...)
}

// placeOf is where a lesson's questions begin.
func placeOf(l *course.Lesson) diag.Pos {
	switch {
	case l.Check != nil && l.Check.At != nil:
		return l.Check.At.Find()
	case len(l.Practice) > 0 && l.Practice[0].At != nil:
		return l.Practice[0].At.Find()
	}
	return diag.FileStart(l.Source)
}
