package render

import (
	"regexp"
	"strings"
	"testing"
)

func TestPolicy(t *testing.T) {
	const before, after = "default-src 'none'; script-src 'self'; style-src 'self'", "; base-uri 'none'; form-action 'none'"
	for name, c := range map[string]struct {
		policy policy
		want   string
	}{
		"nothing but the site": {policy{}, before + "; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'" + after},
		// openssl dgst -sha256 -binary | base64 of: width: 50%
		"style attributes by hash": {policy{styles: []string{"width: 50%"}},
			before + " 'unsafe-hashes' 'sha256-e8zEkN8CatJMD+tH9UXRTekXDK4h050uVG2Je5bBAic='; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'" + after},
		"hosts of this page": {policy{frames: []string{"https://a.org", "https://b.org"}, images: []string{"https://i.org"}},
			before + "; img-src 'self' data: https://i.org; media-src 'self'; font-src 'self'; connect-src 'self'; frame-src https://a.org https://b.org" + after},
	} {
		if got := c.policy.String(); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}

var inline = regexp.MustCompile(`(?i)<style| style=| on[a-z]+=|<script(?: type="application/json" id="gr-page"| defer src="[^"]+")>`)

// Pages keep to their own policy: no inline style, handler or script but JSON.
func TestNothingInline(t *testing.T) {
	scripts := 0
	for address, html := range render(t, algebra(), Options{Preview: true}) {
		if !strings.HasSuffix(address, ".html") {
			continue
		}
		for _, found := range inline.FindAllString(html, -1) {
			if !strings.HasPrefix(found, "<script") {
				t.Errorf("%s: %s", address, found)
			}
			scripts++
		}
		if n := strings.Count(html, "<script"); n != len(inline.FindAllString(html, -1)) {
			t.Errorf("%s: a script that is neither deferred nor data", address)
		}
		if !strings.Contains(html, `connect-src &#39;self&#39;`) || !strings.Contains(html, `<script defer src="/.gradus/live.js"></script>`) {
			t.Errorf("%s: a preview cannot reload itself", address)
		}
	}
	if scripts == 0 {
		t.Error("no script was looked at")
	}
}

// A page may load a player only where it shows one.
func TestFramesOfThisPageOnly(t *testing.T) {
	pages := render(t, algebra(), Options{})
	if !strings.Contains(pages["linear/intercept.html"], "frame-src https://www.desmos.com https://www.youtube-nocookie.com;") {
		t.Error("the lesson with a film and a frame does not name their hosts")
	}
	for _, quiet := range []string{"linear/slope.html", "linear/index.html", "index.html"} {
		if strings.Contains(pages[quiet], "frame-src") {
			t.Errorf("%s may load frames", quiet)
		}
	}
}
