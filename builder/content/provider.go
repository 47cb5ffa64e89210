package content

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/gradus-ssg/gradus/builder/content/document"
)

// film is what the address of a video says.
type film struct {
	// provider is "youtube", "vimeo", "file", or "" for what gradus cannot play.
	provider string
	// ref is the provider's id; of a file it is found when links are resolved.
	ref string
	// start is in seconds.
	start float64
}

// filmOf reads the address of a video.
func filmOf(address string) film {
	if strings.HasPrefix(address, "//") {
		address = "https:" + address
	}
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return film{}
	}
	if u.Host == "" && u.Scheme == "" {
		if u.Path == "" {
			return film{}
		}
		return film{provider: "file", start: startOf(u)}
	}
	if u.Scheme != "https" && u.Scheme != "http" {
		return film{}
	}
	host := strings.ToLower(u.Hostname())
	for _, prefix := range []string{"www.", "m.", "music."} {
		host = strings.TrimPrefix(host, prefix)
	}
	steps := strings.Split(strings.Trim(u.Path, "/"), "/")
	ref := ""
	switch host {
	case "youtu.be":
		ref = steps[0]
	case "youtube.com", "youtube-nocookie.com":
		switch steps[0] {
		case "watch":
			ref = u.Query().Get("v")
		case "embed", "shorts", "live", "v":
			if len(steps) > 1 {
				ref = steps[1]
			}
		}
	case "vimeo.com", "player.vimeo.com":
		for i, s := range steps {
			if s != "" && strings.Trim(s, "0123456789") == "" {
				ref = s
				// An unlisted film has a second part, without which it does not load.
				if h := u.Query().Get("h"); h != "" {
					ref += "?h=" + url.QueryEscape(h)
				} else if i+1 < len(steps) && host == "vimeo.com" {
					ref += "?h=" + url.QueryEscape(steps[i+1])
				}
				return film{"vimeo", ref, startOf(u)}
			}
		}
	}
	if !plainRef(ref) {
		return film{}
	}
	return film{"youtube", ref, startOf(u)}
}

// plainRef reports whether s can be YouTube's id of a film.
func plainRef(s string) bool {
	return len(s) >= 6 && strings.Trim(s, "-_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// startOf reads where a film begins: ?t=90, ?start=90, ?t=1m30s, #t=1:30.
func startOf(u *url.URL) float64 {
	q := u.Query()
	for _, s := range []string{q.Get("t"), q.Get("start"), strings.TrimPrefix(u.Fragment, "t=")} {
		if s == "" {
			continue
		}
		if at, err := document.ParseSeconds(strings.TrimSuffix(s, "s")); err == nil {
			return float64(at)
		}
		if n, ok := units(s); ok {
			return n
		}
	}
	return 0
}

// units reads 1h2m3s.
func units(s string) (float64, bool) {
	total := 0.0
	for s != "" {
		i := strings.IndexAny(s, "hms")
		if i <= 0 {
			return 0, false
		}
		n, err := strconv.ParseUint(s[:i], 10, 16)
		if err != nil {
			return 0, false
		}
		total += float64(n) * map[byte]float64{'h': 3600, 'm': 60, 's': 1}[s[i]]
		s = s[i+1:]
	}
	return total, true
}

// id is the default id of a film: the provider's, or the file's name.
func (f film) id(address string) string {
	if f.provider != "file" {
		ref, _, _ := strings.Cut(f.ref, "?")
		return ref
	}
	u, err := url.Parse(address)
	if err != nil {
		return slug(address)
	}
	return slug(stem(path.Base(u.Path)))
}
