package render

import (
	"context"
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
)

// asked is the JSON of what the client asks on a lesson's page; nil for nothing.
func (r *renderer) asked(ctx context.Context, w *Wording, l *course.Lesson) ([]byte, error) {
	if r.options.Questions == nil || l.Check == nil && len(l.Practice) == 0 {
		return nil, nil
	}
	rule := ""
	if l.Check != nil {
		rule = plain(string(w.mastery(l.Check.Rule)))
	}
	asked, err := r.options.Questions(ctx, l, rule)
	if err != nil {
		return nil, fmt.Errorf("seal the questions: %w", err)
	}
	return asked, nil
}
