package bundle

import "slices"

// studentsSource is the module for several students, whose stylesheet comes with it.
const studentsSource = "students.ts"

// script is one of the client's scripts.
type script struct {
	// entry is the name of the module made for it, and of the asset but for the
	// hash; source is the client's module that it begins with.
	entry, source string
	// lender is the client's list of what the script before it in the page lends
	// it; "" for the first script of a page, which the course's own comes with.
	lender string
	// called comes when a page calls for it, without the course's own.
	called bool
}

// extras are the scripts a course may add, by name in its theme folder.
var extras = [...]string{"extra.ts", "extra.js"}

// scripts are those that the client has.
func (s *sources) scripts() []script {
	all := []script{
		{entry: "page.js", source: "main.ts"},
		{entry: "pace.js", source: "pace.ts", lender: "lentcourse.ts"},
		{entry: "work.js", source: "work.ts"},
		{entry: "lesson.js", source: "lesson.ts"},
		{entry: "check.js", source: "check.ts", lender: "lent.ts"},
		{entry: "arrange.js", source: "arrange.ts", lender: "lent.ts"},
		// Any page's script lends what this borrows.
		{entry: "prose.js", source: "prose.ts", lender: "lent.ts"},
		{entry: "students.js", source: studentsSource, called: true},
	}
	return slices.DeleteFunc(all, func(one script) bool { return !isFile(s.client, one.source) })
}

// run is what esbuild makes at once: what borrows is made apart from what lends.
type run struct {
	entries []string
	lent    map[string]string
}

// runs are all of them.
func (s *sources) runs() []run {
	first := run{entries: []string{styleEntry, lessonStyle}}
	if isFile(s.client, studentsSource) {
		first.entries = append(first.entries, studentsStyle)
	}
	later := map[string]*run{"": &first}
	order := []*run{&first}
	for _, script := range s.scripts() {
		r := later[script.lender]
		if r == nil {
			r = &run{lent: s.lent[script.lender]}
			later[script.lender] = r
			order = append(order, r)
		}
		r.entries = append(r.entries, script.entry)
	}
	runs := make([]run, len(order))
	for i, r := range order {
		runs[i] = *r
	}
	return runs
}
