package content

import (
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
)

// firstNames are what teachers call the version before one of these names.
var firstNames = map[string]string{
	"b": "a", "2": "1", "II": "I", "ii": "i", "β": "α", "Β": "Α", "б": "а", "Б": "А",
	"ב": "א", "ב׳": "א׳", "ب": "أ", "٢": "١",
}

// nameFirst gives the plain headings of a body their version: beside
// `## Mastery check (B)`, `## Mastery check` is version A. Beside a heading with
// that very name it is no version: its questions are for all. The name is empty
// where nothing was named.
//
// Front matter has no headings that stand beside each other, so a question
// without version there belongs to every version, whatever the body names.
func nameFirst(lists []*course.QuestionList) string {
	var plain []*course.QuestionList
	var named []string
	for _, list := range lists {
		switch {
		case list.Practice:
		case list.Version == "":
			plain = append(plain, list)
		default:
			named = append(named, list.Version)
		}
	}
	if len(plain) == 0 || len(named) == 0 {
		return ""
	}
	first := or(firstNames[slices.Min(named)], "A")
	if slices.Contains(named, first) {
		return ""
	}
	for _, list := range plain {
		list.Version = first
	}
	return first
}

// versions are the names that a check's questions have, sorted; first comes
// first wherever it would be sorted to.
func versions(questions []*course.Question, first string) []string {
	var names []string
	for _, q := range questions {
		if q.Version != "" && !slices.Contains(names, q.Version) {
			names = append(names, q.Version)
		}
	}
	slices.Sort(names)
	if i := slices.Index(names, first); i > 0 {
		names = slices.Insert(slices.Delete(names, i, i+1), 0, first)
	}
	return names
}
