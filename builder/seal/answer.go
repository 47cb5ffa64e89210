package seal

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// expression is a {{…}} of a typed answer.
var expression = regexp.MustCompile(`\{\{([^{}\n]*)\}\}`)

// accepted are the canonical forms of the right answers to one variant: one
// list, for gaps one a gap, for written questions none.
func accepted(q *course.Question, v course.Variant, language string, items, to []entry, same map[string]string) ([][]string, *Tolerance, error) {
	switch q.Kind {
	case course.ChooseOne:
		var right []string
		for _, e := range items {
			if e.right {
				right = append(right, counted(e.k, same))
			}
		}
		return [][]string{right}, nil, nil
	case course.ChooseAll:
		var right []string
		for _, e := range items {
			if e.right {
				right = append(right, e.k)
			}
		}
		return [][]string{{canonicalAll(right, same)}}, nil, nil
	case course.Number:
		canonical, tol, err := acceptedNumber(q.Number, v.Number, language)
		return [][]string{{canonical}}, tol, err
	case course.ShortText:
		return [][]string{typed(q.Text, v, q.Exact, "")}, nil, nil
	case course.Gaps:
		var all [][]string
		for i, texts := range q.Gaps {
			all = append(all, typed(texts, v, q.Exact, gapPrefix(i)))
		}
		return all, nil, nil
	case course.Order:
		return [][]string{{canonicalOrder(byPlace(items), same)}}, nil, nil
	case course.Match:
		left, right := byPlace(items), byPlace(to)
		pairs := make([][2]string, len(left))
		for i := range left {
			pairs[i] = [2]string{left[i], right[i]}
		}
		return [][]string{{canonicalMatch(pairs, same)}}, nil, nil
	}
	return [][]string{}, nil, nil
}

// counted is the key that an item's key counts as.
func counted(k string, same map[string]string) string {
	if other, ok := same[k]; ok {
		return other
	}
	return k
}

func canonicalAll(keys []string, same map[string]string) string {
	all := make([]string, len(keys))
	for i, k := range keys {
		all[i] = counted(k, same)
	}
	slices.Sort(all)
	return strings.Join(all, ",")
}

func canonicalOrder(keys []string, same map[string]string) string {
	all := make([]string, len(keys))
	for i, k := range keys {
		all[i] = counted(k, same)
	}
	return strings.Join(all, ",")
}

func canonicalMatch(pairs [][2]string, same map[string]string) string {
	all := make([]string, len(pairs))
	for i, pair := range pairs {
		all[i] = counted(pair[0], same) + ">" + counted(pair[1], same)
	}
	slices.Sort(all)
	return strings.Join(all, ",")
}

// gapPrefix keeps the hashes of two gaps with one answer apart.
func gapPrefix(i int) string { return strconv.Itoa(i) + ":" }

// canonicalText is a typed text as it is hashed; "" when nothing was typed.
func canonicalText(text string, exact bool) string {
	if exact {
		return letterwise(text)
	}
	return fold(text)
}

// typed are the canonical forms of accepted texts, each once. A number in them
// may be typed as the page's language writes it, and as code does.
func typed(texts []string, v course.Variant, exact bool, prefix string) []string {
	all := []string{}
	for _, text := range texts {
		for _, in := range []string{"", course.InCode} {
			said := expression.ReplaceAllStringFunc(text, func(e string) string {
				name := e[2 : len(e)-2]
				if value, ok := v.Values[in+name]; ok {
					return value
				}
				if value, ok := v.Values[name]; ok {
					return value
				}
				return e
			})
			if c := canonicalText(said, exact); c != "" && !slices.Contains(all, prefix+c) {
				all = append(all, prefix+c)
			}
		}
	}
	return all
}

// acceptedNumber is the canonical form of a right number, computed or as
// written, and its tolerance.
func acceptedNumber(n *course.NumberAnswer, computed, language string) (string, *Tolerance, error) {
	if computed == "" {
		computed = n.Value
	}
	value, ok := authored(computed, language)
	if !ok {
		return "", nil, fmt.Errorf("read the number %q", computed)
	}
	within, ok := tolerance(n, language)
	if !ok {
		return "", nil, fmt.Errorf("read the tolerance %q", n.Within)
	}
	if n.Percent {
		within.Mul(within, new(big.Rat).Abs(value)).Quo(within, big.NewRat(100, 1))
	}
	if within.Sign() == 0 {
		return rational(value), nil, nil
	}
	// The right numbers are one bucket: it begins at value − within, so buckets
	// begin at that modulo their width.
	low, width := new(big.Rat).Sub(value, within), new(big.Rat).Add(within, within)
	offset := new(big.Rat).Sub(low, new(big.Rat).Mul(width, new(big.Rat).SetInt(floor(new(big.Rat).Quo(low, width)))))
	tol := &Tolerance{W: rational(within), O: rational(offset)}
	at, _ := bucket(low, within, offset)
	return "#" + at.String(), tol, nil
}

// tolerance reads how far off a number may be, as written; 0 without one.
func tolerance(n *course.NumberAnswer, language string) (*big.Rat, bool) {
	if n.Within == "" {
		return new(big.Rat), true
	}
	within, ok := authored(n.Within, language)
	return within, ok && within.Sign() >= 0
}

// bucket is the number of the bucket that x falls into, and whether x is where
// it begins, so that it is the end of the one before too.
func bucket(x, within, offset *big.Rat) (at *big.Int, begins bool) {
	steps := new(big.Rat).Sub(x, offset)
	steps.Quo(steps, new(big.Rat).Add(within, within))
	return floor(steps), steps.IsInt()
}

func floor(r *big.Rat) *big.Int {
	return new(big.Int).Div(r.Num(), r.Denom()) // Euclidean, which is floor above a positive denominator
}
