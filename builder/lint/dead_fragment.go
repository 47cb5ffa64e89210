package lint

import (
	"fmt"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var deadFragment = rule{
	diag.Rule{Code: "dead-fragment", Severity: diag.Warning,
		Summary: "What stands after # in a link is a heading or an id of that page."},
	func(in *input, report report) {
		var pages map[string]*course.Page
		anchors := map[*course.Page]map[string]bool{}
		for p := range in.eachPage() {
			for _, l := range p.Links {
				if l.Target == "" || l.Fragment == "" || ours(l.Fragment) {
					continue
				}
				if pages == nil {
					pages = map[string]*course.Page{}
					for page := range in.eachPage() {
						pages[page.Path] = page
					}
				}
				target := pages[l.Target]
				if target == nil {
					continue // a file: only its own format knows
				}
				if anchors[target] == nil {
					anchors[target] = anchorSet(target)
				}
				if anchors[target][l.Fragment] {
					continue
				}
				where := "this page"
				if target != p {
					where = target.Source
				}
				hint := "headings become ids in lower case, with - between the words; {#id} after a heading sets another"
				if near := in.suggest(l.Fragment, anchorNames(target)); near != "" {
					hint = "did you mean " + diag.Quote("#"+near) + "?"
				}
				report(l.At, fmt.Sprintf("no heading or id %s in %s", diag.Quote("#"+l.Fragment), where), hint)
			}
		}
	},
}

// ours reports whether a fragment is one that pages answer to by themselves:
// the top, a moment or a place of a video, a piece of text, the layout's ids.
func ours(fragment string) bool {
	for _, begin := range []string{"t=", "video-", "gr-", ":~:"} {
		if strings.HasPrefix(fragment, begin) {
			return true
		}
	}
	return strings.EqualFold(fragment, "top")
}

func anchorSet(p *course.Page) map[string]bool {
	set := map[string]bool{}
	for _, name := range anchorNames(p) {
		set[name] = true
	}
	return set
}

func anchorNames(p *course.Page) []string {
	names := make([]string, 0, len(p.Headings)+len(p.Anchors))
	for _, h := range p.Headings {
		names = append(names, h.ID)
	}
	return append(names, p.Anchors...)
}
