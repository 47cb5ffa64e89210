package serve_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/serve"
)

func TestOnlyThisMachineIsAnswered(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home"})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	for host, status := range map[string]int{
		"127.0.0.1": 200, "127.0.0.1:9999": 200, "localhost:8080": 200, "LOCALHOST": 200, "[::1]:8080": 200, "[::1]": 200,
		"evil.example": 403, "evil.example:8080": 403, "localhost.evil.example": 403, "127.0.0.1.evil.example": 403,
		"192.168.1.4:8080": 403, "0.0.0.0:8080": 403, "[2001:db8::1]:80": 403,
	} {
		t.Run(host, func(t *testing.T) {
			for _, address := range []string{"", ".gradus/events"} {
				if status == 200 && address != "" {
					continue
				}
				got := get(t, base+address, "Host", host)
				if got.StatusCode != status {
					t.Errorf("%q: got %d, want %d", address, got.StatusCode, status)
				}
				if status == 403 && !strings.Contains(got.body, "localhost") {
					t.Errorf("the refusal does not say what to do: %q", got.body)
				}
			}
		})
	}
}

func TestOnlyShowing(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home"})
	base := start(t, &serve.Server{Dir: f.dir, Build: f.build})
	for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions} {
		if got := ask(t, method, base); got.StatusCode != http.StatusMethodNotAllowed || got.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: got %d, allowed %q", method, got.StatusCode, got.Header.Get("Allow"))
		}
	}
}
