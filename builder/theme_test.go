package builder_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder"
)

// themed is a small course with one file in its theme folder.
func themed(name, text string) fstest.MapFS {
	return fstest.MapFS{
		"course.toml":     {Data: []byte("id = \"algebra\"\ntitle = \"Algebra\"\n")},
		"linear/slope.md": {Data: []byte("# Slope\n\nA line climbs.\n")},
		"theme/" + name:   {Data: []byte(text)},
	}
}

func TestMistakesInTemplatesAreToldByTheBuild(t *testing.T) {
	tests := map[string]struct{ name, text, want string }{
		"syntax":              {"pages/unit.tmpl", `{{define "main"}}{{.Title}`, "theme/pages/unit.tmpl:1:1: error bad-template\n"},
		"a field that is not": {"pages/lesson.tmpl", "{{define \"main\"}}\n<p>{{.Nothing}}</p>{{end}}", "theme/pages/lesson.tmpl:2:6: error bad-template\n"},
		"a part that is not":  {"pages/credits.tmpl", "{{define \"main\"}}\n{{template \"nothing\"}}{{end}}", "theme/pages/credits.tmpl:2:12: error bad-template\n"},
		"good":                {"pages/lesson.tmpl", `{{define "main"}}<main id="gr-main"><h1>{{.Title}}</h1></main>{{end}}`, ""},
		"no template":         {"notes.txt", "{{.Nothing}}", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			result, err := builder.Build(t.Context(), builder.Options{Bundles: bundles, Source: themed(test.name, test.text)})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, lines(result.Diags)); diff != "" {
				t.Errorf("%s\n%v", diff, result.Diags)
			}
			if (result.Site == nil) != (test.want != "") {
				t.Errorf("site is nil: %v", result.Site == nil)
			}
		})
	}
}

func TestATemplateOfTheCourseTakesThePlaceOfOurs(t *testing.T) {
	result, err := builder.Build(t.Context(), builder.Options{
		Bundles: bundles, Source: themed("pages/lesson.tmpl", `{{define "main"}}<main id="gr-main"><h1>{{.Heading}}, our way</h1></main>{{end}}`),
	})
	if err != nil {
		t.Fatal(err)
	}
	page, _, err := result.Site.Read(t.Context(), "linear/slope.html")
	if err != nil || !strings.Contains(string(page), "<h1>Slope, our way</h1>") {
		t.Errorf("error %v, page:\n%s", err, page)
	}
}

func TestAnEndedContextEndsTheBuild(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := builder.Build(ctx, builder.Options{Bundles: bundles, Source: themed("a.css", "")}); !errors.Is(err, context.Canceled) {
		t.Errorf("error = %v", err)
	}
}

func TestOnlyAThemeMistakeIsAMistake(t *testing.T) {
	for _, err := range []error{nil, errors.New("disk full"), fmt.Errorf("x: %w", context.Canceled)} {
		if d, found := builder.Mistake(err); found {
			t.Errorf("%v is taken for %+v", err, d)
		}
	}
}
