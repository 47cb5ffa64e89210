package markdown

import "slices"

// element is one that raw HTML opened. close is what ends it.
type element struct{ name, close string }

// deepest is how many elements may be open: more is no page, and looking
// through them would take the square of their number.
const deepest = 256

// openElement notes an element whose start tag was written.
func (o *output) openElement(name, close string) {
	o.open = append(o.open, element{name, close})
}

// closeTo ends what raw HTML opened until only n elements are open.
func (o *output) closeTo(n int) {
	for len(o.open) > n {
		last := len(o.open) - 1
		o.put(o.open[last].close)
		o.open = o.open[:last]
	}
}

// floor is the number of elements that were open where the innermost Markdown
// element began: an end tag reaches no further.
func (o *output) floor() int {
	if len(o.marks) == 0 {
		return 0
	}
	return o.marks[len(o.marks)-1]
}

// closeElement writes the end of the innermost open element of a name, and of
// what is open inside it. An end tag without a start is left out: it would
// close an element of the page around the body.
func (o *output) closeElement(name string) {
	for i := len(o.open) - 1; i >= o.floor(); i-- {
		if o.open[i].name == name {
			o.closeTo(i)
			return
		}
	}
}

// within reports whether an element of one of the names is open.
func (o *output) within(names ...string) bool {
	return slices.ContainsFunc(o.open, func(e element) bool { return slices.Contains(names, e.name) })
}

// endParagraph closes a raw <p> before a block: a browser would, too.
func (o *output) endParagraph() {
	if n := len(o.open); n > o.floor() && o.open[n-1].name == "p" {
		o.closeTo(n - 1)
	}
}

// imply closes what a start tag ends by itself: <li> ends the item before it.
func (o *output) imply(name string) {
	if endsParagraph(name) {
		o.endParagraph()
	}
	ends, within := implied(name)
	for i := len(o.open) - 1; i >= o.floor(); i-- {
		switch {
		case slices.Contains(ends, o.open[i].name):
			o.closeTo(i)
		case slices.Contains(within, o.open[i].name):
			return
		}
	}
}

// implied names the elements that the start of one ends, and those within which
// they are looked for.
func implied(name string) (ends, within []string) {
	switch name {
	case "li":
		return []string{"li"}, []string{"ul", "ol", "menu"}
	case "dt", "dd":
		return []string{"dt", "dd"}, []string{"dl"}
	case "td", "th":
		return []string{"td", "th"}, []string{"tr", "table"}
	case "tr":
		return []string{"td", "th", "tr"}, []string{"table"}
	case "thead", "tbody", "tfoot":
		return []string{"td", "th", "tr", "thead", "tbody", "tfoot"}, []string{"table"}
	case "option", "optgroup":
		return []string{"option"}, []string{"select"}
	}
	return nil, nil
}

// endsParagraph reports whether the start of an element ends a <p>.
func endsParagraph(name string) bool {
	switch name {
	case "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
		"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main",
		"menu", "nav", "ol", "p", "pre", "search", "section", "table", "ul":
		return true
	}
	return false
}
