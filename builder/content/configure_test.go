package content_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Every key of course.toml reaches the model.
func TestSettings(t *testing.T) {
	loaded := loadFS(t, fstest.MapFS{"a.md": {Data: []byte("text\n")}, "course.toml": {Data: []byte(`
id = "algebra-1"
title = "Algebra 1"
language = "en-GB"
license = "CC-BY-4.0"
author = "Lincoln"
url = "https://name.github.io/algebra-1"
repository = "https://github.com/name/algebra-1"
edit = true
devices = "shared"
[words]
must = "Mild"
aspire = "Spicy"
[check]
rule = "all"
draw = 4
tries = 3
revise = ["video"]
confidence = true
[pace]
review = 2
band = 1
[theme]
accent = "#1a6b54"
[tex.macros]
'\R' = '\mathbb{R}'
[[use]]
from = "github.com/lincoln-math/algebra"
version = "v1.2.0"
units = ["linear"]
`)}})
	if len(loaded.Diags) > 0 {
		t.Fatal(loaded.Diags)
	}
	want := &course.Course{
		ID: "algebra-1", Title: "Algebra 1", Language: "en-GB", License: "CC-BY-4.0", Author: "Lincoln",
		URL: "https://name.github.io/algebra-1/", Repository: "https://github.com/name/algebra-1",
		Edit: true, Devices: "shared",
		Words:  map[course.Kind]string{course.Must: "Mild", course.Aspire: "Spicy"},
		Rules:  course.Check{Rule: course.Rule{Text: "all", Kind: "all"}, Draw: 4, Tries: 3, Revise: []string{"video"}, Confidence: true},
		Pace:   course.Pace{Review: 2, Band: 1},
		Theme:  course.Theme{Accent: "#1a6b54"},
		Macros: map[string]string{`\R`: `\mathbb{R}`},
		Uses:   []course.Use{{From: "github.com/lincoln-math/algebra", Version: "v1.2.0", Units: []string{"linear"}}},
	}
	ignore := []cmp.Option{cmpopts.IgnoreFields(course.Course{}, "Home", "Units", "At"), cmpopts.IgnoreFields(course.Check{}, "At")}
	if d := cmp.Diff(want, loaded.Course, ignore...); d != "" {
		t.Error(d)
	}
	if got := loaded.Course.At.Find("pace", "band"); got.Line != 22 || got.Column != 8 {
		t.Errorf("a key is found at %v", got)
	}
}

func TestDefaults(t *testing.T) {
	loaded := loadFS(t, fstest.MapFS{"a.md": {}})
	want := &course.Course{ID: "course", Derived: true, Title: "Course", Language: "en", Devices: "own",
		Rules: course.Check{Rule: course.Rule{Text: "80%", Kind: "percent", N: 80}, Tries: 2}}
	if d := cmp.Diff(want, loaded.Course, cmpopts.IgnoreFields(course.Course{}, "Home", "Units")); d != "" {
		t.Error(d)
	}
}
