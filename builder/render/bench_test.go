package render

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/themes"
)

// many is a course of n lessons in units of fifteen.
func many(n int) *course.Course {
	c := &course.Course{ID: "c", Title: "C", Language: "en", Devices: "own"}
	for i := range n {
		if i%15 == 0 {
			id := fmt.Sprintf("u%d", i/15)
			c.Units = append(c.Units, &course.Unit{Folder: id, Page: course.Page{Path: id + "/index.html", ID: id, Title: "Unit", Language: "en"}})
		}
		u := c.Units[len(c.Units)-1]
		unitOf(u, lesson(u.ID, fmt.Sprintf("l%d", i%15), fmt.Sprintf("Lesson %d", i), 10))
	}
	return c
}

// BenchmarkSite renders all pages of a thousand lessons without their text.
func BenchmarkSite(b *testing.B) {
	for b.Loop() {
		entries, err := Pages(many(1000), Options{Theme: themes.Default(), Script: "a.js", Style: "a.css"})
		if err != nil {
			b.Fatal(err)
		}
		var w bytes.Buffer
		for _, e := range entries {
			w.Reset()
			if err := e.Write(b.Context(), &w); err != nil {
				b.Fatal(err)
			}
		}
	}
}
