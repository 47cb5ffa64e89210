package document

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Rule is a rule of mastery.
type Rule course.Rule

var (
	percentRule = regexp.MustCompile(`^(\d{1,3})\s*%$`)
	ofRule      = regexp.MustCompile(`^(\d{1,3})\s+of\s+(\d{1,3})$`)
	rowRule     = regexp.MustCompile(`^(\d{1,3})\s+in\s+a\s+row$`)
)

// ParseRule reads "80%", "all", "4 of 5" or "3 in a row".
func ParseRule(s string) (Rule, error) {
	text := strings.ToLower(strings.TrimSpace(s))
	if text == "all" {
		return Rule{Text: s, Kind: "all"}, nil
	}
	if m := percentRule.FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		if n < 1 || n > 100 {
			return Rule{}, fmt.Errorf("%s is not between 1%% and 100%%", s)
		}
		return Rule{Text: s, Kind: "percent", N: n}, nil
	}
	if m := ofRule.FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		of, _ := strconv.Atoi(m[2])
		if n < 1 || n > of {
			return Rule{}, fmt.Errorf("%q asks for %d right answers among %d", s, n, of)
		}
		return Rule{Text: s, Kind: "of", N: n, M: of}, nil
	}
	if m := rowRule.FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		if n < 1 {
			return Rule{}, fmt.Errorf("%q asks for no right answer", s)
		}
		return Rule{Text: s, Kind: "row", N: n}, nil
	}
	return Rule{}, fmt.Errorf("%q is no rule that gradus knows", s)
}

func (r *Rule) read(d *decoder, v any, path []any) bool {
	text, ok := d.t.written(v, path)
	if ok {
		rule, err := ParseRule(text)
		if err == nil {
			*r = rule
			return true
		}
		d.report(badRule, path, err.Error(), `write "80%", "all", "4 of 5" or "3 in a row"`)
		return false
	}
	d.report(badRule, path, name(path)+" must be one text", `write "80%", "all", "4 of 5" or "3 in a row"`)
	return false
}
