package revision

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var redrawnQuestion = diag.Rule{Code: "redrawn-question", Severity: diag.Warning,
	Summary: "A question of a mastery check keeps the values it was asked with: by others its answers cannot be judged again."}

// redrawn tells of a question of a check that is asked with other values now.
func (c *comparison) redrawn(was, is asked) {
	gone, all := drawings(was.q, is.q)
	if gone == 0 {
		return
	}
	message := "this question is asked with other values now"
	if gone < all {
		message = fmt.Sprintf("%d of the %d sets of values that this question was asked with are gone", gone, all)
	}
	c.tell(redrawnQuestion, is.at("given"),
		message+": answers to the former ones stay as they were judged, and a try that has begun goes on with others",
		"nothing to do when that is meant; otherwise leave given and variants as they were")
}

// drawings counts the variants that a question had, and those of them that are
// gone. A question without given values has one.
func drawings(was, is *course.Question) (gone, all int) {
	before, now := drawn(was), drawn(is)
	for _, one := range before {
		if !slices.Contains(now, one) {
			gone++
		}
	}
	return gone, len(before)
}

func drawn(q *course.Question) []string {
	if len(q.Pool) == 0 {
		return []string{""}
	}
	var all []string
	for _, v := range q.Pool {
		all = append(all, strings.Join(v.Given, " "))
	}
	return all
}
