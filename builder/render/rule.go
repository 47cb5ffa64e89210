package render

import "github.com/gradus-ssg/gradus/builder/course"

// outlineRule is what a lesson's check is judged by, so that any page can tell
// whether it is mastered. What is left out is the usual: one version without a
// name, nothing to revise, no practice.
type outlineRule struct {
	// Kind, N and M are those of course.Rule.
	Kind string `json:"kind"`
	N    int    `json:"n"`
	M    int    `json:"m,omitempty"`
	// Tries is how many a version has.
	Tries    int      `json:"tries"`
	Versions []string `json:"versions,omitempty"`
	// Revise names what is done before another try.
	Revise []string `json:"revise,omitempty"`
	// Practice is how many questions of practice there are.
	Practice int `json:"practice,omitempty"`
}

// rule is that of a lesson; nil where no check can be taken.
func (x *index) rule(l *course.Lesson) *outlineRule {
	c := l.Check
	if !x.asking || c == nil {
		return nil
	}
	return &outlineRule{c.Rule.Kind, c.Rule.N, c.Rule.M, c.Tries, c.Versions, c.Revise, len(l.Practice)}
}
