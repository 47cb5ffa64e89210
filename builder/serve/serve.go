// Package serve shows a course while it is being written: it watches the
// course's folder, builds in memory after each change, swaps the new site in
// and tells the browsers, which reload.
//
//	watch → Server.Build → stage.show → /.gradus/events → live.js
//
// While the course has errors the last good site stays, with the diagnostics
// laid over it; when there never was a good one, a page shows them. The server
// is for the author's own machine: it listens on the loopback address only,
// refuses requests that name another host, and writes nothing to disk.
package serve

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/gradus-ssg/gradus/builder"
)

// Server is one course being served. Dir and Build are required; a Server is
// not changed while it runs.
type Server struct {
	// Dir is the course's folder on this machine; everything below it is
	// watched, except what a build never reads.
	Dir string
	// Output is the folder that `build` writes to, whose changes mean nothing
	// here; "" for none.
	Output string
	// Build makes the site from the files as they are now. It is called from one
	// goroutine at a time; its context ends when the files change again.
	Build func(ctx context.Context) (*builder.Result, error)
	// Source holds the author's files, for the lines shown with a diagnostic;
	// without it diagnostics are shown without their lines.
	Source fs.FS
	// Report hears of every finished build, in order; nil for nobody.
	Report func(Build)
	// Warn hears in words what this machine cannot do; nil for nobody.
	Warn func(message string)
}

// Build is how one build went. Exactly one of Result and Err is set.
type Build struct {
	Result *builder.Result
	// Err is the machine failing, not the course.
	Err error
	// Took is how long it took.
	Took time.Duration
}

// Listen opens the port on the loopback address, where only this machine can
// reach it; port 0 takes a free one.
func Listen(ctx context.Context, port int) (net.Listener, error) {
	return new(net.ListenConfig).Listen(ctx, "tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
}

// Run serves on l, which it closes, until ctx ends; then it waits for its own
// goroutines and returns nil. An error is the machine failing.
func (s *Server) Run(ctx context.Context, l net.Listener) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()

	shown := newStage()
	web := &http.Server{
		Handler:           guard(s.routes(shown)),
		ReadHeaderTimeout: 10 * time.Second,
		// Event streams last as long as the page: their requests end with ctx.
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	changes := make(chan struct{}, 1)
	var running sync.WaitGroup
	running.Go(func() { newWatcher(s.Dir, s.Output, s.warn).run(ctx, changes) })
	running.Go(func() { s.rebuild(ctx, changes, shown) })
	running.Go(func() {
		<-ctx.Done()
		closing, done := context.WithTimeout(context.WithoutCancel(ctx), 3*time.Second)
		defer done()
		if web.Shutdown(closing) != nil {
			web.Close()
		}
	})
	err := web.Serve(l)
	stop()
	running.Wait()
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}

// rebuild builds once, and again after every change, until ctx ends. A change
// during a build ends that build: its files are no longer what it read.
func (s *Server) rebuild(ctx context.Context, changes <-chan struct{}, shown *stage) {
	for ctx.Err() == nil {
		building, stop := context.WithCancel(ctx)
		finished := make(chan Build, 1)
		go func() { finished <- s.build(building) }()
		again := false
		var b Build
		select {
		case b = <-finished:
		case <-changes:
			again = true
			stop()
			b = <-finished
		}
		stop()
		if ctx.Err() != nil {
			return
		}
		if again {
			continue
		}
		shown.show(b, s.Source)
		if s.Report != nil {
			s.Report(b)
		}
		select {
		case <-changes:
		case <-ctx.Done():
		}
	}
}

func (s *Server) build(ctx context.Context) Build {
	start := time.Now()
	r, err := s.Build(ctx)
	return Build{Result: r, Err: err, Took: time.Since(start)}
}

func (s *Server) warn(message string) {
	if s.Warn != nil {
		s.Warn(message)
	}
}
