package diag_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/diag"
)

func TestJSONIsTheDocumentedForm(t *testing.T) {
	for _, tt := range []struct {
		name  string
		value any
		want  string
	}{
		{"nothing found", struct {
			D diag.List `json:"diagnostics"`
		}{}, `{"diagnostics":[]}`},
		{"a diagnostic", diag.List{{Code: "dead-link", Pos: diag.Pos{File: "a.md", Line: 12, Column: 5}, Length: 3, Message: "no file", Hint: "look"}},
			`[{"code":"dead-link","severity":"warning","file":"a.md","line":12,"column":5,"message":"no file","hint":"look"}]`},
		{"a rule", diag.Rule{Code: "dead-link", Severity: diag.Error, Summary: "links lead somewhere"},
			`{"code":"dead-link","severity":"error","summary":"links lead somewhere"}`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := json.Marshal(tt.value)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
