// Package seal turns a lesson's questions into the payload of its page: what is
// asked in the open, what is right as salted hashes, and what is told later
// under keys. It judges as the page does (js/src/judge is its twin), so that
// what a build emits can be tested, and edits compared, without a browser.
//
// What this resists: reading the source, searching it, and finding out what is
// right by comparing two questions. What it cannot resist: trying. Hashes are
// not stretched, and an answer drawn from few (four options, small numbers,
// the words of a text) is found by a program that tries them all; a number's
// tolerance tells the answer up to multiples of its width; and texts under a
// key that the page derives can be opened by who reads the script.
//
// It is pure: no clock and no randomness. Salts, keys and nonces are derived
// from the course's texts, so the same course gives the same bytes.
package seal

import (
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// Options are what a lesson's payload is made with.
type Options struct {
	// Course is the course's id.
	Course string
	// Words is the rule of the lesson's check in words, in its language.
	Words string
	// Limit is how many bytes the payload may have when compressed by gzip; 0
	// for 12 KiB.
	Limit int
	// Fitted is what Fit found out before; nil lets Questions find out itself.
	Fitted *Fitting
}

// Questions is the JSON of a lesson's questions, ready for a script element;
// nil for a lesson without any. The diagnostics are those of Fit, none when
// Options.Fitted is given. An error is a text that cannot be rendered, or an
// answer that lint or Fit reports.
func Questions(l *course.Lesson, o Options) ([]byte, diag.List, error) {
	if l.Check == nil && len(l.Practice) == 0 {
		return nil, nil, nil
	}
	if o.Fitted != nil {
		whole, err := payload(l, o)
		if err != nil {
			return nil, nil, err
		}
		out, err := encode(whole.keep(l, o.Fitted.Most))
		return out, nil, err
	}
	out, _, diags, err := fit(l, o)
	return out, diags, err
}

// payload makes the payload with every variant.
func payload(l *course.Lesson, o Options) (Payload, error) {
	var out Payload
	all := func(list []*course.Question) ([]Question, error) {
		questions := make([]Question, 0, len(list))
		for _, q := range list {
			m := newMaker(l, q)
			m.p.told = o.Fitted != nil && !o.Fitted.Whole
			made, err := m.question(o.Course)
			if err != nil {
				return nil, err
			}
			questions = append(questions, made)
		}
		return questions, nil
	}
	var err error
	if c := l.Check; c != nil {
		out.Check = &Check{
			Rule: Rule{Kind: c.Rule.Kind, N: c.Rule.N, M: c.Rule.M}, Words: o.Words,
			Draw: c.Draw, Tries: c.Tries, Revise: filled(c.Revise), Confidence: c.Confidence, Versions: filled(c.Versions),
		}
		if out.Check.Questions, err = all(c.Questions); err != nil {
			return Payload{}, err
		}
	}
	out.Practice, err = all(l.Practice)
	return out, err
}

// filled is a list that JSON writes as one even when it is empty.
func filled(list []string) []string { return append([]string{}, list...) }
