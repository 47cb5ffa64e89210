package revision

import (
	"fmt"
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var (
	renamedQuestion = diag.Rule{Code: "renamed-question", Severity: diag.Warning,
		Summary: "A question of a mastery check keeps its id, so that answers to it stay answers to it."}
	removedQuestion = diag.Rule{Code: "removed-question", Severity: diag.Warning,
		Summary: "No question of a mastery check that students may have answered is taken out."}
)

// check compares the questions of a lesson, and what its check asks for.
func (c *comparison) check(p pair) {
	if p.before.Check != nil && p.now.Check != nil {
		c.rules(p.before.Check, p.now.Check, p.now)
	}
	old := p.before.questions()
	kept := map[*course.Question]bool{}
	var gone []asked
	for _, was := range old {
		is, found := c.question(p, was)
		switch {
		case found:
			kept[is.q] = true
			c.compare(was, is)
		case was.counts:
			gone = append(gone, was)
		default:
			c.harmless.Practice++
		}
	}
	var added []asked
	for _, is := range p.now.questions() {
		if !kept[is.q] && !c.knewQuestion(is) {
			added = append(added, is)
		}
	}
	gone, added = c.renamedQuestions(gone, added)
	c.removedQuestions(p, gone)
	c.harmless.Added += len(added)
}

// question is what a former question of a lesson is now: the one with its id,
// or one that had it before, wherever that is.
func (c *comparison) question(p pair, was asked) (asked, bool) {
	if is, found := c.now.questions[subject(p.now.ID, was.q.ID)]; found {
		return is, true
	}
	is, found := c.now.moved[subject(p.before.ID, was.q.ID)]
	return is, found
}

// knewQuestion reports whether a question was there before, here or elsewhere.
func (c *comparison) knewQuestion(is asked) bool {
	return slices.ContainsFunc(is.q.Was, func(was string) bool {
		_, found := c.before.questions[was]
		return found
	})
}

// compare compares a question with itself.
func (c *comparison) compare(was, is asked) {
	if was.in.ID != is.in.ID && c.now.heirs[was.in.ID].Lesson != is.in.Lesson || was.counts != is.counts {
		c.harmless.Moved++
	}
	if was.counts && is.counts {
		c.redrawn(was, is)
	}
	switch {
	case c.key(was.in, renamed(was.q, is.q.ID)) == c.key(is.in, is.q):
		if reworded(was.q, is.q) {
			c.harmless.Reworded++
		}
	case was.counts && is.counts:
		c.corrected(was, is)
	default:
		c.harmless.Practice++
	}
}

// key is the digest of what is right in a question; "" for one that has no
// right answer, which only a mistaken course has.
func (c *comparison) key(in lesson, q *course.Question) string {
	if q.Kind == course.Number && q.Number == nil {
		return ""
	}
	return c.options.Key(in.Lesson, q)
}

// renamed is a question under another id.
func renamed(q *course.Question, id string) *course.Question {
	other := *q
	other.ID = id
	return &other
}

// reworded reports whether a question with the same key says something else.
func reworded(a, b *course.Question) bool {
	return !slices.EqualFunc(words(a), words(b), same)
}

// words is all that a question says and that does not make an answer right.
func words(q *course.Question) []string {
	all := []string{q.Ask.Source, q.Why.Source, q.Model.Source}
	for _, text := range slices.Concat(q.Hint, q.Rubric) {
		all = append(all, text.Source)
	}
	for _, o := range q.Options {
		all = append(all, o.Text.Source, o.Because.Source)
	}
	return all
}

// renamedQuestions pairs questions that are gone with new ones that ask the
// same, and gives back the others.
func (c *comparison) renamedQuestions(gone, added []asked) (removed, fresh []asked) {
	for _, was := range gone {
		i := slices.IndexFunc(added, func(is asked) bool { return is.counts && same(is.q.Ask.Source, was.q.Ask.Source) })
		if i < 0 {
			i = c.sameAnswers(was, added)
		}
		if i < 0 {
			removed = append(removed, was)
			continue
		}
		is := added[i]
		added = slices.Delete(slices.Clone(added), i, i+1)
		c.tell(renamedQuestion, is.at("id"),
			fmt.Sprintf("this question has the id %s now, and had %s: answers to that one do not belong to it, and it is asked as a new one",
				diag.Quote(is.q.ID), diag.Quote(was.q.ID)),
			"write in it: "+idLine(was.q.ID)+"; leave it so when it is another question")
	}
	return removed, added
}

// sameAnswers finds the only new question of a kind that has the key or the
// options of one that is gone: the same in other words. What is written has no
// key to know it by.
func (c *comparison) sameAnswers(was asked, added []asked) int {
	found := -1
	for i, is := range added {
		if !is.counts || is.q.Kind != was.q.Kind || is.q.Kind == course.Written ||
			!sameOptions(was.q, is.q) && c.key(was.in, renamed(was.q, is.q.ID)) != c.key(is.in, is.q) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// sameOptions reports whether two questions have the same answers to choose
// from, whichever are right.
func sameOptions(a, b *course.Question) bool {
	before, now := texts(a.Options), texts(b.Options)
	slices.Sort(before)
	slices.Sort(now)
	return len(now) > 0 && slices.Equal(before, now)
}

func (c *comparison) removedQuestions(p pair, gone []asked) {
	if len(gone) == 0 {
		return
	}
	place := diag.FileStart(p.now.Source)
	if check := p.now.Check; check != nil && check.At != nil {
		place = check.At.Find()
	}
	var prompts []string
	for _, was := range gone {
		prompts = append(prompts, was.q.Ask.Source)
	}
	message := "the question " + list(prompts, "and") + " is gone from this check: answers to it stay in students' records, but nothing can be gained by them any more"
	if len(gone) > 1 {
		message = "the questions " + list(prompts, "and") + " are gone from this check: answers to them stay in students' records, but nothing can be gained by them any more"
	}
	c.tell(removedQuestion, place, message,
		"nothing to do when that is meant; when a question took its place, write in that: "+idLine(gone[0].q.ID))
}

// idLine is how a question gets an id, in both its spellings.
func idLine(id string) string {
	return fmt.Sprintf("id = %s (below a heading of Markdown: <!-- id: %s -->)", quoteKey(id), id)
}
