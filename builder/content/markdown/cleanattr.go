package markdown

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// attributes cleans a tag's attributes: none that runs a script or loads from
// elsewhere, ids unique, links noted and resolved later.
func (c *cleaner) attributes(t html.Token) []rawAttribute {
	p := c.page
	var out []rawAttribute
	seen := map[string]bool{}
	for _, a := range t.Attr {
		name, value := a.Key, a.Val
		if t.Data == "a" && name == "name" {
			name = "id"
			if _, set := attr(t, "id"); set {
				continue
			}
		}
		if seen[name] || !isAttributeName(name) {
			continue
		}
		seen[name] = true
		switch {
		case strings.HasPrefix(name, "on"):
			p.warn(rawHandler, c.offset(), "the attribute "+name+" would run a script, so it is left out",
				"Take it out; a page works without scripts of its own")
		case p.Foreign && !isHarmlessAttribute(name):
		case name == "id":
			if id := c.claim(value); id != "" {
				out = append(out, rawAttribute{name: "id", value: id})
			}
		case name == "style":
			p.style(value)
			out = append(out, rawAttribute{name: name, value: value})
		case name == "href" || name == "xlink:href":
			out = c.reference(out, t.Data, name, value)
		case name == "poster":
			if !isRemote(value) && !isUnsafe(value) && value != "" {
				p.ref(value, true, c.offset())
				out = append(out, rawAttribute{name, value, imageRef})
			}
		case loads(name) || isUnsafe(value) && refers(name):
		default:
			out = append(out, rawAttribute{name: name, value: value})
		}
	}
	return out
}

// reference takes an href. Those within a drawing name a part of it.
func (c *cleaner) reference(out []rawAttribute, element, name, value string) []rawAttribute {
	value = withoutLiquid(strings.TrimSpace(value))
	switch {
	case isUnsafe(value):
		c.page.warn(unsafeLink, c.offset(), "this link would run a script, so it is left out and its text stays",
			"Link to a page, a file or a place on this page instead")
		return out
	case element != "a" && element != "area":
		if !strings.HasPrefix(value, "#") {
			return out
		}
		return append(out, rawAttribute{name: name, value: value})
	}
	c.page.meetLink(value, c.offset())
	return append(out, rawAttribute{name, value, linkRef})
}

// claim makes an id unique and lists it.
func (c *cleaner) claim(id string) string {
	p := c.page
	id = p.claim(id)
	if id != "" && p.facts != nil {
		p.facts.Anchors = append(p.facts.Anchors, id)
	}
	return id
}

// isAttributeName reports whether a name can be written as an attribute.
func isAttributeName(name string) bool {
	return name != "" && !strings.ContainsAny(name, " \t\r\n\"'<>/=`\x00{}")
}

// loads names attributes that load something, or would if they stayed: the
// cleaner sets src where it is wanted.
func loads(name string) bool {
	switch name {
	case "src", "srcset", "srcdoc", "data", "background", "ping", "manifest", "lowsrc", "dynsrc", "longdesc", "codebase",
		"autofocus", "autoplay", "preload", "markdown", "imagesrcset", "http-equiv":
		return true
	}
	return false
}

// refers names attributes whose value is an address.
func refers(name string) bool {
	return slices.Contains([]string{"action", "formaction", "cite", "usemap", "from", "to", "values", "by"}, name)
}
