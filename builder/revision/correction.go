package revision

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var (
	correctedKey = diag.Rule{Code: "corrected-key", Severity: diag.Note,
		Summary: "A corrected key gives credit to who was right all along, and takes none from anybody."}
	askedAgain = diag.Rule{Code: "asked-again", Severity: diag.Warning,
		Summary: `A question whose key changed with changed = "ask" is asked again of everybody.`}
)

// correction is what another key means to answers that were given before.
type correction struct {
	// change says what became of the key.
	change string
	// gains and keeps say whose answer is right now and was not, and whose was
	// and is not: "who answered 4"; "" for nobody's.
	gains, keeps string
	// nobody is the reason why nobody gains.
	nobody string
}

// corrected tells of a question of a check with another key.
func (c *comparison) corrected(was, is asked) {
	made := c.correction(was, is)
	place := is.at(keyOf(is.q.Kind))
	switch is.q.Changed {
	case "ask":
		c.tell(askedAgain, place,
			made.change+`; changed = "ask": verdicts stay as they are, and everybody is asked again in a later try`,
			"leave changed out to ask nobody again: "+made.effect())
	case "keep":
		hint := "nothing to do"
		if made.gains != "" {
			hint = "leave changed out to give credit: " + made.effect()
		}
		c.tell(correctedKey, place, made.change+`; changed = "keep": verdicts stay as they are`, hint)
	default:
		c.tell(correctedKey, place, made.change+"; "+made.effect(),
			`nothing to do; changed = "keep" would leave verdicts as they are, changed = "ask" would ask everybody again`)
	}
}

// effect is what a correction does where changed is "credit".
func (m correction) effect() string {
	gains := "nobody gains credit"
	switch {
	case m.gains != "":
		gains = m.gains + " gains credit, with a note why"
	case m.nobody != "":
		gains += " (" + m.nobody + ")"
	}
	if m.keeps == "" {
		return gains
	}
	return m.keeps + " keeps the tick, " + gains
}

// correction compares two keys of one question.
func (c *comparison) correction(was, is asked) correction {
	a, b := was.q, is.q
	if a.Kind != b.Kind {
		return correction{change: fmt.Sprintf("this is %s now, and was %s", kindName(b.Kind), kindName(a.Kind)),
			keeps: "who had it right", nobody: "answers of the former kind do not fit"}
	}
	var made correction
	switch b.Kind {
	case course.ChooseOne, course.ChooseAll:
		made = chosen(a, b)
	case course.Number:
		made = numbers(a, b)
	case course.ShortText:
		made = c.texts(was, is)
	case course.Gaps:
		made = c.gaps(was, is)
	case course.Order:
		made = ordered(a, b)
	case course.Match:
		made = matched(a, b)
	}
	if made.change == "" {
		return correction{change: "what counts as right changed", gains: "whose answer is right now", keeps: "who had it right"}
	}
	if a.ID != b.ID && made.gains != "" && keyed(b.Kind) {
		// What was chosen is stored under keys that follow from the question's id.
		made.gains, made.nobody = "", "its id changed too, so former choices cannot be read any more"
	}
	switch gone, all := drawings(a, b); {
	case made.gains == "" || gone == 0:
	case gone == all:
		made.gains, made.nobody = "", "it is asked with other values now, so former answers cannot be judged again"
	default:
		made.gains += ", where the values are asked still,"
	}
	return made
}

// keyed reports whether answers of a kind are stored as keys of items, not as
// typed.
func keyed(k course.QuestionKind) bool {
	switch k {
	case course.ChooseOne, course.ChooseAll, course.Order, course.Match:
		return true
	}
	return false
}

// keyOf is the key of front matter that says what is right.
func keyOf(k course.QuestionKind) string {
	switch k {
	case course.ChooseOne, course.ChooseAll:
		return "right"
	case course.Number:
		return "number"
	case course.ShortText:
		return "text"
	case course.Order:
		return "order"
	case course.Match:
		return "match"
	}
	return "ask"
}

// kindName is a kind of question as a teacher would call it.
func kindName(k course.QuestionKind) string {
	switch k {
	case course.ChooseOne:
		return "a question to choose one answer"
	case course.ChooseAll:
		return "a question to choose all that apply"
	case course.Number:
		return "a question for a number"
	case course.ShortText:
		return "a question for a short text"
	case course.Gaps:
		return "a text with gaps"
	case course.Order:
		return "a question to put in order"
	case course.Match:
		return "a question to match pairs"
	}
	return "a written question"
}
