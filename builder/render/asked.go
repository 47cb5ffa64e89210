package render

import (
	"context"
	"fmt"
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
)

// asked is the JSON of what the client asks on a lesson's page, and the script
// that does; nil and "" for nothing.
func (r *renderer) asked(ctx context.Context, w *Wording, l *course.Lesson) (asked []byte, script string, err error) {
	if r.options.Questions == nil || l.Check == nil && len(l.Practice) == 0 {
		return nil, "", nil
	}
	rule, all := "", l.Practice
	if l.Check != nil {
		rule = plain(string(w.mastery(l.Check.Rule)))
		all = slices.Concat(all, l.Check.Questions)
	}
	if asked, err = r.options.Questions(ctx, l, rule); err != nil {
		return nil, "", fmt.Errorf("seal the questions: %w", err)
	}
	script = r.options.CheckScript
	if slices.ContainsFunc(all, func(q *course.Question) bool { return q.Kind == course.Order || q.Kind == course.Match }) {
		script = r.options.ArrangeScript
	}
	return asked, script, nil
}
