package serve

import (
	"net"
	"net/http"
	"strings"
)

// guard lets through only what a browser on this machine asks of this machine.
// A foreign name that was made to point at the loopback address (DNS
// rebinding) would otherwise let any website read the course being written.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cross-Origin-Resource-Policy", "same-origin")
		switch {
		case !local(r.Host):
			http.Error(w, "gradus serve answers only to 127.0.0.1 and localhost, so that no other website can read your course.\n"+
				"Open the address that gradus printed in the terminal.", http.StatusForbidden)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "gradus serve only shows pages: GET and HEAD.", http.StatusMethodNotAllowed)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// local reports whether a Host header names this machine to itself, on
// whichever port: a forwarded port is still the author's own choice.
func local(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
