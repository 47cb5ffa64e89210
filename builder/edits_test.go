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

// Each file of testdata/edits is an edit: a course before/ and now/, where files
// of both/ stand in each, and in `want` every word that is told of it:
//
//	linear/slope.md:3:9: warning renamed-lesson: message
//	  hint
//	harmless: 1 text reworded
//
// A file is named for the code that it shows, or for an edit that shows none.
// -update rewrites want.
func TestWhatEditsDoToRecords(t *testing.T) {
	severity := map[string]diag.Severity{}
	for _, rule := range builder.EditRules() {
		severity[rule.Code] = rule.Severity
	}
	shown := map[string]bool{}
	archives(t, "edits", func(t *testing.T, name string, a *txtar.Archive) {
		want := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == "want" })
		if want < 0 {
			t.Fatal("no file want")
		}
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
		result, err := builder.Build(t.Context(), builder.Options{Source: courseFolder(t, state("now/"), "now/")})
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
		got := told(edit)
		if diff := cmp.Diff(string(a.Files[want].Data), got); diff != "" && !*update {
			t.Errorf("what is told differs (-want +got):\n%s", diff)
		}
		a.Files[want].Data = []byte(got)
		codes := map[string]bool{}
		for _, d := range edit.Diags {
			codes[d.Code], shown[d.Code] = true, true
			if want, known := severity[d.Code]; !known || want != d.Severity {
				t.Errorf("%s %s is not in EditRules", d.Severity, d.Code)
			}
		}
		if _, code := severity[name]; code && !codes[name] {
			t.Errorf("nothing has the code %s", name)
		}
	})
	for _, code := range slices.Sorted(maps.Keys(severity)) {
		if !shown[code] {
			t.Errorf("testdata/edits/%s.txtar is missing", code)
		}
	}
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
