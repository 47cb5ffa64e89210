package content

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/content/document"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var (
	twoKinds = diag.Rule{Code: "two-kinds", Severity: diag.Error,
		Summary: "A question is answered in one way: its keys belong to one kind."}
	strayKey = diag.Rule{Code: "stray-key", Severity: diag.Warning,
		Summary: "A question has no key that its kind takes no notice of."}
)

// kind finds the kind of a question by its keys, and reports keys that do not
// go together.
func (b *builder) kind(doc *document.Question, path []any) course.QuestionKind {
	type sign struct {
		key   string
		given bool
		kind  course.QuestionKind
	}
	choose := course.ChooseOne
	if doc.Right != nil && doc.Right.List {
		choose = course.ChooseAll
	}
	var found []sign
	for _, s := range []sign{
		{"right", doc.Right != nil, choose},
		{"number", doc.Number != "", course.Number},
		{"text", doc.Text != nil, course.ShortText},
		{"order", doc.Order != nil, course.Order},
		{"match", doc.Match != nil, course.Match},
		{"written", doc.Written, course.Written},
	} {
		if s.given {
			found = append(found, s)
		}
	}
	if len(found) == 0 && doc.Wrong != nil {
		found = append(found, sign{"wrong", true, choose})
	}
	if len(found) == 0 && gap.MatchString(doc.Ask) {
		found = append(found, sign{"ask", true, course.Gaps})
	}
	if len(found) == 0 {
		return ""
	}
	if len(found) > 1 {
		b.report(twoKinds, below(path, found[1].key),
			fmt.Sprintf("this question has both %s and %s, so nobody can tell how it is answered", found[0].key, found[1].key),
			"keep one of the two; make two questions if both are wanted")
	}
	b.stray(doc, found[0].kind, path)
	return found[0].kind
}

// stray warns of keys that a kind takes no notice of.
func (b *builder) stray(doc *document.Question, kind course.QuestionKind, path []any) {
	choice := kind == course.ChooseOne || kind == course.ChooseAll
	for _, s := range []struct {
		key   string
		given bool
		fits  bool
		with  string
	}{
		{"wrong", doc.Wrong != nil, choice, "right"},
		{"within", doc.Within != nil, kind == course.Number, "number"},
		{"unit", doc.Unit != "", kind == course.Number, "number"},
		{"exact", doc.Exact, kind == course.ShortText || kind == course.Gaps, "text or gaps"},
		{"extra", doc.Extra != nil, kind == course.Match, "match"},
		{"model", doc.Model != "", kind == course.Written, "written"},
		{"rubric", doc.Rubric != nil, kind == course.Written, "written"},
		{"answer", doc.Answer != nil, kind == course.Written, "written"},
		{"variants", doc.Variants != nil, len(doc.Given) > 0, "given"},
	} {
		if s.given && !s.fits {
			b.report(strayKey, below(path, s.key), fmt.Sprintf("%s says nothing in this question: it goes with %s", s.key, s.with),
				fmt.Sprintf("take %s out, or add %s", s.key, s.with))
		}
	}
}
