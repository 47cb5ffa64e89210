package variant

import "strings"

// clash is two texts of a question that are alike in some drawing.
type clash struct {
	first, second field
	// text is what both are.
	text string
	failure
}

// distinct reports whether everything that must differ does in one drawing.
// Texts that are alike as written are not judged here: they are alike in a
// question without given values too.
func (d *drawer) distinct(values map[string]string, picks []int) bool {
	ok := true
	for _, group := range d.texts.unlike {
		if !varies(group) {
			continue
		}
		seen := make(map[string]field, len(group))
		for _, f := range group {
			text := strings.TrimSpace(Substitute(f.source, values))
			if first, taken := seen[text]; !taken {
				seen[text] = f
			} else if first.source != f.source {
				d.clash(first, f, text, picks)
				ok = false
			}
		}
	}
	if varies(d.texts.apart) || len(d.texts.apart) > 0 && varies(d.texts.others) {
		seen := map[string]field{}
		for _, f := range d.texts.others {
			seen[strings.TrimSpace(Substitute(f.source, values))] = f
		}
		for _, f := range d.texts.apart {
			text := strings.TrimSpace(Substitute(f.source, values))
			if first, taken := seen[text]; taken && first.source != f.source {
				d.clash(first, f, text, picks)
				ok = false
			}
		}
	}
	return ok
}

// compares reports whether there are texts that distinct looks at.
func (d *drawer) compares() bool {
	for _, group := range d.texts.unlike {
		if varies(group) {
			return true
		}
	}
	return varies(d.texts.apart) || len(d.texts.apart) > 0 && varies(d.texts.others)
}

// varies reports whether an expression stands in one of the texts.
func varies(group []field) bool {
	for _, f := range group {
		if strings.Contains(f.source, "{{") {
			return true
		}
	}
	return false
}

func (d *drawer) clash(first, second field, text string, picks []int) {
	for _, c := range d.clashes {
		if same(c.first.path, first.path) && same(c.second.path, second.path) {
			c.count(picks)
			return
		}
	}
	c := &clash{first: first, second: second, text: text}
	c.count(picks)
	d.clashes = append(d.clashes, c)
}

func same(a, b []any) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
