package render

import (
	"fmt"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/site"
	"github.com/gradus-ssg/gradus/themes"
)

// long is a course of one unit with n lessons.
func long(n int) *course.Course {
	u := &course.Unit{Folder: "u", Page: course.Page{Path: "u/index.html", ID: "u", Title: "Long", Language: "en"}}
	for i := range n {
		unitOf(u, lesson("u", fmt.Sprintf("l%d", i), fmt.Sprintf("Lesson %d", i), 10))
	}
	return &course.Course{ID: "c", Title: "C", Language: "en", Devices: "own", Units: []*course.Unit{u}}
}

func TestMarginShowsTheWholePath(t *testing.T) {
	html := render(t, long(foldAt), Options{})["u/l3.html"]
	if n := strings.Count(html, `<li class="station"`); n != foldAt {
		t.Errorf("%d stations", n)
	}
	if n := strings.Count(html, `aria-current="page"`); n != 1 {
		t.Errorf("%d pages are this one", n)
	}
	if !strings.Contains(html, `data-lesson="u/l3" data-do="must" data-state="now"`) {
		t.Error("the margin does not say where one is")
	}
	if strings.Contains(html, ellipse) {
		t.Error("a short path is folded")
	}
}

func TestMarginOfALongUnitIsFolded(t *testing.T) {
	pages := render(t, long(100), Options{})
	for _, c := range []struct {
		page               string
		stations           int
		before, after, end string
	}{
		{"u/l0.html", 1 + foldTo, "", "87 more stops", "u/l13"},
		{"u/l50.html", 1 + 2*foldTo, "38 more stops", "37 more stops", "u/l63"},
		{"u/l99.html", 1 + foldTo, "87 more stops", "", "u/l86"},
	} {
		html := pages[c.page]
		if n := strings.Count(html, `<li class="station"`); n != c.stations {
			t.Errorf("%s: %d stations, want %d", c.page, n, c.stations)
		}
		for _, fold := range []string{c.before, c.after} {
			if fold != "" && !strings.Contains(html, ellipse+`index.html">`+fold) {
				t.Errorf("%s does not say %q", c.page, fold)
			}
		}
		if strings.Contains(html, `"`+c.end+`"`) {
			t.Errorf("%s knows %s", c.page, c.end)
		}
		if unit := payloadOf(t, html)["unit"].(map[string]any); unit["part"] != true {
			t.Errorf("%s: the client is not told that this is a part", c.page)
		}
	}
	if n := strings.Count(pages["u/index.html"], `<li class="station"`); n != 100 {
		t.Errorf("the unit's page shows %d stations", n)
	}
}

// A page of a unit of ten thousand lessons is no larger than one of a thousand.
func TestPagesDoNotGrowWithTheUnit(t *testing.T) {
	size := func(n int) int {
		entries, err := Pages(long(n), Options{Theme: themes.Default()})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if e.Path == "u/l500.html" {
				return len(written(t, []site.Entry{e})[e.Path])
			}
		}
		t.Fatal("no such page")
		return 0
	}
	if thousand, tenThousand := size(1000), size(10_000); tenThousand > thousand+50 {
		t.Errorf("%d bytes in a unit of 1,000 lessons, %d in one of 10,000", thousand, tenThousand)
	}
}
