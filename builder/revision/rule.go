package revision

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var (
	stricterRule = diag.Rule{Code: "stricter-rule", Severity: diag.Warning,
		Summary: "A mastery check asks for no more than when students began it."}
	looserRule = diag.Rule{Code: "looser-rule", Severity: diag.Note,
		Summary: "Where a mastery check asks for less than before, students may have mastered it already."}
)

// rules compares what two checks ask for.
func (c *comparison) rules(before, now *course.Check, in lesson) {
	var stricter, looser []string
	add := func(is, was bool, text string) {
		switch {
		case is && !was:
			looser = append(looser, text)
		case !is:
			stricter = append(stricter, text)
		}
	}
	wide, narrow := implies(before.Rule, now.Rule), implies(now.Rule, before.Rule)
	if !wide || !narrow {
		add(wide, narrow, fmt.Sprintf("the rule is %s now, not %s", diag.Quote(now.Rule.Text), diag.Quote(before.Rule.Text)))
	}
	if now.Tries != before.Tries {
		add(now.Tries > before.Tries, false, fmt.Sprintf("a version has %s now, not %d", count(now.Tries, "try", "tries"), before.Tries))
	}
	if text, more := steps(before.Revise, now.Revise); text != "" {
		add(!more, false, text)
	}
	place := func() diag.Pos {
		if now.At == nil {
			return diag.FileStart(in.Source)
		}
		return now.At.Find("rule")
	}
	if len(stricter) > 0 {
		c.tell(stricterRule, place(), "this check may ask for more than before: "+strings.Join(stricter, "; ")+
			"; who has mastered it stays so, who is on the way may need more",
			"nothing to do when that is meant; tell your class")
	}
	if len(looser) > 0 {
		effect := "; nobody loses anything"
		if wide && !narrow {
			effect = "; who meets it already has mastered the lesson, nobody loses anything"
		}
		c.tell(looserRule, place(), "this check asks for less than before: "+strings.Join(looser, "; ")+effect, "nothing to do")
	}
}

// implies reports whether whoever meets one rule meets the other. Of n in a
// row, n of the last n are right.
func implies(a, b course.Rule) bool {
	if percent, of := share(a); percent {
		other, than := share(b)
		return other && of >= than
	}
	if percent, _ := share(b); percent {
		return false
	}
	an, am := window(a)
	bn, bm := window(b)
	return bn <= an-max(0, am-bm)
}

// share is the percentage of one try that a rule asks for, if it is such a rule.
func share(r course.Rule) (bool, int) {
	switch r.Kind {
	case "percent":
		return true, r.N
	case "all":
		return true, 100
	}
	return false, 0
}

// window is how many of how many last answers a rule asks for.
func window(r course.Rule) (n, m int) {
	if r.Kind == "row" {
		return r.N, r.N
	}
	return r.N, r.M
}

// steps compares what is done before another try; text is "" when it is the same.
func steps(before, now []string) (text string, more bool) {
	for _, step := range now {
		if !slices.Contains(before, step) {
			return fmt.Sprintf("%s comes before another try now", diag.Quote(step)), true
		}
	}
	for _, step := range before {
		if !slices.Contains(now, step) {
			return fmt.Sprintf("%s need not come before another try any more", diag.Quote(step)), false
		}
	}
	return "", false
}
