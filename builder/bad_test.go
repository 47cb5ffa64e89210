package builder_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// Each file of testdata/bad is named for a code and holds a course with that
// mistake, and in `want` every diagnostic of it, one a line:
//
//	linear/slope.md:3:9: error unknown-need
//
// -update rewrites want. The messages themselves are tested where they are made.
func TestEveryMistakeIsToldAtItsPlace(t *testing.T) {
	severity := map[string]diag.Severity{}
	for _, rule := range builder.Rules() {
		severity[rule.Code] = rule.Severity
	}
	shown := map[string]bool{}
	archives(t, "bad", func(t *testing.T, code string, a *txtar.Archive) {
		shown[code] = true
		if _, known := severity[code]; !known {
			t.Errorf("no rule has the code %s", code)
		}
		want := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == "want" })
		if want < 0 {
			t.Fatal("no file want")
		}
		text := string(a.Files[want].Data)
		rest := &txtar.Archive{Comment: a.Comment, Files: slices.Delete(slices.Clone(a.Files), want, want+1)}
		result, err := builder.Build(t.Context(), builder.Options{Source: courseFolder(t, rest, "")})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(text, lines(result.Diags)); diff != "" && !*update {
			t.Errorf("diagnostics differ (-want +got):\n%s", diff)
		}
		a.Files[want].Data = []byte(lines(result.Diags))
		if failed := result.Site == nil; failed != result.Diags.Failed() {
			t.Errorf("site is nil: %v; errors: %v", failed, result.Diags.Failed())
		}
		found := false
		for _, d := range result.Diags {
			found = found || d.Code == code
			if want, known := severity[d.Code]; !known || want != d.Severity {
				t.Errorf("%s %s is not in Rules", d.Severity, d.Code)
			}
			if d.Message == "" || d.Hint == "" {
				t.Errorf("%s: message %q, hint %q", d.Code, d.Message, d.Hint)
			}
		}
		if !found {
			t.Errorf("no diagnostic has the code %s", code)
		}
	})
	for _, code := range slices.Sorted(maps.Keys(severity)) {
		if !shown[code] {
			t.Errorf("testdata/bad/%s.txtar is missing", code)
		}
	}
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
