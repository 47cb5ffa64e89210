package render

import "html/template"

// example shows what a template function does; a test holds it true.
type example struct{ in, out string }

// fn is a template function with its examples. Anything about the course is in
// the views already; functions only format.
type fn struct {
	name     string
	call     any
	examples []example
}

// functions are all functions that templates may use, beside the engine's own.
func functions() []fn {
	return []fn{
		{"clock", clock, []example{
			{`{{clock 80}}`, "1:20"},
			{`{{clock 5}}`, "0:05"},
			{`{{clock 3723}}`, "1:02:03"},
		}},
	}
}

// funcs are the functions as the engine wants them.
func funcs() template.FuncMap {
	m := template.FuncMap{}
	for _, f := range functions() {
		m[f.name] = f.call
	}
	return m
}
