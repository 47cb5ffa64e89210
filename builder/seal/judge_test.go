package seal

import (
	"encoding/json"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gradus-ssg/gradus/builder/course"
)

// said is a response as it is stored.
func said(t *testing.T, v any) json.RawMessage {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Every number within the tolerance, both ends included, is right; what is
// beyond them by however little is wrong.
func TestToleranceIsExact(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	fraction := func(most, below int64) *big.Rat {
		return big.NewRat(random.Int64N(2*most+1)-most, 1+random.Int64N(below))
	}
	for range 300 {
		value, within := fraction(10000, 60), new(big.Rat).Abs(fraction(500, 40))
		if within.Sign() == 0 {
			continue
		}
		q := asked("q", course.Number, "How much?")
		q.Number = &course.NumberAnswer{Value: rational(value), Within: rational(within)}
		sealed := made(t, q)
		little := big.NewRat(1, 1_000_000_000)
		inside := big.NewRat(random.Int64N(2001)-1000, 1000)
		for _, c := range []struct {
			off  *big.Rat
			want bool
		}{
			{new(big.Rat), true}, {within, true}, {new(big.Rat).Neg(within), true},
			{new(big.Rat).Mul(within, inside), true},
			{new(big.Rat).Add(within, little), false}, {new(big.Rat).Neg(new(big.Rat).Add(within, little)), false},
			{new(big.Rat).Mul(within, big.NewRat(3, 1)), false}, {new(big.Rat).Mul(within, big.NewRat(-2, 1)), false},
		} {
			text := rational(new(big.Rat).Add(value, c.off))
			if got := Judge(sealed, "0", said(t, text), "en").Right; got != c.want {
				t.Fatalf("%s within %s: %s is judged %v", rational(value), rational(within), text, got)
			}
		}
	}
}

// Of all orders, choices and pairs only the right ones are right.
func TestEveryChoiceIsJudged(t *testing.T) {
	all := asked("q", course.ChooseAll, "Which?")
	all.Options = []course.Option{choice(true, "a", ""), choice(true, "b", ""), choice(false, "c", ""), choice(false, "d", "")}
	sealed := made(t, all)
	items, _ := entries(all)
	right := 0
	for set := range 1 << len(items) {
		chosen, want := []string{}, true
		for i, e := range items {
			if set>>i&1 == 1 {
				chosen = append(chosen, e.k)
			}
			want = want && (set>>i&1 == 1) == e.right
		}
		slices.Reverse(chosen)
		if got := Judge(sealed, "0", said(t, chosen), "en").Right; got != want {
			t.Errorf("%v is judged %v", chosen, got)
		}
		if want {
			right++
		}
	}
	if right != 1 {
		t.Errorf("%d right choices", right)
	}

	order := asked("q", course.Order, "In order")
	order.Order = proses("a", "b", "a", "c")
	sealed = made(t, order)
	items, _ = entries(order)
	keys, right := byPlace(items), 0
	permute(keys, func(keys []string) {
		if Judge(sealed, "0", said(t, keys), "en").Right {
			right++
		}
	})
	if right != 2 { // the two "a" count as each other
		t.Errorf("%d of 24 orders are right", right)
	}

	match := asked("q", course.Match, "Pairs")
	match.Match = []course.Pair{{Left: text("a"), Right: text("1")}, {Left: text("b"), Right: text("2")}, {Left: text("c"), Right: text("3")}}
	match.Extra = proses("4")
	sealed = made(t, match)
	left, to := entries(match)
	right = 0
	permute(byPlace(to), func(to []string) {
		var pairs [][]string
		for i, k := range byPlace(left) {
			pairs = append(pairs, []string{k, to[i]})
		}
		slices.Reverse(pairs)
		if Judge(sealed, "0", said(t, pairs), "en").Right {
			right++
		}
	})
	if right != 1 {
		t.Errorf("%d of 24 matches are right", right)
	}
}

// permute calls do with every order of keys.
func permute(keys []string, do func([]string)) {
	var step func(int)
	step = func(n int) {
		if n == len(keys) {
			do(slices.Clone(keys))
			return
		}
		for i := n; i < len(keys); i++ {
			keys[n], keys[i] = keys[i], keys[n]
			step(n + 1)
			keys[n], keys[i] = keys[i], keys[n]
		}
	}
	step(0)
}

func TestGapsAreJudgedOneByOne(t *testing.T) {
	q := asked("q", course.Gaps, "[[a]] [[b]] [[c]]")
	q.Gaps = [][]string{{"a"}, {"b"}, {"c"}}
	sealed := made(t, q)
	for response, want := range map[string]Verdict{
		`["A","b","c."]`:    {Right: true, Gaps: []bool{true, true, true}},
		`["a","x","c"]`:     {Gaps: []bool{true, false, true}},
		`["b","a"]`:         {Gaps: []bool{false, false, false}},
		`["a"]`:             {Gaps: []bool{true, false, false}},
		`["a","b","c","d"]`: {Gaps: []bool{true, true, true}},
		`["","",""]`:        {Gaps: []bool{false, false, false}},
		`"a b c"`:           {Gaps: []bool{false, false, false}},
		`["a",null,"c"]`:    {Gaps: []bool{false, false, false}},
	} {
		if diff := cmp.Diff(want, Judge(sealed, "0", json.RawMessage(response), "en")); diff != "" {
			t.Errorf("%s: %s", response, diff)
		}
	}
}

// Records of any age are judged again: whatever is stored, judging answers.
func FuzzJudge(f *testing.F) {
	definitions, rows := readJudging(f)
	for _, r := range rows {
		b, err := json.Marshal(r.Response)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b, r.Language)
	}
	for _, odd := range []string{"", "{", "null", "[null]", `[["a"]]`, `{"a":1}`, "1e999", `"\ud800"`} {
		f.Add([]byte(odd), "en")
	}
	var sealed []Question
	for name, d := range definitions {
		q, err := question("course", &course.Lesson{Page: course.Page{ID: "u/l", Language: "en"}}, d.question(name))
		if err != nil {
			f.Fatal(err)
		}
		sealed = append(sealed, q)
	}
	f.Fuzz(func(t *testing.T, response []byte, language string) {
		for _, q := range sealed {
			got := Judge(q, "0", response, language)
			if got.Right && (!json.Valid(response) || q.Kind == course.Written) {
				t.Errorf("%s: %q is judged right", q.ID, response)
			}
			if Judge(q, "1", response, language).Right {
				t.Errorf("%s: %q is right for a variant that is not there", q.ID, response)
			}
		}
	})
}
