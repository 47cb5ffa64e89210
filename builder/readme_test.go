package builder_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/gradus-ssg/gradus/builder"
)

// The calendar that the README shows is one that works.
func TestReadmeCalendar(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(readme), "## A class calendar")
	_, after, _ = strings.Cut(after, "```toml\n")
	calendar, _, found := strings.Cut(after, "```")
	if !found {
		t.Fatal("the README shows no calendar")
	}
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	result, err := builder.Build(t.Context(), builder.Options{Bundles: bundles, Source: fstest.MapFS{
		"calendar.toml":   file(calendar),
		"course.toml":     file("id = \"algebra\"\ntitle = \"Algebra\"\n\n[pace]\nreview = 2\nband = 1\n"),
		"linear/slope.md": file("# Slope\n\nA line climbs.\n"),
		"systems/two.md":  file("# Two lines\n\nThey cross.\n"),
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range result.Diags {
		t.Errorf("%s: %s", d.Code, d.Message)
	}
	if _, found, err := result.Dates(t.Context(), "p5"); err != nil || !found {
		t.Errorf("no dates of p5: %v", err)
	}
}
