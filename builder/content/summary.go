package content

import (
	"path"
	"strings"
)

// summaries reads the tables of contents: each orders what is below its folder.
// A SUMMARY.md that links to no page is a page like any other. ranks are the
// places of pages; what no table names has none.
func (l *loader) summaries() (ranks map[*page]int) {
	ranks = map[*page]int{}
	for _, f := range l.order {
		p := f.summary
		if p == nil {
			continue
		}
		listed := 0
		for _, r := range p.refs {
			if target := l.listedPage(p, r.url); target != nil {
				listed++
				if _, twice := ranks[target]; !twice {
					ranks[target] = len(ranks)
				}
			}
		}
		if listed == 0 {
			f.summary = nil
			f.pages = append(f.pages, p)
			continue
		}
		f.hidden = append(f.hidden, p.source)
		delete(l.bySource, p.source)
	}
	// Within one folder, names order what no table does; sort is stable.
	for _, f := range l.order {
		sortByName(f)
	}
	return ranks
}

// listedPage is the page that a line of a table of contents names.
func (l *loader) listedPage(summary *page, url string) *page {
	ref, ok := splitRef(url)
	if !ok || ref.path == "" {
		return nil
	}
	target := path.Join(summary.folder.path, strings.TrimPrefix(ref.path, "/"))
	if summary.folder.path == "." {
		target = path.Clean(strings.TrimPrefix(ref.path, "/"))
	}
	if p := l.bySource[target]; p != nil && p != summary {
		return p
	}
	if f := l.tree[target]; f != nil {
		return f.index
	}
	return nil
}

// compareRanks puts listed pages first, in their order.
func compareRanks(ranks map[*page]int, a, b *page) int {
	x, okX := ranks[a]
	y, okY := ranks[b]
	if okX && okY {
		return x - y
	}
	return boolOrder(okX, okY)
}
