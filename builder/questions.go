package builder

import (
	"context"
	"fmt"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/seal"
)

// questionRoom is how many bytes of a page its questions may take, compressed;
// what is left of 12 KiB is for the rule in words, which render adds.
const questionRoom = 12<<10 - 160

// usual is what seal.Fit finds of most lessons.
var usual = seal.Fitting{Most: math.MaxInt}

// questions is what the pages of a course ask, sealed when they are written.
type questions struct {
	course string
	// fitted has what was found out of lessons that are not as most are: whose
	// questions keep all their variants, and are told by holes.
	fitted map[*course.Lesson]seal.Fitting
}

// fit finds out, on all cores, how the questions of every lesson fit into its
// page. The course must be free of errors. The diagnostics are in course order.
func fit(ctx context.Context, c *course.Course) (*questions, diag.List, error) {
	var lessons []*course.Lesson
	for _, u := range c.Units {
		for _, l := range u.Lessons {
			if l.Check != nil || len(l.Practice) > 0 {
				lessons = append(lessons, l)
			}
		}
	}
	type outcome struct {
		seal.Fitting
		diags diag.List
		err   error
	}
	found := make([]outcome, len(lessons))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(lessons)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(lessons) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				o := &found[i]
				o.Fitting, o.diags, o.err = seal.Fit(lessons[i], seal.Options{Course: c.ID, Limit: questionRoom})
			}
		})
	}
	workers.Wait()
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	q := &questions{course: c.ID, fitted: map[*course.Lesson]seal.Fitting{}}
	var diags diag.List
	for i, o := range found {
		if o.err != nil {
			return nil, nil, fmt.Errorf("fit the questions of %s: %w", lessons[i].Source, o.err)
		}
		diags = slices.Concat(diags, o.diags)
		if o.Fitting != usual {
			q.fitted[lessons[i]] = o.Fitting
		}
	}
	return q, diags, nil
}

// payload is the JSON of a lesson's questions, for render.Options.
func (q *questions) payload(_ context.Context, l *course.Lesson, rule string) ([]byte, error) {
	fitted, known := q.fitted[l]
	if !known {
		fitted = usual
	}
	out, _, err := seal.Questions(l, seal.Options{Course: q.course, Words: rule, Fitted: &fitted})
	return out, err
}
