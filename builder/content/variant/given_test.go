package variant

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
)

func TestParseGiven(t *testing.T) {
	for _, c := range []struct {
		source string
		want   string
	}{
		{"2..9", "2 3 4 5 6 7 8 9"},
		{" 2 .. 4 ", "2 3 4"},
		{"2...4", "2 3 4"},
		{"-1..1", "-1 0 1"},
		{"0..1 step 0.25", "0 0.25 0.5 0.75 1"},
		{"0..1 step .3", "0 0.3 0.6 0.9"},
		{"0.1..0.3 step 0.1", "0.1 0.2 0.3"},
		{"0.5..2", "0.5 1.5"},
		{"7", "7"},
		{"3..3", "3"},
	} {
		given, err := ParseGiven("a", c.source)
		want := course.Given{Name: "a", Source: c.source, Values: strings.Fields(c.want)}
		if diff := cmp.Diff(want, given); diff != "" || err != nil {
			t.Errorf("%q: %v\n%s", c.source, err, diff)
		}
	}
}

func TestParseGivenMistakes(t *testing.T) {
	for _, c := range []struct{ name, source, message, hint string }{
		{"a", "", "not a range", "2..9"},
		{"a", "two", "not a range", "2..9"},
		{"a", "2..", "not a range", "2..9"},
		{"a", "2..nine", "not a range", "2..9"},
		{"a", "1, 2, 3", "not a range", "[2, 3, 5]"},
		{"a", "1e9..2", "not a range", "2..9"},
		{"a", "2 step 3", "no range", "2..9"},
		{"a", "2..9 step x", "step of a", "2..9"},
		{"a", "9..2", "empty", `"2..9"`},
		{"a", "2..9 step 0", "never ends", `"2..9 step 1"`},
		{"a", "2..9 step -1", "never ends", `"2..9 step 1"`},
		{"a", "1..1000000", "more than 10000", `"1..1000000 step 1000"`},
		{"a", "1..999999999999999999999999", "more than 10000", "step"},
		{"", "2..9", "no name", "given"},
		{"2a", "2..9", "cannot be the name", "letter"},
		{"a b", "2..9", "cannot be the name", "letter"},
		{"sqrt", "2..9", "function", "sqrt_1"},
	} {
		given, err := ParseGiven(c.name, c.source)
		var wrong *GivenError
		if !errors.As(err, &wrong) {
			t.Errorf("%s = %q: %v, %v", c.name, c.source, given, err)
			continue
		}
		if !strings.Contains(wrong.Message, c.message) || !strings.Contains(wrong.Hint, c.hint) || given.Source != c.source || given.Values != nil {
			t.Errorf("%s = %q: %s (%s)", c.name, c.source, wrong.Message, wrong.Hint)
		}
	}
}

func TestMostValues(t *testing.T) {
	given, err := ParseGiven("a", "1..10000")
	if err != nil || len(given.Values) != 10000 || given.Values[9999] != "10000" {
		t.Errorf("1..10000: %d values, %v", len(given.Values), err)
	}
	if _, err := ParseGiven("a", "0..10000"); err == nil {
		t.Error("0..10000 has 10001 values and is not refused")
	}
}

func TestGivenList(t *testing.T) {
	want := course.Given{Name: "c", Source: "[10, 2.50, x]", Values: []string{"10", "2.5", "x"}}
	if diff := cmp.Diff(want, GivenList("c", []string{"10", "2.50", "x"})); diff != "" {
		t.Error(diff)
	}
}

func FuzzGiven(f *testing.F) {
	for _, s := range []string{"2..9", "0..1 step 0.25", "9..2", "1..2 step 0.0000001", "-5..-1", "..", "5", "1...step"} {
		f.Add("a", s)
	}
	f.Fuzz(func(t *testing.T, name, source string) {
		given, err := ParseGiven(name, source)
		if (err == nil) != (len(given.Values) > 0) || len(given.Values) > mostValues {
			t.Fatalf("%q = %q: %d values, error %v", name, source, len(given.Values), err)
		}
		for i, v := range given.Values {
			if n, ok := decimal(v); !ok || exact(n) != v {
				t.Fatalf("%q = %q: value %d is %q", name, source, i, v)
			}
		}
		if _, wrong := checkGiven(given); (wrong == nil) != (err == nil) {
			t.Fatalf("%q = %q: %v, but judged again: %v", name, source, err, wrong)
		}
	})
}
