package diag

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSort(t *testing.T) {
	at := func(file string, line, column int, code string) Diagnostic {
		return Diagnostic{Code: code, Pos: Pos{file, line, column}}
	}
	got := List{at("b", 1, 1, "c"), at("a", 2, 1, "c"), at("a", 1, 9, "c"), at("a", 1, 1, "d"), at("a", 1, 1, "c"), at("a", 1, 9, "c")}.Sort()
	want := List{at("a", 1, 1, "c"), at("a", 1, 1, "d"), at("a", 1, 9, "c"), at("a", 2, 1, "c"), at("b", 1, 1, "c")}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRuleAt(t *testing.T) {
	r := Rule{Code: "dead-link", Severity: Error, Summary: "Links lead somewhere."}
	d := r.At(FileStart("a.md"), "m", "h")
	want := Diagnostic{Code: "dead-link", Severity: Error, Pos: Pos{"a.md", 1, 1}, Message: "m", Hint: "h"}
	if d != want || !(List{d}).Failed() || (List{{}}).Failed() {
		t.Errorf("%+v", d)
	}
}
