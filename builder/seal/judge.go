package seal

import (
	"encoding/json"
	"math/big"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/numeral"
)

// Verdict is what comes of judging a response.
type Verdict struct {
	Right bool `json:"right"`
	// Gaps tells of each gap whether it is right; nil for other kinds.
	Gaps []bool `json:"gaps,omitempty"`
}

// Judge judges a response to one variant of a question exactly as the page
// does. A response is JSON: the chosen item's key (one), keys (all, order),
// pairs of left and right key (match), the text as typed (number, text), such
// texts (gaps). Anything else, and whatever is said to a written question or a
// variant that is not there, is not right: it never fails, because records of
// any age are judged again. language is the page's.
func Judge(q Question, variant string, response json.RawMessage, language string) Verdict {
	i := slices.IndexFunc(q.Variants, func(v Variant) bool { return v.ID == variant })
	if i < 0 {
		return Verdict{}
	}
	v := q.Variants[i]
	if q.Kind == course.Gaps {
		return judgeGaps(q, v, response)
	}
	for _, canonical := range candidates(q, v, response, language) {
		if len(v.Key) > 0 && slices.Contains(v.Key[0], answerHash(q.Salt, v.ID, canonical)) {
			return Verdict{Right: true}
		}
	}
	return Verdict{}
}

func judgeGaps(q Question, v Variant, response json.RawMessage) Verdict {
	texts, ok := read[[]string](response)
	verdict := Verdict{Right: ok && len(texts) == len(v.Key) && len(texts) > 0, Gaps: make([]bool, len(v.Key))}
	for i, key := range v.Key {
		if i < len(texts) {
			text := canonicalText(texts[i], q.Exact)
			verdict.Gaps[i] = text != "" && slices.Contains(key, answerHash(q.Salt, v.ID, gapPrefix(i)+text))
		}
		verdict.Right = verdict.Right && verdict.Gaps[i]
	}
	return verdict
}

// candidates are the canonical forms that a response may have; one of them is
// accepted when it is right.
func candidates(q Question, v Variant, response json.RawMessage, language string) []string {
	switch q.Kind {
	case course.ChooseOne:
		if k, ok := read[string](response); ok {
			return []string{counted(k, v.Alike)}
		}
	case course.ChooseAll:
		if keys, ok := read[[]string](response); ok {
			return []string{canonicalAll(keys, v.Alike)}
		}
	case course.Order:
		if keys, ok := read[[]string](response); ok {
			return []string{canonicalOrder(keys, v.Alike)}
		}
	case course.Match:
		if lists, ok := read[[][]string](response); ok {
			pairs := make([][2]string, len(lists))
			for i, pair := range lists {
				if len(pair) != 2 {
					return nil
				}
				pairs[i] = [2]string{pair[0], pair[1]}
			}
			return []string{canonicalMatch(pairs, v.Alike)}
		}
	case course.ShortText:
		if text, ok := read[string](response); ok {
			if c := canonicalText(text, q.Exact); c != "" {
				return []string{c}
			}
		}
	case course.Number:
		if text, ok := read[string](response); ok {
			return numberCandidates(q, v, text, language)
		}
	}
	return nil
}

// numberCandidates reads a typed number; a unit that is not accepted, or that
// is missing, leaves none.
func numberCandidates(q Question, v Variant, text, language string) []string {
	value, unit, ok := numeral.Parse(text, language)
	if !ok {
		return nil
	}
	if unit == "" && q.UnitRequired || unit != "" && !slices.Contains(q.Units, answerHash(q.Salt, "unit", foldUnit(unit))) {
		return nil
	}
	if v.Tol == nil {
		return []string{rational(value)}
	}
	within, offset, ok := v.Tol.read()
	if !ok {
		return nil
	}
	at, begins := bucket(value, within, offset)
	all := []string{"#" + at.String()}
	if begins {
		all = append(all, "#"+new(big.Int).Sub(at, big.NewInt(1)).String())
	}
	return all
}

// read decodes a response of one form; a null is none.
func read[T any](response json.RawMessage) (value T, ok bool) {
	if strings.Contains(string(response), "null") {
		var any any
		if json.Unmarshal(response, &any) != nil || holdsNull(any) {
			return value, false
		}
	}
	err := json.Unmarshal(response, &value)
	return value, err == nil
}

// holdsNull tells a null from a text: a decoder takes it for an empty one.
func holdsNull(value any) bool {
	list, _ := value.([]any)
	return value == nil || slices.ContainsFunc(list, holdsNull)
}

// read parses a tolerance of a payload; one that build did not write is none.
func (t Tolerance) read() (within, offset *big.Rat, ok bool) {
	within, okW := new(big.Rat).SetString(t.W)
	offset, okO := new(big.Rat).SetString(t.O)
	return within, offset, okW && okO && within.Sign() > 0
}

// authored reads a number of an author. In their files a point alone always
// begins decimals, whatever the page's language.
func authored(text, language string) (*big.Rat, bool) {
	if strings.Count(text, ".") == 1 && !strings.Contains(text, ",") {
		language = ""
	}
	value, unit, ok := numeral.Parse(strings.ReplaceAll(text, "_", ""), language)
	return value, ok && unit == ""
}

// rational writes a fraction in lowest terms, "3/1" for a whole number.
func rational(r *big.Rat) string { return r.Num().String() + "/" + r.Denom().String() }
