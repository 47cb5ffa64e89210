package variant

import "github.com/gradus-ssg/gradus/builder/course"

// field is one text of a question in which expressions may stand.
type field struct {
	source string
	// path leads to it from the question, as course.Places.Find takes it.
	path []any
}

// contents is every text of a question that may vary, and those that must stay
// unlike each other for the question to have one answer.
type contents struct {
	all []field
	// unlike are groups: no two texts of a group may be the same.
	unlike [][]field
	// others are texts that may be alike, but not like one of apart: the right
	// sides of pairs, and the extra ones.
	others, apart []field
}

func read(q *course.Question) contents {
	var c contents
	add := func(source string, path ...any) field {
		f := field{source, path}
		if source != "" {
			c.all = append(c.all, f)
		}
		return f
	}
	many := func(key string, prose []course.Prose) []field {
		var group []field
		for i, p := range prose {
			group = append(group, add(p.Source, key, i))
		}
		return group
	}
	add(q.Ask.Source, "ask")
	many("hint", q.Hint)
	add(q.Why.Source, "why")
	var choices, lefts []field
	written := map[string]int{} // options under "right" and under "wrong" so far
	for _, o := range q.Options {
		key := "wrong"
		if o.Right {
			key = "right"
		}
		choices = append(choices, add(o.Text.Source, key, written[key]))
		add(o.Because.Source, key, written[key], "because")
		written[key]++
	}
	for i, t := range q.Text {
		add(t, "text", i)
	}
	order := many("order", q.Order)
	for i, pair := range q.Match {
		lefts = append(lefts, add(pair.Left.Source, "match", i, 0))
		c.others = append(c.others, add(pair.Right.Source, "match", i, 1))
	}
	c.apart = many("extra", q.Extra)
	add(q.Model.Source, "model")
	many("rubric", q.Rubric)
	c.unlike = [][]field{choices, order, lefts}
	return c
}
