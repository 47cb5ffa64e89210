package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
)

func TestPlainHeadingsBesideNamedOnes(t *testing.T) {
	const practice = "practice"
	for name, tt := range map[string]struct {
		// headings are the names behind "Mastery check", front those of the front
		// matter's questions.
		headings, front []string
		want            []string // of the headings
		versions        []string
	}{
		"alone":                               {[]string{""}, nil, []string{""}, nil},
		"twice":                               {[]string{"", ""}, nil, []string{"", ""}, nil},
		"beside B":                            {[]string{"", "B"}, nil, []string{"A", "B"}, []string{"A", "B"}},
		"twice beside B":                      {[]string{"", "B", ""}, nil, []string{"A", "B", "A"}, []string{"A", "B"}},
		"beside B and C":                      {[]string{"", "C", "B"}, nil, []string{"A", "C", "B"}, []string{"A", "B", "C"}},
		"beside A and B it is for all":        {[]string{"", "A", "B"}, nil, []string{"", "A", "B"}, []string{"A", "B"}},
		"beside A it is for all":              {[]string{"", "A"}, nil, []string{"", "A"}, []string{"A"}},
		"beside 2":                            {[]string{"", "2"}, nil, []string{"1", "2"}, []string{"1", "2"}},
		"beside ב":                            {[]string{"", "ב"}, nil, []string{"א", "ב"}, []string{"א", "ב"}},
		"beside ب":                            {[]string{"", "ب"}, nil, []string{"أ", "ب"}, []string{"أ", "ب"}},
		"beside a name that sorts before":     {[]string{"", "2nd try"}, nil, []string{"A", "2nd try"}, []string{"A", "2nd try"}},
		"beside practice":                     {[]string{"", practice}, nil, []string{"", practice}, nil},
		"joins the front matter's A":          {[]string{"", "B"}, []string{"A"}, []string{"A", "B"}, []string{"A", "B"}},
		"the front matter names, it does not": {[]string{""}, []string{"A", "B"}, []string{""}, []string{"A", "B"}},
		"front matter without a version":      {[]string{"B"}, []string{""}, []string{"B"}, []string{"B"}},
	} {
		var lists []*course.QuestionList
		var questions []*course.Question
		for _, version := range tt.front {
			questions = append(questions, &course.Question{Version: version})
		}
		for _, heading := range tt.headings {
			lists = append(lists, &course.QuestionList{Practice: heading == practice, Version: heading})
		}
		first := nameFirst(lists)
		var got []string
		for _, list := range lists {
			got = append(got, list.Version)
			if !list.Practice {
				questions = append(questions, &course.Question{Version: list.Version})
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", name, diff)
		}
		if diff := cmp.Diff(tt.versions, versions(questions, first)); diff != "" {
			t.Errorf("%s: versions: -want +got:\n%s", name, diff)
		}
	}
}
