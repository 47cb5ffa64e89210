package builder_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// Each file of testdata/edits is an edit: a course before/ and now/, where files
// of both/ stand in each, and in `want` every word that is told of it:
//
//	linear/slope.md:3:9: warning renamed-lesson: message
//	  hint
//	harmless: 1 text reworded
//
// A file is named for the code that it shows, or for an edit that shows none.
func TestWhatEditsDoToRecords(t *testing.T) {
	telling(t, "edits", builder.EditRules(), func(t *testing.T, _ string, a *txtar.Archive) (string, diag.List) {
		state := func(when string) *txtar.Archive {
			var files []txtar.File
			for _, f := range a.Files {
				if path, both := strings.CutPrefix(f.Name, "both/"); both {
					files = append(files, txtar.File{Name: when + path, Data: f.Data})
				} else {
					files = append(files, f)
				}
			}
			return &txtar.Archive{Files: files}
		}
		result, err := builder.Build(t.Context(), builder.Options{Bundles: bundles, Source: courseFolder(t, state("now/"), "now/")})
		if err != nil {
			t.Fatal(err)
		}
		if result.Diags.Failed() {
			t.Fatalf("the course has errors:\n%s", lines(result.Diags))
		}
		edit, err := result.Since(t.Context(), courseFolder(t, state("before/"), "before/"))
		if err != nil {
			t.Fatal(err)
		}
		return told(edit), edit.Diags
	})
}

// told is all that is told of an edit.
func told(edit builder.Edit) string {
	var w strings.Builder
	for _, d := range edit.Diags {
		fmt.Fprintf(&w, "%s:%d:%d: %s %s: %s\n", d.Pos.File, d.Pos.Line, d.Pos.Column, d.Severity, d.Code, d.Message)
		for line := range strings.Lines(d.Hint + "\n") {
			w.WriteString("  " + line)
		}
	}
	if words := edit.Harmless.String(); words != "" {
		w.WriteString("harmless: " + words + "\n")
	}
	if edit.Mistaken {
		w.WriteString("the former course had errors\n")
	}
	return w.String()
}

func TestEditRulesAreSortedAndNoBuildReportsThem(t *testing.T) {
	built := map[string]bool{}
	for _, rule := range builder.Rules() {
		built[rule.Code] = true
	}
	rules := builder.EditRules()
	for i, rule := range rules {
		if rule.Code == "" || rule.Summary == "" || built[rule.Code] {
			t.Errorf("rule %+v is not complete, or a build's", rule)
		}
		if i > 0 && rules[i-1].Code >= rule.Code {
			t.Errorf("%s stands behind %s", rule.Code, rules[i-1].Code)
		}
	}
}
