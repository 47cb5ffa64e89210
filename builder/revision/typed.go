package revision

import (
	"fmt"
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
)

// texts compares what is accepted as a short text.
func (c *comparison) texts(was, is asked) correction {
	a, b := *was.q, *is.q
	accepts := func(in asked, q course.Question, text string) bool {
		more := q
		more.ID = is.q.ID
		q.ID = is.q.ID
		more.Text = append(slices.Clone(q.Text), text)
		return c.key(in.in, &more) == c.key(in.in, &q)
	}
	made := forgiveness(a.Exact, b.Exact)
	a.Exact = b.Exact
	var added, removed []string
	for _, text := range b.Text {
		if !accepts(was, a, text) {
			added = append(added, text)
		}
	}
	for _, text := range a.Text {
		if !accepts(is, b, text) {
			removed = append(removed, text)
		}
	}
	return made.and(accepted(added, removed, ""))
}

// gaps compares what is accepted in the gaps of a text.
func (c *comparison) gaps(was, is asked) correction {
	if n, former := len(is.q.Gaps), len(was.q.Gaps); n != former {
		return correction{change: fmt.Sprintf("the text has %s now, not %d", count(n, "gap", "gaps"), former),
			keeps: "who had it right", nobody: "answers with another number of gaps do not fit"}
	}
	made := forgiveness(was.q.Exact, is.q.Exact)
	accepts := func(in asked, gaps [][]string, gap int, text string) bool {
		q := *in.q
		q.ID, q.Exact, q.Gaps = is.q.ID, is.q.Exact, gaps
		more := q
		more.Gaps = slices.Clone(gaps)
		more.Gaps[gap] = append(slices.Clone(gaps[gap]), text)
		return c.key(in.in, &more) == c.key(in.in, &q)
	}
	for i := range is.q.Gaps {
		var added, removed []string
		for _, text := range is.q.Gaps[i] {
			if !accepts(was, was.q.Gaps, i, text) {
				added = append(added, text)
			}
		}
		for _, text := range was.q.Gaps[i] {
			if !accepts(is, is.q.Gaps, i, text) {
				removed = append(removed, text)
			}
		}
		made = made.and(accepted(added, removed, fmt.Sprintf(" in gap %d", i+1)))
	}
	return made
}

// forgiveness compares how letters are compared.
func forgiveness(was, is bool) correction {
	const spelled = "who wrote it with other capitals, spaces or accents"
	switch {
	case was && !is:
		return correction{change: "capitals, spaces and accents are forgiven now", gains: spelled}
	case !was && is:
		return correction{change: "capitals, spaces and accents count now", keeps: spelled}
	}
	return correction{}
}

// accepted says which texts are accepted now, and which no more.
func accepted(added, removed []string, where string) correction {
	var made correction
	switch {
	case len(added) > 0 && len(removed) > 0:
		made.change = fmt.Sprintf("%s is right%s now, not %s", list(added, "or"), where, list(removed, "or"))
	case len(added) > 0:
		made.change = fmt.Sprintf("%s is right%s too now", list(added, "or"), where)
	case len(removed) > 0:
		made.change = fmt.Sprintf("%s is not right%s any more", list(removed, "or"), where)
	}
	if len(added) > 0 {
		made.gains = "who wrote " + list(added, "or") + where
	}
	if len(removed) > 0 {
		made.keeps = "who wrote " + list(removed, "or") + where
	}
	return made
}

// and is two corrections of one question.
func (m correction) and(o correction) correction {
	join := func(a, b, between string) string {
		if a == "" || b == "" {
			return a + b
		}
		return a + between + b
	}
	return correction{change: join(m.change, o.change, ", "), gains: join(m.gains, o.gains, " or "),
		keeps: join(m.keeps, o.keeps, " or "), nobody: join(m.nobody, o.nobody, ", ")}
}
