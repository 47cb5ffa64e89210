package render

import (
	"regexp"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Pages whose text has a film, a card or levels of reading load what these need,
// after their own script; others do not.
func TestProseScript(t *testing.T) {
	c := algebra()
	c.Home.Body = markup{"@0\n", []course.Block{&course.Embed{Kind: "image", URL: "https://upload.wikimedia.org/a.png"}}}
	using := c.Units[1]
	using.Body = markup{html: "<gr-reading>\n<section data-level=\"easier\">Short.</section>\n</gr-reading>\n"}
	using.Lessons[0].Videos = []*course.Video{{ID: "film", Provider: "youtube", Ref: "dQw4w9WgXcQ"}}
	c.Pages[0].Body = markup{"@0\n", []course.Block{&course.Video{ID: "film", Provider: "file", Ref: "film.webm"}}}
	loads := regexp.MustCompile(`assets/(?:page|lesson)-\w+\.js"></script>\n<script defer src="(?:\.\./)?assets/prose-RRRR\.js"></script>`)
	playing := map[string]bool{}
	for path, html := range render(t, c, Options{}) {
		plays := strings.Contains(html, "<gr-video") || strings.Contains(html, "<gr-embed") || strings.Contains(html, "<gr-reading")
		if playing[path] = plays; loads.MatchString(html) != plays || strings.Contains(html, "assets/prose-") != plays {
			t.Errorf("%s: something plays: %v, loads it: %v", path, plays, !plays)
		}
	}
	for path, plays := range map[string]bool{
		"index.html": true, "license.html": true, "using-lines/index.html": true, "using-lines/best-fit.html": true, "linear/intercept.html": true,
		"linear/index.html": false, "linear/slope.html": false, "my-work.html": false,
	} {
		if playing[path] != plays {
			t.Errorf("%s: something plays: %v", path, !plays)
		}
	}
}
