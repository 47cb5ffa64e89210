package markdown

import (
	"fmt"
	"math/big"
	"regexp"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/numeral"
)

var (
	// dashes and commas stand between two numbers where no word does; a dash in
	// a power or a unit stands behind a sign or a letter.
	dashes    = `\s*[–—…~]\s*|\s*\.\.+\s*|\s+-\s+|([0-9])-`
	commas    = `,\s+|\s*[;&]\s*`
	dashed    = regexp.MustCompile(`^[-–—+~] ?[0-9]`)
	plusMinus = regexp.MustCompile(`^(?:±|\+\s*/?\s*-|\\pm)\s*`)
)

// joints are how a language joins several answers in one line.
type joints struct {
	or, and, to *regexp.Regexp
	// sayOr is the word as the page's language has it.
	sayOr string
}

func newJoints(or, and, to word) joints {
	between := func(words word, signs string) *regexp.Regexp {
		quoted := make([]string, len(words))
		for i, w := range words {
			quoted[i] = regexp.QuoteMeta(w)
		}
		return regexp.MustCompile(`(?i)\s+(?:` + strings.Join(quoted, "|") + `)\s+` + signs)
	}
	return joints{or: between(or, ""), and: between(and, "|"+commas), to: between(to, "|"+dashes), sayOr: or[len(or)-1]}
}

// severalNumbers reports an answer that holds several numbers: of one question
// only one can be right, and the rest would be taken for its unit. n is what it
// reads as, nil for no number.
func (q *questionReader) severalNumbers(answer string, n *course.NumberAnswer) bool {
	joints := q.page.conventions().joints
	tell := func(what, hint string) bool {
		q.page.warn(severalNumbers, q.answerAt, fmt.Sprintf("%s is %s, and a number question has one number for its answer", diag.Quote(answer), what), hint)
		return true
	}
	asTyped := "; if it is to be typed like this, put all of it in backticks: " + q.marked([]string{answer})
	if parts := joints.or.Split(answer, -1); n != nil && len(parts) > 1 && q.isQuantity(parts[0]) {
		return tell("several answers", "write each in backticks, as students will type it: "+q.marked(parts))
	}
	if rest := plusMinus.ReplaceAllString(answer, ""); rest != answer && q.isQuantity(rest) {
		return tell("two numbers", "write both in backticks, as students will type them: "+q.marked([]string{rest, "-" + rest}))
	}
	if from, to, ok := halves(joints.to, answer); ok && q.isQuantity(from, to) {
		if middle, ok := q.middle(from, to); ok {
			return tell("a range", "write its middle and how far off is still right: **Answer:** "+middle+asTyped)
		}
		return tell("a range", "write the smaller number first, and its unit behind the second"+asTyped)
	}
	if n == nil {
		return false
	}
	if parts := joints.and.Split(answer, -1); len(parts) > 1 && q.isQuantity(parts...) || dashed.MatchString(n.Unit) {
		return tell("several numbers", "ask for each in a question of its own"+asTyped)
	}
	return false
}

// severalTexts warns of an answer in words that reads as several and is one text.
func (q *questionReader) severalTexts(answer string) {
	parts := q.page.conventions().joints.or.Split(answer, -1)
	if len(parts) < 2 {
		return
	}
	var all []string
	for _, part := range parts {
		all = append(all, strings.Split(part, ", ")...)
	}
	q.page.warn(unmarkedAnswers, q.answerAt, fmt.Sprintf("%s is one text, and only all of it would be right", diag.Quote(answer)),
		fmt.Sprintf("put each answer in backticks: %s; if it is one answer, put all of it in one pair of them", q.marked(all)))
}

// isQuantity reports whether every text is a number, with a unit or without.
func (q *questionReader) isQuantity(texts ...string) bool {
	for _, text := range texts {
		if readNumber(text, q.page.Language) == nil {
			return false
		}
	}
	return true
}

// marked is the line of an answer with several texts, each in backticks.
func (q *questionReader) marked(texts []string) string {
	line := "**Answer:** "
	for i, text := range texts {
		switch {
		case i > 0 && i == len(texts)-1:
			line += " " + q.page.conventions().joints.sayOr + " "
		case i > 0:
			line += ", "
		}
		line += "`" + strings.Trim(text, " *_") + "`"
	}
	return line
}

// halves are the two texts that a joint divides.
func halves(joint *regexp.Regexp, answer string) (first, second string, ok bool) {
	all := joint.FindAllStringSubmatchIndex(answer, -1)
	if len(all) != 1 {
		return "", "", false
	}
	start := all[0][0]
	if all[0][2] >= 0 {
		start = all[0][3] // the digit before a dash is the first number's
	}
	return answer[:start], answer[all[0][1]:], true
}

// middle is a range as a number and a tolerance; ok is false where its ends have
// different units or stand the wrong way round.
func (q *questionReader) middle(from, to string) (text string, ok bool) {
	low, lowUnit, _ := readQuantity(from, q.page.Language)
	high, unit, _ := readQuantity(to, q.page.Language)
	a, okA := new(big.Rat).SetString(low)
	b, okB := new(big.Rat).SetString(high)
	if !okA || !okB || a.Cmp(b) >= 0 || lowUnit != "" && lowUnit != unit {
		return "", false
	}
	half := big.NewRat(1, 2)
	middle, within := new(big.Rat).Add(a, b), new(big.Rat).Sub(b, a)
	return strings.TrimSpace(q.inFull(middle.Mul(middle, half)) + " ± " + q.inFull(within.Mul(within, half)) + " " + unit), true
}

// inFull writes a number as the page's language does: as a decimal where its
// decimals end, else as a fraction.
func (q *questionReader) inFull(n *big.Rat) string {
	if digits, exact := n.FloatPrec(); exact {
		return numeral.Write(n.FloatString(digits), q.page.Language)
	}
	return n.RatString()
}
