package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/serve"
)

func TestServePrintsItsAddressFirst(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "linear"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "linear", "slope.md"), []byte("# Slope\n\nRise over run.\n\n- [ ] Draw one.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	out, printed := io.Pipe()
	var told bytes.Buffer
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- serveCommand{dir: dir, today: "2027-01-20"}.run(ctx, &terminal{out: printed, err: &told})
		printed.Close()
	}()
	lines := bufio.NewReader(out)
	first, err := lines.ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	address := strings.TrimSuffix(first, "\n")
	if !regexp.MustCompile(`^http://127\.0\.0\.1:[1-9][0-9]*/$`).MatchString(address) {
		t.Fatalf("the first line is %q", first)
	}
	for page, want := range map[string]string{"linear/slope.html": "Rise over run.", "": ` data-today="2027-01-20"`, ".gradus/live.js": "EventSource"} {
		response, err := http.Get(address + page)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil {
			t.Fatal(err)
		}
		if response.StatusCode != http.StatusOK || !strings.Contains(string(body), want) {
			t.Errorf("%q: got %d, want %q in\n%s", page, response.StatusCode, want, body)
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	if rest, err := io.ReadAll(lines); err != nil || len(rest) > 0 {
		t.Errorf("more on stdout than the address: %q, %v", rest, err)
	}
	if !strings.Contains(told.String(), "gradus: built ") {
		t.Errorf("stderr does not tell of the build:\n%s", &told)
	}
	if _, err := os.Stat(filepath.Join(dir, "gradus.ids.json")); err != nil {
		t.Errorf("the ids were not kept: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "public")); err == nil {
		t.Error("serve wrote a site")
	}
}

func TestAPortThatIsTakenIsExplained(t *testing.T) {
	dir := t.TempDir()
	taken, err := serve.Listen(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	var out, told bytes.Buffer
	err = serveCommand{dir: dir, port: taken.Addr().(*net.TCPAddr).Port}.run(t.Context(), &terminal{out: &out, err: &told})
	if err == nil {
		t.Fatal("served on a port that is taken")
	}
	if _, hint := explain(err); !strings.Contains(hint, "--port 0") {
		t.Errorf("hint %q", hint)
	}
}
