package lint

import "github.com/gradus-ssg/gradus/builder/course"

// asked gives lesson u/a practice of one question.
func asked(q *course.Question) func(*course.Course) {
	return func(c *course.Course) { lesson(c, "u/a").Practice = []*course.Question{q} }
}

func number(value string, change func(*course.Question)) *course.Question {
	return question(course.Number, func(q *course.Question) {
		q.Number = &course.NumberAnswer{Value: value}
		change(q)
	})
}

func nothing(*course.Question) {}

func pairs(sides ...string) []course.Pair {
	var all []course.Pair
	for i := 0; i < len(sides); i += 2 {
		all = append(all, course.Pair{Left: text(sides[i])[0], Right: text(sides[i+1])[0]})
	}
	return all
}

var questionCases = []testCase{
	{"no kind", asked(question("", nothing)), []string{`q: no-answer: nothing says (right and wrong)`}},
	{"no right option", asked(choice("", "1|2")), []string{`q: no-right-answer: no option (right =)`}},
	{"no right number", asked(number("", nothing)), []string{`q number: no-right-answer: no number (2500)`}},
	{"no number at all", asked(question(course.Number, nothing)), []string{`q number: no-right-answer: no number`}},
	{"no accepted text", asked(question(course.ShortText, nothing)), []string{`q text: no-right-answer: accepts no answer (text =)`}},
	{"no gaps", asked(question(course.Gaps, nothing)), []string{`q ask: no-right-answer: no gaps ([[H2O]])`}},
	{"a question of a check and of a stop", func(c *course.Course) {
		check(c, choice("", "1"))
		film(c, func(v *course.Video) {
			q := choice("", "1")
			q.ID, q.At = "stop", keys("stop")
			v.Stops = []*course.Stop{{Question: q}}
		})
	}, []string{`q: no-right-answer: no option`, `stop: no-right-answer: no option`}},
	{"nothing wrong", asked(choice("1|2", "")), []string{`q right: no-wrong-answer: every option (wrong =)`}},
	{"a question without places", asked(func() *course.Question {
		q := choice("1", "")
		q.At = nil
		return q
	}()), []string{`u/a.md: no-wrong-answer: every option`}},
	{"no prompt", asked(question(course.ShortText, func(q *course.Question) {
		q.Text = []string{"x"}
		q.Ask.Source = " \n"
	})), []string{`q ask: empty-prompt: asks nothing (ask =)`}},
	{"empty options", asked(choice("1| ", "2| ")), []string{`q right 1: empty-answer: empty (leave it out)`, `q wrong 1: empty-answer: empty`}},
	{"an empty text", asked(question(course.ShortText, func(q *course.Question) { q.Text = []string{"x", ""} })),
		[]string{`q text 1: empty-answer: an accepted answer is empty`}},
	{"an empty gap", asked(question(course.Gaps, func(q *course.Question) { q.Gaps = [][]string{{"x"}, {""}} })),
		[]string{`q ask: empty-answer: a gap has no answer ([[H2O]])`}},
	{"an empty step", asked(question(course.Order, func(q *course.Question) { q.Order = text("x", "", "y") })),
		[]string{`q order 1: empty-answer: a step`}},
	{"empty sides", asked(question(course.Match, func(q *course.Question) {
		q.Match = pairs("x", "", "", "y")
		q.Extra = text("z", "")
	})), []string{`q extra 1: empty-answer: an extra answer`, `q match 0 1: empty-answer: the right side`, `q match 1 0: empty-answer: the left side`}},
	{"two equal options", asked(choice("1", "2|3|2")), []string{`q wrong 2: duplicate-option: the option "2" stands here twice (leave)`}},
	{"two equal right options", asked(choice("1|1", "2")), []string{`q right 1: duplicate-option: "1"`}},
	{"options that differ in spaces", asked(choice("1", "a  b|a b ")), []string{`q wrong 1: duplicate-option: "a b"`}},
	{"right and wrong", asked(choice("1", "2|1")), []string{`q wrong 1: contradictory-option: "1" is right and wrong (leave)`}},
	{"not a number", asked(number("2,5 g", nothing)), []string{`q number: bad-number: "2,5 g" is not a number (2.5)`}},
	{"a fraction of nothing", asked(number("3/0", nothing)), []string{`q number: bad-number: "3/0"`}},
	{"an expression without given values", asked(number("a*b", nothing)), []string{`q number: bad-number: "a*b" (given =)`}},
	{"numbers", func(c *course.Course) {
		for i, n := range []string{"3", "-2.5", ".5", "+3", "3/4", "-3 / 4", "2.5e3", "2.", " 7 "} {
			q := number(n, nothing)
			q.ID = string(rune('a' + i))
			lesson(c, "u/a").Practice = append(lesson(c, "u/a").Practice, q)
		}
	}, nil},
	{"a computed number", asked(number("a*b", func(q *course.Question) { q.Given = []course.Given{{Name: "a"}} })), nil},
	{"a unit that is required", asked(number("3", func(q *course.Question) { q.Number.UnitRequired = true })),
		[]string{`q unit_required: missing-unit: does not say which (unit =)`}},
	{"a unit that is named", asked(number("3", func(q *course.Question) { q.Number.UnitRequired, q.Number.Unit = true, "g" })), nil},
	{"one thing in order", asked(question(course.Order, func(q *course.Question) { q.Order = text("x") })),
		[]string{`q order: short-order: no order (at least two)`}},
	{"the same twice in order", asked(question(course.Order, func(q *course.Question) { q.Order = text("x", "y", "x") })),
		[]string{`q order 2: duplicate-step: "x" stands (differ)`}},
	{"one pair", asked(question(course.Match, func(q *course.Question) { q.Match = pairs("x", "y") })),
		[]string{`q match: short-match: nothing to choose (two pairs)`}},
	{"one pair and one extra", asked(question(course.Match, func(q *course.Question) { q.Match, q.Extra = pairs("x", "y"), text("z") })), nil},
	{"equal left sides", asked(question(course.Match, func(q *course.Question) { q.Match = pairs("x", "y", "x", "z") })),
		[]string{`q match 1 0: duplicate-left: "x" stands on the left twice (differ)`}},
	{"equal right sides", asked(question(course.Match, func(q *course.Question) { q.Match = pairs("x", "y", "z", "y") })), nil},
	{"an extra that is right", asked(question(course.Match, func(q *course.Question) {
		q.Match, q.Extra = pairs("x", "y", "z", "w"), text("v", "w")
	})), []string{`q extra 1: right-extra: "w" is extra (leave)`}},
	{"no rubric", asked(question(course.Written, nothing)), []string{`q written: no-rubric: no rubric (rubric =)`}},
	{"a rubric", asked(question(course.Written, func(q *course.Question) { q.Rubric = text("x") })), nil},
}
