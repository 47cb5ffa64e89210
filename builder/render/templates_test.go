package render

import (
	"testing"

	"github.com/jba/templatecheck"

	"github.com/gradus-ssg/gradus/themes"
)

// Templates use only fields and methods that their view has.
func TestTemplatesFitTheirViews(t *testing.T) {
	set, err := parse(themes.Default())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range table() {
		t.Run(s.kind, func(t *testing.T) {
			if err := templatecheck.CheckHTML(set[s.kind].Lookup("layout"), s.view); err != nil {
				t.Error(err)
			}
		})
	}
	// Parts that Go executes by name.
	for _, part := range []struct {
		kind, name string
		view       any
	}{
		{kindPage, "open", Shell{}},
		{kindPage, "top", Shell{}},
		{kindPage, "bottom", Shell{}},
		{kindPage, "close", Shell{}},
		{kindLesson, "dot", ""},
		{kindLesson, "step", Station{}},
		{kindLesson, "boardstep", Board{}},
		{kindLesson, "questions", Questions{}},
		{kindHome, "exercises", Questions{}},
		{kindUnit, "exercises", Questions{}},
		{kindPage, "exercises", Questions{}},
		{kindLesson, "video", Video{}},
		{kindHome, "video", Video{}},
		{kindUnit, "embed", Embed{}},
		{kindPage, "embed", Embed{}},
	} {
		t.Run(part.name, func(t *testing.T) {
			if err := templatecheck.CheckHTML(set[part.kind].Lookup(part.name), part.view); err != nil {
				t.Error(err)
			}
		})
	}
}
