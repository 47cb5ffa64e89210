package lint

import "github.com/gradus-ssg/gradus/builder/course"

// several makes n fixed questions; versions are dealt out in turn.
func several(n int, versions ...string) []*course.Question {
	var all []*course.Question
	for i := range n {
		q := choice("1", "2")
		if len(versions) > 0 {
			q.Version = versions[i%len(versions)]
		}
		all = append(all, q)
	}
	return all
}

func rowRule(n int) course.Rule {
	return course.Rule{Text: "3 in a row", Kind: "row", N: n}
}

func ofRule(n, m int) course.Rule {
	return course.Rule{Text: "4 of 5", Kind: "of", N: n, M: m}
}

// varying is a question with a pool of n variants.
func varying(n int, version string) *course.Question {
	q := choice("{{a}}", "2")
	q.Given = []course.Given{{Name: "a"}}
	q.Pool = make([]course.Variant, n)
	q.Version = version
	return q
}

var checkCases = []testCase{
	{"no questions", func(c *course.Course) { check(c).Draw = 3 }, []string{`check: empty-check: no questions (check.question)`}},
	{"more drawn than there are", func(c *course.Course) { check(c, several(2)...).Draw = 3 },
		[]string{`check draw: draw-too-many: 3 questions, but the check has only 2 (draw = 2)`}},
	{"more drawn than a version has", func(c *course.Course) {
		k := check(c, several(5, "A", "B")...)
		k.Draw, k.Versions = 3, []string{"A", "B"}
	}, []string{`check draw: draw-too-many: version "B" of the check has only 2 (draw = 2)`}},
	{"as many drawn as there are, over versions and without", func(c *course.Course) {
		k := check(c, append(several(4, "A", "B"), varying(12, ""))...)
		k.Draw, k.Versions = 3, []string{"A", "B"}
	}, nil},
	{"more drawn by the course's default", func(c *course.Course) {
		check(c, several(2)...).Draw = 5
		c.Rules.Draw = 5
	}, nil},
	{"a rule beyond all tries", func(c *course.Course) { check(c, several(1)...).Rule = rowRule(3) },
		[]string{`check rule: impossible-rule: 3 right answers, but all tries together have only 2 (80%)`}},
	{"a rule beyond one try", func(c *course.Course) {
		k := check(c, several(6)...)
		k.Rule, k.Draw = ofRule(4, 5), 4
	}, []string{`check rule: slow-rule: looks at 5 answers, but a try has only 4 (add)`}},
	{"a rule in a row beyond one try", func(c *course.Course) { check(c, several(2)...).Rule = rowRule(3) },
		[]string{`check rule: slow-rule: looks at 3 answers, but a try has only 2`}},
	{"rules that fit", func(c *course.Course) { check(c, several(5)...).Rule = ofRule(4, 5) }, nil},
	{"a rule of all", func(c *course.Course) { check(c, several(1)...).Rule = course.Rule{Text: "all", Kind: "all"} }, nil},
	{"one question for all versions", func(c *course.Course) {
		k := check(c, append(several(2, "A", "B"), choice("1", "2"))...)
		k.Versions = []string{"A", "B"}
	}, []string{`q: repeated-question: the versions A, B all ask (version = "A")`}},
	{"one question for its only version", func(c *course.Course) {
		k := check(c, several(2, "A")...)
		k.Versions = []string{"A"}
	}, nil},
	{"one version beside questions without one", func(c *course.Course) {
		k := check(c, append(several(1, "B"), choice("1", "2"))...)
		k.Versions = []string{"B"}
	}, []string{`q version: lone-version: only version "B" is named (version = "A")`}},
	{"fewer variants than tries", func(c *course.Course) { check(c, varying(1, "")) },
		[]string{`q given: few-variants: only 1 variant, but a student may meet this question 2 times (vary more)`}},
	{"fewer variants than tries of all versions", func(c *course.Course) {
		k := check(c, varying(3, ""), varying(2, "A"), varying(4, "B"))
		k.Versions = []string{"A", "B"}
	}, []string{`q given: few-variants: only 3 variants, but a student may meet this question 4 times`}},
	{"tries that ask the same", func(c *course.Course) { check(c, several(3)...).At = keys("check") },
		[]string{`check tries: repeated-try: all 2 tries ask the same questions (given)`}},
	{"tries of a version that ask the same", func(c *course.Course) {
		k := check(c, append(several(5, "A", "B", "B", "B", "B"), varying(4, "A"))...)
		k.Draw, k.Versions, k.At = 4, []string{"A", "B"}, keys("check")
		c.Rules.Draw = 4
	}, []string{`check tries: repeated-try: all 2 tries of version "B" ask`}},
	{"tries that draw from more", func(c *course.Course) {
		k := check(c, several(4)...)
		k.Draw, k.At = 3, keys("check")
	}, nil},
	{"tries with a value that varies", func(c *course.Course) { check(c, append(several(2), varying(2, ""))...).At = keys("check") }, nil},
	{"one try a version", func(c *course.Course) {
		k := check(c, several(3)...)
		k.Tries, k.At = 1, keys("check")
	}, nil},
	{"no practice to revise", func(c *course.Course) { check(c, several(1)...).Revise = []string{"practice"} },
		[]string{`check revise 0: revise-without-practice: has none ([[practice.question]])`}},
	{"no video to revise", func(c *course.Course) {
		check(c, several(1)...).Revise = []string{"practice", "video"}
		p := choice("1", "2")
		p.ID = "p"
		lesson(c, "u/a").Practice = []*course.Question{p}
	}, []string{`check revise 1: revise-without-video: has none ([[video]])`}},
	{"revise by the course's default", func(c *course.Course) {
		check(c, several(1)...).Revise = []string{"practice", "video"}
		c.Rules.Revise = []string{"practice", "video"}
	}, nil},
	{"all to revise there", func(c *course.Course) {
		check(c, several(1)...).Revise = []string{"practice", "video"}
		p := choice("1", "2")
		p.ID = "p"
		lesson(c, "u/a").Practice = []*course.Question{p}
		film(c, func(*course.Video) {})
	}, nil},
}
