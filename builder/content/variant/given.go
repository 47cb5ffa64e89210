package variant

import (
	"fmt"
	"math/big"
	"strings"
	"unicode"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// mostValues is how many values one name may have.
const mostValues = 10_000

// GivenError is a mistake in one given value. It is an error only in form: At
// makes it the diagnostic that an author reads.
type GivenError struct {
	// Message and Hint are those of the diagnostic.
	Message, Hint string
}

// Error returns the message.
func (e *GivenError) Error() string { return e.Message }

// At is the diagnostic of the mistake at a place.
func (e *GivenError) At(pos diag.Pos) diag.Diagnostic { return badGiven.At(pos, e.Message, e.Hint) }

// ParseGiven reads a range as written ("2..9", "0..1 step 0.25") or a single
// number. The Given keeps name and source when there is an error, which is
// always a *GivenError; Draw reports that error at the place of the value, so
// that a caller who adds the Given to its question need not.
func ParseGiven(name, source string) (course.Given, error) {
	given := course.Given{Name: name, Source: source}
	if err := checkName(name); err != nil {
		return given, err
	}
	first, last, step, err := bounds(name, source)
	if err != nil {
		return given, err
	}
	count := new(big.Rat).Sub(last, first)
	count.Quo(count, step)
	if count.Cmp(big.NewRat(mostValues-1, 1)) > 0 {
		return given, &GivenError{
			fmt.Sprintf("%s has more than %d values", name, mostValues),
			fmt.Sprintf("write a larger step, such as %s = \"%s..%s step %s\"", name,
				exact(first), exact(last), exact(niceStep(first, last)))}
	}
	for v := new(big.Rat).Set(first); v.Cmp(last) <= 0; v.Add(v, step) {
		given.Values = append(given.Values, exact(v))
	}
	return given, nil
}

// GivenList makes a given value of the numbers of a list. What is no number is
// kept, for Draw to report.
func GivenList(name string, values []string) course.Given {
	given := course.Given{Name: name, Source: "[" + strings.Join(values, ", ") + "]"}
	for _, v := range values {
		if n, ok := decimal(v); ok {
			v = exact(n)
		}
		given.Values = append(given.Values, v)
	}
	return given
}

// bounds reads a range into its first value, its last and its step, which is
// positive.
func bounds(name, source string) (first, last, step *big.Rat, err error) {
	help := fmt.Sprintf("write a range (%s = \"2..9\" or \"0..1 step 0.25\") or a list (%s = [2, 3, 5])", name, name)
	span, by, stepped := strings.Cut(source, "step")
	from, to, ranged := strings.Cut(span, "..")
	to = strings.TrimPrefix(to, ".") // three dots mean the same
	first, ok := decimal(from)
	if !ok {
		return nil, nil, nil, &GivenError{fmt.Sprintf("%s = %q is not a range of numbers", name, source), help}
	}
	if !ranged {
		if stepped {
			return nil, nil, nil, &GivenError{fmt.Sprintf("%s = %q has a step but no range", name, source), help}
		}
		return first, first, big.NewRat(1, 1), nil
	}
	last, ok = decimal(to)
	if !ok {
		return nil, nil, nil, &GivenError{fmt.Sprintf("%s = %q is not a range of numbers", name, source), help}
	}
	step = big.NewRat(1, 1)
	if stepped {
		if step, ok = decimal(by); !ok {
			return nil, nil, nil, &GivenError{fmt.Sprintf("the step of %s = %q is not a number", name, source), help}
		}
	}
	if step.Sign() <= 0 {
		return nil, nil, nil, &GivenError{
			fmt.Sprintf("the step of %s = %q is not above zero, so the range never ends", name, source),
			fmt.Sprintf("write %s = \"%s..%s step 1\"", name, exact(first), exact(last))}
	}
	if last.Cmp(first) < 0 {
		return nil, nil, nil, &GivenError{
			fmt.Sprintf("the range %s = %q is empty: %s is more than %s", name, source, exact(first), exact(last)),
			fmt.Sprintf("write the smaller number first: %s = \"%s..%s\"", name, exact(last), exact(first))}
	}
	return first, last, step, nil
}

// niceStep is a round step (1, 10, 100 …) that keeps a range within mostValues.
func niceStep(first, last *big.Rat) *big.Rat {
	width := new(big.Rat).Sub(last, first)
	step, ten := big.NewRat(1, 1), big.NewRat(10, 1)
	for most := big.NewRat(mostValues/2, 1); new(big.Rat).Quo(width, step).Cmp(most) > 0; {
		step.Mul(step, ten)
	}
	return step
}

// checkName reports a name that an expression could not use.
func checkName(name string) error {
	for i, r := range name {
		if !unicode.IsLetter(r) && r != '_' && (i == 0 || !unicode.IsDigit(r) && !unicode.IsMark(r)) {
			return &GivenError{fmt.Sprintf("%q cannot be the name of a value", name),
				"use letters, digits and _ only, a letter first, such as a or speed_2"}
		}
	}
	if name == "" {
		return &GivenError{"a given value has no name", "write given = { a = \"2..9\" }"}
	}
	if _, taken := functions[name]; taken {
		return &GivenError{fmt.Sprintf("%s is a function and cannot be the name of a value", name),
			fmt.Sprintf("choose another name, such as %s_1", name)}
	}
	return nil
}

// checkGiven finds what is wrong with a given value of a question: its name,
// its range, a member of its list. index is the member's, -1 for the whole.
func checkGiven(given course.Given) (index int, err *GivenError) {
	if e := checkName(given.Name); e != nil {
		return -1, e.(*GivenError)
	}
	for i, v := range given.Values {
		if _, ok := decimal(v); !ok {
			return i, &GivenError{fmt.Sprintf("%q in %s is not a number", v, given.Name),
				"write numbers only, such as " + given.Name + " = [2, 3, 5]"}
		}
	}
	if len(given.Values) > 0 {
		return 0, nil
	}
	if strings.HasPrefix(given.Source, "[") {
		return -1, &GivenError{fmt.Sprintf("the list of %s is empty", given.Name),
			"write the numbers it can be, such as " + given.Name + " = [2, 3, 5]"}
	}
	if _, e := ParseGiven(given.Name, given.Source); e != nil {
		return -1, e.(*GivenError)
	}
	return -1, &GivenError{given.Name + " has no values", "write a range, such as " + given.Name + " = \"2..9\""}
}
