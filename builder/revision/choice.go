package revision

import (
	"fmt"
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
)

// chosen compares the right options of a question.
func chosen(a, b *course.Question) correction {
	was, is := right(a), right(b)
	if slices.Equal(was, is) {
		return correction{}
	}
	made := correction{
		change: fmt.Sprintf("the right answer is %s now, not %s", list(is, "and"), list(was, "and")),
		keeps:  "who chose " + list(was, "and"),
	}
	verb := "chose"
	if b.Kind == course.ChooseOne {
		verb = "answered"
		made.keeps = "who answered " + list(was, "and")
	}
	if text, missing := firstMissing(is, texts(a.Options)); missing {
		made.nobody = list([]string{text}, "") + " could not be chosen before"
		return made
	}
	made.gains = "who " + verb + " " + list(is, "and")
	return made
}

// right are the texts of the right options, sorted.
func right(q *course.Question) []string {
	var all []string
	for _, o := range q.Options {
		if o.Right {
			all = append(all, o.Text.Source)
		}
	}
	slices.Sort(all)
	return all
}

func texts(options []course.Option) []string {
	var all []string
	for _, o := range options {
		all = append(all, o.Text.Source)
	}
	return all
}

// firstMissing is the first text that is not among others, each of which counts
// once.
func firstMissing(texts, among []string) (string, bool) {
	among = slices.Clone(among)
	for _, text := range texts {
		i := slices.Index(among, text)
		if i < 0 {
			return text, true
		}
		among = slices.Delete(among, i, i+1)
	}
	return "", false
}

// ordered compares two right orders.
func ordered(a, b *course.Question) correction {
	was, is := sources(a.Order), sources(b.Order)
	if slices.Equal(was, is) {
		return correction{}
	}
	made := correction{change: "the right order is " + list(is, "and") + " now", keeps: "who gave the former order"}
	text, added := firstMissing(is, was)
	switch {
	case added:
		made.nobody = list([]string{text}, "") + " was not among the steps before"
	case len(was) != len(is):
		made.nobody = "there were more steps before"
	default:
		made.gains = "who gave this order"
	}
	return made
}

func sources(list []course.Prose) []string {
	var all []string
	for _, text := range list {
		all = append(all, text.Source)
	}
	return all
}

// matched compares the pairs of a question.
func matched(a, b *course.Question) correction {
	was := map[string]string{}
	var wasLeft, isLeft, wasRight, isRight []string
	for _, pair := range a.Match {
		was[pair.Left.Source] = pair.Right.Source
		wasLeft, wasRight = append(wasLeft, pair.Left.Source), append(wasRight, pair.Right.Source)
	}
	changed := ""
	for _, pair := range b.Match {
		left, right := pair.Left.Source, pair.Right.Source
		isLeft, isRight = append(isLeft, left), append(isRight, right)
		if before, known := was[left]; known && before != right && changed == "" {
			changed = fmt.Sprintf("%s belongs to %s now, not to %s", list([]string{left}, ""), list([]string{right}, ""), list([]string{before}, ""))
		}
	}
	wasRight = append(wasRight, sources(a.Extra)...)
	made := correction{change: changed, keeps: "who matched them the former way"}
	left, added := firstMissing(isLeft, wasLeft)
	right, unknown := firstMissing(isRight, wasRight)
	switch {
	case added:
		made.nobody = list([]string{left}, "") + " was not asked before"
	case len(wasLeft) != len(isLeft):
		made.nobody = "there were more pairs before"
	case unknown:
		made.nobody = list([]string{right}, "") + " could not be chosen before"
	case changed != "":
		made.gains = "who matched them this way"
	}
	if changed == "" && made.nobody != "" {
		made.change = "the pairs to match are others now"
	}
	return made
}
