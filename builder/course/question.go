package course

// Check is a mastery check: a pool of questions and the rule of mastery.
type Check struct {
	Rule Rule
	// Draw is the number of questions a try; 0 draws all.
	Draw int
	// Tries is how many tries a version has.
	Tries int
	// Revise names what is done before another try: "practice", "video".
	Revise []string
	// Confidence asks "how sure?" before the reveal.
	Confidence bool
	Questions  []*Question
	// Versions are the version names used, in the order of tries; empty when
	// none is named.
	Versions []string
	At       Places
}

// Rule is when a check counts as mastered.
type Rule struct {
	// Text is as written: "80%", "all", "4 of 5", "3 in a row".
	Text string
	// Kind is "percent", "all", "of" or "row".
	Kind string
	// N and M: N percent; N of the last M; all of the last N.
	N, M int
}

// QuestionKind tells how a question is judged. It follows from the keys used.
type QuestionKind string

// The kinds of question.
const (
	ChooseOne QuestionKind = "one"
	ChooseAll QuestionKind = "all"
	Number    QuestionKind = "number"
	ShortText QuestionKind = "text"
	Gaps      QuestionKind = "gaps"
	Order     QuestionKind = "order"
	Match     QuestionKind = "match"
	Written   QuestionKind = "written"
)

// Question is one question of a check, of practice or of a video's stop.
type Question struct {
	// ID is unique in the lesson and survives rewording and reordering.
	ID string
	// Was lists earlier subjects ("unit/lesson#item") of one that moved.
	Was  []string
	Kind QuestionKind
	Ask  Prose
	Hint []Prose
	Why  Prose
	// Version is "" when variants are dealt out among the versions.
	Version string
	// Changed is "credit", "keep" or "ask".
	Changed string
	// Again is where "watch that part again" goes, in seconds; -1 for nowhere.
	Again float64

	// Options are those of choose one and choose all, right ones first, in the
	// author's order.
	Options []Option
	// Number is set for Number.
	Number *NumberAnswer
	// Text lists what is accepted, for ShortText; Exact compares to the letter.
	Text  []string
	Exact bool
	// Gaps are the accepted texts of each gap, in the order of the prompt. In
	// Ask.Source the gaps stand as written: [[H2O]].
	Gaps [][]string
	// Order is the right order.
	Order []Prose
	// Match is the pairs, left and right; Extra are right sides without a left.
	Match []Pair
	Extra []Prose
	// Model, Rubric and Answer are those of Written. Answer lists "text",
	// "audio", "drawing".
	Model  Prose
	Rubric []Prose
	Answer []string

	// Given are the named values of a question with variants, sorted by name.
	Given []Given
	// Variants is how many are drawn at build.
	Variants int
	// Pool holds the drawn variants; empty without Given.
	Pool []Variant

	At Places
}

// Option is one answer to choose.
type Option struct {
	Text    Prose
	Right   bool
	Because Prose
	// Again is in seconds, -1 for nowhere.
	Again float64
}

// NumberAnswer is what counts as the right number.
type NumberAnswer struct {
	// Value is a decimal as written, or an expression over Given.
	Value string
	// Within is the tolerance as a decimal ("0.5"), or with Percent a percentage.
	Within       string
	Percent      bool
	Unit         string
	UnitRequired bool
}

// Pair is one line of a match question.
type Pair struct{ Left, Right Prose }

// Given is a named value that varies.
type Given struct {
	Name string
	// Source is as written: "2..9", "0..1 step 0.25".
	Source string
	// Values are all it can be, as decimals, in order.
	Values []string
}

// What stands before an expression in Variant.Values, for its text in maths and
// in code; where nothing does, prose, maths and code write it alike.
const (
	InTeX  = "TeX:"
	InCode = "code:"
)

// Variant is one drawing of the given values.
type Variant struct {
	// Values has the text of every {{expression}} of the question, by the
	// expression as written. Where a language writes numbers otherwise than TeX
	// and code do, those are there as well, behind InTeX and InCode.
	Values map[string]string
	// Given are the drawn values beside Question.Given, as decimals. A variant's
	// identity follows from them; where they are not kept, from Values.
	Given []string
	// Number is the computed answer as a decimal, for Number.
	Number string
}
