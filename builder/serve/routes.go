package serve

import (
	"bytes"
	"embed"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"
)

// live is what a page loads from the server itself. No file of a course can
// stand there: names that begin with a dot are never read.
//
//go:embed live.js live.css
var live embed.FS

// routes answers every request that the guard let through.
func (s *Server) routes(shown *stage) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/.gradus/events", func(w http.ResponseWriter, r *http.Request) { events(w, r, shown) })
	for _, name := range []string{"live.js", "live.css"} {
		mux.HandleFunc("/.gradus/"+name, func(w http.ResponseWriter, r *http.Request) {
			body, err := live.ReadFile(name)
			send(w, r, name, &rendered{body: body, tag: tagOf(body), err: err})
		})
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { show(w, r, shown) })
	return mux
}

// show answers with a file of the site, by the rules of GitHub Pages: a folder
// is its index.html, an address without an ending may be a page's.
func show(w http.ResponseWriter, r *http.Request, shown *stage) {
	now, ok := shown.first(r.Context())
	if !ok {
		return
	}
	if now.site == nil {
		now.trouble.page(w, r, now.token)
		return
	}
	address := strings.TrimPrefix(r.URL.Path, "/")
	if address == "" || strings.HasSuffix(address, "/") {
		address += "index.html"
	}
	if !now.site.has(address) && path.Ext(address) == "" {
		if now.site.has(address + "/index.html") {
			folder := url.URL{Path: "/" + address + "/", RawQuery: r.URL.RawQuery}
			http.Redirect(w, r, folder.String(), http.StatusFound)
			return
		}
		address += ".html"
	}
	entry, found := now.site.site.Lookup(address)
	switch {
	case !found:
		missing(w, r, now.site)
	case entry.Open != nil:
		copied(w, r, entry)
	default:
		send(w, r, address, now.site.read(r.Context(), address))
	}
}

// missing answers with the site's own page for what is not there.
func missing(w http.ResponseWriter, r *http.Request, site *pages) {
	const own = "404.html"
	if !site.has(own) {
		http.Error(w, "There is no such page in this course.", http.StatusNotFound)
		return
	}
	f := site.read(r.Context(), own)
	if f.err != nil {
		failed(w, f.err)
		return
	}
	w.Header().Set("Content-Type", contentType(own))
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusNotFound)
	if r.Method != http.MethodHead {
		w.Write(f.body)
	}
}

// send answers with a rendered file. A browser asks each time whether what it
// has is still the newest.
func send(w http.ResponseWriter, r *http.Request, address string, f *rendered) {
	if f.err != nil {
		failed(w, f.err)
		return
	}
	head(w, address, f.tag)
	http.ServeContent(w, r, address, time.Time{}, bytes.NewReader(f.body))
}

// head says what a file is and how to ask for it again.
func head(w http.ResponseWriter, address, tag string) {
	if t := contentType(address); t != "" {
		w.Header().Set("Content-Type", t)
	}
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("ETag", tag)
}

func failed(w http.ResponseWriter, err error) {
	http.Error(w, "This file could not be shown: "+err.Error(), http.StatusInternalServerError)
}
