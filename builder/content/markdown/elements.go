package markdown

import "strings"

// isVoid reports whether an element has no content and no end tag.
func isVoid(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr":
		return true
	}
	return false
}

// isKnown reports whether HTML has an element, now or in former times, or may
// have it: a name with a hyphen is an element of the author's own. Other names
// are generic types that nobody escaped, and tags of other tools.
func isKnown(name string) bool {
	switch name {
	case "input", "button", "select", "option", "optgroup", "textarea", "form", "fieldset", "legend", "label", "datalist",
		"output", "progress", "meter", "dialog", "menu", "nav", "header", "footer", "main", "search", "hgroup", "address",
		"area", "map", "canvas", "slot", "svg", "math", "big", "font", "strike", "tt", "nobr", "marquee", "blink", "dir",
		"acronym", "picture", "video", "audio", "source", "track", "iframe", "title", "object", "embed", "applet", "param",
		"body", "html", "head", "meta", "link", "base", "noscript", "script", "style", "template", "frame", "frameset":
		return true
	}
	return isHarmless(name) || strings.Contains(name, "-")
}

// isHarmless lists the elements that the HTML of a used unit may have: text and
// its structure, nothing that submits, loads or runs.
func isHarmless(name string) bool {
	switch name {
	case "a", "abbr", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "center", "cite", "code",
		"col", "colgroup", "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
		"h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "picture", "pre", "q",
		"rb", "rp", "rt", "rtc", "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup",
		"table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "video", "audio", "wbr":
		return true
	}
	return false
}

// isHarmlessAttribute lists the attributes that the HTML of a used unit may have.
func isHarmlessAttribute(name string) bool {
	switch name {
	case "abbr", "align", "alt", "cite", "class", "cols", "colspan", "controls", "datetime", "dir", "headers", "height",
		"href", "id", "lang", "loop", "muted", "name", "open", "poster", "reversed", "role", "rowspan", "scope", "span",
		"start", "title", "type", "valign", "value", "width":
		return true
	}
	return strings.HasPrefix(name, "aria-")
}
