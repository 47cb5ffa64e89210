package seal

import "github.com/gradus-ssg/gradus/builder/course"

// Payload is a lesson's questions as its page carries them;
// js/src/check/payload.ts is its twin, and testdata/payload.json holds both to
// one form. Every HTML in it has holes where a variant's values go: U+E000, an
// index in decimal, U+E001.
type Payload struct {
	Check    *Check     `json:"check,omitempty"`
	Practice []Question `json:"practice,omitempty"`
}

// Check is a mastery check.
type Check struct {
	Rule Rule `json:"rule"`
	// Words is the rule in words, in the page's language.
	Words string `json:"words"`
	// Draw is the number of questions a try, 0 for all.
	Draw int `json:"draw"`
	// Tries is how many a version has.
	Tries int `json:"tries"`
	// Revise names what is done before another try.
	Revise     []string `json:"revise"`
	Confidence bool     `json:"confidence"`
	// Versions are the names of versions; empty means one without a name.
	Versions  []string   `json:"versions"`
	Questions []Question `json:"questions"`
}

// Rule is course.Rule without its text.
type Rule struct {
	// Kind is "percent", "all", "of" or "row".
	Kind string `json:"kind"`
	N    int    `json:"n"`
	M    int    `json:"m,omitempty"`
}

// Question is one question. Texts called sealed are AES-GCM as base64url, see
// cipher.go.
type Question struct {
	ID   string              `json:"id"`
	Was  []string            `json:"was,omitempty"`
	Kind course.QuestionKind `json:"kind"`
	// Rev changes exactly when what is judged right changes.
	Rev string `json:"rev"`
	// Changed is "keep" or "ask"; left out it is "credit".
	Changed string `json:"changed,omitempty"`
	// Salt is derived from the question's text and goes into every hash and key.
	Salt string `json:"salt"`
	// Ask is HTML. A gap is an empty <span data-gap="0">, counted from 0.
	Ask string `json:"ask"`
	// Items are options, what is to be put in order, or a match's left sides,
	// listed in the order of their keys.
	Items []Item `json:"items,omitempty"`
	// To are a match's right sides and the extra ones, in the order of their keys.
	To []Item `json:"to,omitempty"`
	// Gaps is how many there are.
	Gaps int `json:"gaps,omitempty"`
	// Exact compares typed answers to the letter.
	Exact bool `json:"exact,omitempty"`
	// Unit says that a unit may stand behind the number, UnitRequired that it
	// must; Units are the hashes of what it may be. Suffix is the unit as it is
	// shown behind the field; "" where naming it is part of the answer.
	Unit         bool     `json:"unit,omitempty"`
	UnitRequired bool     `json:"unitRequired,omitempty"`
	Units        []string `json:"units,omitempty"`
	Suffix       string   `json:"suffix,omitempty"`
	// Answer are the ways to answer a written question, Rubric its criteria (HTML).
	Answer []string `json:"answer,omitempty"`
	Rubric []string `json:"rubric,omitempty"`
	// Hints, Why and Model are sealed HTML.
	Hints []string `json:"hints,omitempty"`
	Why   string   `json:"why,omitempty"`
	Model string   `json:"model,omitempty"`
	// Again is where "watch that part again" goes, in seconds.
	Again *float64 `json:"again,omitempty"`
	// Variants are never empty; a question that does not vary has one, "0".
	Variants []Variant `json:"variants"`
}

// Item is something to choose, to order or to match.
type Item struct {
	// K is the item's key: it follows from the question's id and the item's
	// source text, never from what is right.
	K    string `json:"k"`
	HTML string `json:"html"`
	// Because is a sealed Because. Where one item of a question has it, all
	// have, in one length, so that its absence tells nothing.
	Because string `json:"because,omitempty"`
}

// Because is what is told to whoever chose an item.
type Because struct {
	HTML string `json:"html,omitempty"`
	// Again is in seconds.
	Again *float64 `json:"again,omitempty"`
}

// Variant is one drawing of a question's values.
type Variant struct {
	// ID follows from the values, never from what is right.
	ID string `json:"id"`
	// Version is the only version it is asked in; "" for any.
	Version string `json:"version,omitempty"`
	// Values fill the holes, as text.
	Values []string `json:"values,omitempty"`
	// Ask, Items, To and Rubric are whole HTML where holes cannot say it;
	// Items and To run beside those of the question. Because are sealed texts
	// of this variant beside Items.
	Ask     string   `json:"ask,omitempty"`
	Items   []string `json:"items,omitempty"`
	To      []string `json:"to,omitempty"`
	Rubric  []string `json:"rubric,omitempty"`
	Because []string `json:"because,omitempty"`
	// Secret is a sealed Secret.
	Secret string `json:"secret,omitempty"`
	// Alike tells, of items that look alike in this variant, which one each
	// counts as.
	Alike map[string]string `json:"alike,omitempty"`
	// Key are the hashes of accepted answers: one list, for gaps one a gap,
	// for written questions none.
	Key [][]string `json:"key"`
	// Tol is a number's tolerance.
	Tol *Tolerance `json:"tol,omitempty"`
}

// Secret is what only the sealed texts of a variant need.
type Secret struct {
	// Values continue Variant.Values: the indices go on.
	Values []string `json:"values,omitempty"`
	// Hints, Why and Model are whole HTML where holes cannot say it.
	Hints []string `json:"hints,omitempty"`
	Why   string   `json:"why,omitempty"`
	Model string   `json:"model,omitempty"`
}

// Tolerance divides the numbers into buckets of the width 2·Within, one of
// which is right. Both are fractions in lowest terms, "1/2".
type Tolerance struct {
	// W is how far a number may be off, O where buckets begin: in [0, 2·W).
	W string `json:"w"`
	O string `json:"o"`
}
