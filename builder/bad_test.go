package builder_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// Each file of testdata/bad is named for a code and holds a course with that
// mistake, and in `want` every diagnostic of it, one a line:
//
//	linear/slope.md:3:9: error unknown-need
//
// The messages themselves are tested where they are made.
func TestEveryMistakeIsToldAtItsPlace(t *testing.T) {
	rules := builder.Rules()
	telling(t, "bad", rules, func(t *testing.T, code string, a *txtar.Archive) (string, diag.List) {
		if !slices.ContainsFunc(rules, func(rule diag.Rule) bool { return rule.Code == code }) {
			t.Errorf("no rule has the code %s", code)
		}
		result, err := builder.Build(t.Context(), builder.Options{Bundles: bundles, Source: courseFolder(t, a, "")})
		if err != nil {
			t.Fatal(err)
		}
		if failed := result.Site == nil; failed != result.Diags.Failed() {
			t.Errorf("site is nil: %v; errors: %v", failed, result.Diags.Failed())
		}
		return lines(result.Diags), result.Diags
	})
}

// lines are diagnostics by place, severity and code.
func lines(diags diag.List) string {
	var w strings.Builder
	for _, d := range diags {
		fmt.Fprintf(&w, "%s:%d:%d: %s %s\n", d.Pos.File, d.Pos.Line, d.Pos.Column, d.Severity, d.Code)
	}
	return w.String()
}

func TestRulesAreSortedAndSayWhatTheyHold(t *testing.T) {
	rules := builder.Rules()
	for i, rule := range rules {
		if rule.Code == "" || rule.Summary == "" {
			t.Errorf("rule %+v is not complete", rule)
		}
		if i > 0 && rules[i-1].Code >= rule.Code {
			t.Errorf("%s stands behind %s", rule.Code, rules[i-1].Code)
		}
	}
}
