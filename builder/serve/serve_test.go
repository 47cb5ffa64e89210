package serve_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/serve"
	"github.com/gradus-ssg/gradus/builder/site"
)

// patience is how long a test waits for what must happen; nothing depends on it
// but how long a broken test takes.
const patience = 30 * time.Second

// folder is a course for tests: each .md file is a page at its path, all else
// is copied, and a file that holds "ERROR" is a mistake of the author.
type folder struct {
	dir string
	// rendered counts how often each page was rendered.
	mu       sync.Mutex
	rendered map[string]int
}

func newFolder(t *testing.T, files map[string]string) *folder {
	t.Helper()
	f := &folder{dir: t.TempDir(), rendered: map[string]int{}}
	for name, text := range files {
		f.write(t, name, text)
	}
	return f
}

func (f *folder) write(t *testing.T, name, text string) {
	t.Helper()
	at := filepath.Join(f.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// build stands in for builder.Build.
func (f *folder) build(ctx context.Context) (*builder.Result, error) {
	source := os.DirFS(f.dir)
	var entries []site.Entry
	var diags diag.List
	err := fs.WalkDir(source, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(source, name)
		if err != nil {
			return err
		}
		if bytes.Contains(text, []byte("ERROR")) {
			diags = append(diags, diag.Diagnostic{Code: "broken", Severity: diag.Error, Pos: diag.FileStart(name), Length: 5,
				Message: "this is <wrong>", Hint: "mend it"})
		}
		if path.Ext(name) != ".md" {
			entries = append(entries, site.Entry{Path: name, Source: name, Open: func() (fs.File, error) { return source.Open(name) }})
			return nil
		}
		page := strings.TrimSuffix(name, ".md") + ".html"
		entries = append(entries, site.Entry{Path: page, Source: name, Write: func(_ context.Context, w *bytes.Buffer) error {
			f.mu.Lock()
			f.rendered[page]++
			f.mu.Unlock()
			if bytes.Contains(text, []byte("UNRENDERABLE")) {
				return errors.New("no template")
			}
			w.WriteString("<!doctype html><html><body>" + string(text) + "</body></html>")
			return nil
		}})
		return nil
	})
	if err != nil {
		return nil, err
	}
	made, clashes := site.New(entries)
	diags = append(diags, clashes...)
	if diags.Failed() {
		return &builder.Result{Diags: diags.Sort()}, ctx.Err()
	}
	return &builder.Result{Diags: diags, Site: made}, ctx.Err()
}

// start serves until the test ends and returns the address, ending in "/".
func start(t *testing.T, s *serve.Server) string {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	l, err := serve.Listen(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx, l) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("Run: %v", err)
		}
	})
	return "http://" + l.Addr().String() + "/"
}

// answer is a response with its whole body.
type answer struct {
	*http.Response
	body string
}

// get asks for one address, without following redirects.
func get(t *testing.T, address string, headers ...string) answer {
	t.Helper()
	return ask(t, http.MethodGet, address, headers...)
}

func ask(t *testing.T, method, address string, headers ...string) answer {
	t.Helper()
	ctx, done := context.WithTimeout(context.Background(), patience)
	defer done()
	r, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
		if headers[i] == "Host" {
			r.Host = headers[i+1]
		}
	}
	// One connection a request: what a test has asked for leaves nothing open.
	client := http.Client{
		Transport:     &http.Transport{DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	response, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{response, string(body)}
}

// news is what a page is told.
type news struct{ Build, Trouble string }

// stream opens an event stream; next waits for its next message.
func stream(t *testing.T, base string) (next func() news) {
	t.Helper()
	ctx, stop := context.WithTimeout(context.Background(), patience)
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, base+".gradus/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := (&http.Client{Transport: &http.Transport{DisableKeepAlives: true}}).Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		stop()
		response.Body.Close()
	})
	if got := response.Header.Get("Content-Type"); !strings.HasPrefix(got, "text/event-stream") {
		t.Fatalf("events have type %q", got)
	}
	lines := bufio.NewScanner(response.Body)
	lines.Buffer(nil, 1<<20)
	return func() news {
		t.Helper()
		for lines.Scan() {
			data, ok := strings.CutPrefix(lines.Text(), "data: ")
			if !ok {
				continue
			}
			var n news
			if err := json.Unmarshal([]byte(data), &n); err != nil {
				t.Fatal(err)
			}
			return n
		}
		t.Fatalf("the stream ended: %v", lines.Err())
		return news{}
	}
}

// until takes news until one holds.
func until(t *testing.T, next func() news, holds func(news) bool) news {
	t.Helper()
	for {
		if n := next(); holds(n) {
			return n
		}
	}
}

var liveScript = regexp.MustCompile(`<script defer src="/\.gradus/live\.js" data-build="([^"]+)"></script>`)

// tokenOf is the build that a page says it was made from.
func tokenOf(t *testing.T, page string) string {
	t.Helper()
	found := liveScript.FindAllStringSubmatch(page, -1)
	if len(found) != 1 {
		t.Fatalf("want one live script, got %d in\n%s", len(found), page)
	}
	return found[0][1]
}

func TestRunLeavesNothingBehind(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home"})
	ctx, stop := context.WithCancel(context.Background())
	l, err := serve.Listen(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	if ip := l.Addr().(*net.TCPAddr).IP; !ip.IsLoopback() {
		t.Errorf("listens on %s, which others can reach", ip)
	}
	base := "http://" + l.Addr().String() + "/"
	ended := make(chan error, 1)
	go func() { ended <- (&serve.Server{Dir: f.dir, Build: f.build}).Run(ctx, l) }()
	for range 5 {
		stream(t, base)()
	}
	stop()
	if err := <-ended; err != nil {
		t.Fatalf("Run: %v", err)
	}
	stacks := make([]byte, 1<<20)
	stacks = stacks[:runtime.Stack(stacks, true)]
	for _, stack := range strings.Split(string(stacks), "\n\n") {
		if strings.Contains(stack, "builder/serve.") && !strings.Contains(stack, "serve_test.") {
			t.Errorf("still running after Run:\n%s", stack)
		}
	}
	if c, err := net.Dial("tcp", l.Addr().String()); err == nil {
		c.Close()
		t.Error("still listening after Run")
	}
}

func TestPagesWaitForTheFirstBuild(t *testing.T) {
	f := newFolder(t, map[string]string{"index.md": "home"})
	release := make(chan struct{})
	base := start(t, &serve.Server{Dir: f.dir, Build: func(ctx context.Context) (*builder.Result, error) {
		<-release
		return f.build(ctx)
	}})
	got := make(chan answer, 1)
	go func() { got <- get(t, base) }()
	close(release)
	if a := <-got; a.StatusCode != http.StatusOK || !strings.Contains(a.body, "home") {
		t.Errorf("got %d %q", a.StatusCode, a.body)
	}
}
