package site_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/gradus-ssg/gradus/builder/site"
)

// course10000 are ten thousand pages of ten kilobytes in units of twenty.
func course10000() []site.Entry {
	text := bytes.Repeat([]byte("A line climbs two for every one it runs.\n"), 250)
	var entries []site.Entry
	for i := range 10_000 {
		entries = append(entries, site.Entry{
			Path: fmt.Sprintf("unit-%03d/lesson-%05d.html", i/20, i),
			Write: func(_ context.Context, w *bytes.Buffer) error {
				fmt.Fprintf(w, "%d\n", i)
				w.Write(text)
				return nil
			},
		})
	}
	return entries
}

func BenchmarkWriteCold(b *testing.B) {
	s, _ := site.New(course10000())
	above := b.TempDir()
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		n++
		if _, err := s.Write(b.Context(), filepath.Join(above, fmt.Sprint(n))); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWriteUnchanged(b *testing.B) {
	s, _ := site.New(course10000())
	dir := filepath.Join(b.TempDir(), "public")
	if _, err := s.Write(b.Context(), dir); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Write(b.Context(), dir); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRawWrites is what the file system itself takes, on one core.
func BenchmarkRawWrites(b *testing.B) {
	above := b.TempDir()
	entries := course10000()
	n := 0
	for b.Loop() {
		n++
		var page bytes.Buffer
		for i, e := range entries {
			name := filepath.Join(above, fmt.Sprint(n), e.Path)
			if i%20 == 0 {
				if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
					b.Fatal(err)
				}
			}
			page.Reset()
			if err := e.Write(b.Context(), &page); err != nil {
				b.Fatal(err)
			}
			if err := os.WriteFile(name, page.Bytes(), 0o644); err != nil {
				b.Fatal(err)
			}
		}
	}
}
