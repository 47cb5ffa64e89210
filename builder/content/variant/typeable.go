package variant

import (
	"fmt"
	"math/big"
	"regexp"

	"github.com/gradus-ssg/gradus/builder/course"
)

// typedPlaces is how many decimals a student may be expected to type.
const typedPlaces = 6

// fraction is how a prompt shows that its answer is one.
var fraction = regexp.MustCompile(`\\[cdt]?frac\b|[0-9}] ?[/⁄] ?[0-9{]`)

// checkTypeable warns of an answer that hardly anybody who knows it types right:
// of a root all twelve digits count, and where the decimals of a fraction never
// end only the fraction itself does. Any tolerance says what the author wants, 0 too.
func (d *drawer) checkTypeable() {
	if d.answer == nil || d.q.Number.Within != "" {
		return
	}
	for _, v := range d.q.Pool {
		n, ok := new(big.Rat).SetString(v.Number)
		if !ok || n.IsInt() {
			continue
		}
		places, ends := n.FloatPrec()
		if ends && places <= typedPlaces || !ends && fraction.MatchString(d.q.Ask.Source) {
			continue
		}
		within := "0.01"
		if n.Cmp(big.NewRat(1, 10)) < 0 && n.Cmp(big.NewRat(-1, 10)) > 0 {
			within = `"1%"`
		}
		says := fmt.Sprintf("the answer is %s when %s, and nothing shorter is right", v.Number, d.drawing(v))
		hint := fmt.Sprintf("write within = %s too, or round it, as in number = \"round(%s, 2)\", and say in the question to how many decimals", within, d.answer.text)
		if !ends {
			says = fmt.Sprintf("the answer is %s when %s, and whoever typed it as %s would be wrong", v.Number, d.drawing(v), n.FloatString(2))
			hint = fmt.Sprintf("write within = %s too; if only the fraction is right, as %s is here, write within = 0 and ask for a fraction", within, v.Number)
		}
		d.diags = append(d.diags, untypeableAnswer.At(d.q.At.Find("number"), says, hint))
		return
	}
}

// drawing writes a variant's given values out: "a = 2 and b = 0".
func (d *drawer) drawing(v course.Variant) string {
	picks := make([]int, len(v.Given))
	for i, value := range v.Given {
		for n, other := range d.q.Given[i].Values {
			if other == value {
				picks[i] = n
				break
			}
		}
	}
	return d.example(picks, d.answer.names)
}
