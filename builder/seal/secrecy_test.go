package seal

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/gradus-ssg/gradus/builder/course"
)

// secretWords stand only where nobody may read: typed answers, gaps, units that
// are asked for, hints, explanations, models and feedback, and values that only
// these show.
func secretWords() (l *course.Lesson, secrets []string) {
	secret := func(word string) string {
		secrets = append(secrets, word)
		return word
	}
	one := asked("one", course.ChooseOne, "open0")
	one.Options = []course.Option{choice(true, "open1", secret("qwobbler")), choice(false, "open2", secret("snarfleq")+" {{a}}")}
	one.Hint = proses(secret("glimmox"), "$x = {{b}}$")
	one.Why = text(secret("blorptwist"))
	one.Given = []course.Given{{Name: "a"}, {Name: "b"}}
	one.Pool = []course.Variant{drawn("", "a", secret("717273747"), "b", secret("818283848")), drawn("", "a", "11", "b", "12")}

	typed := asked("typed", course.ShortText, "open3")
	typed.Text = []string{secret("zyxomatic"), secret("Quuxly Vrand")}
	exact := asked("exact", course.ShortText, "open4")
	exact.Text, exact.Exact = []string{secret("FnordBazzle")}, true

	gaps := asked("gaps", course.Gaps, "open5 [["+secret("plimbush")+"|"+secret("krandle")+"]] and [["+secret("wozzeck")+"]]")
	gaps.Gaps = [][]string{{"plimbush", "krandle"}, {"wozzeck"}}

	number := asked("number", course.Number, "open6")
	number.Number = &course.NumberAnswer{Value: secret("48151623.42"), Unit: secret("smoots"), UnitRequired: true}

	essay := asked("essay", course.Written, "open7")
	essay.Model, essay.Rubric = text(secret("trumbleforth")+" {{a}}"), proses("open8")
	essay.Given = one.Given
	essay.Pool = []course.Variant{drawn("", "a", secret("919293949"))}

	l = lessonOf(one, typed, exact, gaps, number)
	l.Practice = []*course.Question{essay}
	return l, secrets
}

// traces are the word as it would show in a text: plain, and in base64 at each
// alignment, without the letters at its ends that depend on what stands beside.
func traces(word string) []string {
	out := []string{word}
	for offset := range 3 {
		padded := append(make([]byte, offset), word...)
		for _, coding := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
			code := coding.EncodeToString(padded)
			from, to := (offset*8+5)/6, len(padded)*8/6
			out = append(out, code[from:to])
		}
	}
	return out
}

func TestSecretsAreNowhere(t *testing.T) {
	l, secrets := secretWords()
	out, _ := written(t, l, words)
	for _, open := range []string{"open0", "open1", "open2", "open3", "open4", "open5", "open6", "open7", "open8"} {
		if !strings.Contains(out, open) {
			t.Errorf("%s is missing: the test would hold for an empty payload", open)
		}
	}
	for _, word := range secrets {
		for _, spelled := range []string{word, strings.ToLower(word), fold(word)} {
			for _, trace := range traces(spelled) {
				if strings.Contains(strings.ToLower(out), strings.ToLower(trace)) {
					t.Errorf("%q is in the payload as %q", word, trace)
				}
			}
		}
	}
}

func TestTracesAreFound(t *testing.T) {
	for _, before := range []string{"", "x", "xy"} {
		code := base64.StdEncoding.EncodeToString([]byte(before + "snarfleq" + "tail"))
		found := false
		for _, trace := range traces("snarfleq")[1:] {
			found = found || strings.Contains(code, trace)
		}
		if !found {
			t.Errorf("snarfleq is not found in %s", code)
		}
	}
}

// unsealed leaves out what may tell the answer: hashes, sealed texts (but not
// their length), tolerance and revision.
var unsealed = cmp.Options{
	cmpopts.IgnoreFields(Question{}, "Rev", "Units"),
	cmpopts.IgnoreFields(Variant{}, "Key", "Tol"),
	cmp.FilterPath(func(p cmp.Path) bool {
		name := p.Last().String()
		return name == ".Because" || name == ".Secret" || name == ".Why" || name == ".Model" || strings.HasPrefix(p.String(), "Hints")
	}, cmp.Comparer(func(a, b any) bool {
		x, _ := json.Marshal(a)
		y, _ := json.Marshal(b)
		return len(x) == len(y)
	})),
}

// What is right must not be seen by comparing two questions that differ in
// nothing else.
func TestOnlySealedBytesTellWhatIsRight(t *testing.T) {
	pool := []course.Variant{drawn("", "a", "1", "b", "2"), drawn("", "a", "3", "b", "4")}
	options := func(right ...bool) *course.Question {
		q := asked("q", course.ChooseAll, "Which?")
		if len(right) == 3 {
			q.Kind = course.ChooseOne
		}
		var wrong []course.Option
		for i, source := range []string{"{{a}}", "#{{b}}#", "c", "{{b}}{{a}}"}[:len(right)] {
			o := choice(right[i], source, "")
			if !o.Right && len(wrong) == 0 {
				o.Because = text("Look at #{{b}}# again.")
			}
			if o.Right {
				q.Options = append(q.Options, o)
			} else {
				wrong = append(wrong, o)
			}
		}
		q.Options = append(q.Options, wrong...)
		q.Given, q.Pool = []course.Given{{Name: "a"}, {Name: "b"}}, pool
		return q
	}
	order := func(sources ...string) *course.Question {
		q := asked("q", course.Order, "In order")
		q.Order = proses(sources...)
		return q
	}
	match := func(sources ...string) *course.Question {
		q := asked("q", course.Match, "Pairs")
		for i := 0; i+1 < len(sources); i += 2 {
			q.Match = append(q.Match, course.Pair{Left: text(sources[i]), Right: text(sources[i+1])})
		}
		q.Extra = proses(sources[len(sources)-1])
		return q
	}
	number := func(value string) *course.Question {
		q := asked("q", course.Number, "How much?")
		q.Number = &course.NumberAnswer{Value: value, Within: "0.5"}
		return q
	}
	typed := func(texts ...string) *course.Question {
		q := asked("q", course.ShortText, "What?")
		q.Text = texts
		return q
	}
	for name, pair := range map[string][2]*course.Question{
		"one":           {options(true, false, false), options(false, true, false)},
		"one, the last": {options(true, false, false), options(false, false, true)},
		"all":           {options(true, false, true, false), options(false, true, true, false)},
		"order":         {order("x", "y", "z"), order("z", "x", "y")},
		"match":         {match("a", "1", "b", "2", "3"), match("b", "1", "a", "3", "2")},
		"number":        {number("3"), number("44.125")},
		"text":          {typed("one", "other"), typed("quite", "another one")},
	} {
		a, b := made(t, pair[0]), made(t, pair[1])
		if diff := cmp.Diff(a, b, unsealed); diff != "" {
			t.Errorf("%s: what is right can be seen:\n%s", name, diff)
		}
		if cmp.Equal(a.Variants[0].Key, b.Variants[0].Key) {
			t.Errorf("%s: another answer has the same hash", name)
		}
		if a.Rev == b.Rev {
			t.Errorf("%s: another answer has the same revision", name)
		}
	}
}

func TestSaltAndNonceFollowTheText(t *testing.T) {
	base := func() *course.Question {
		q := asked("q", course.ChooseOne, "Where?")
		q.Options = []course.Option{choice(true, "here", "Yes."), choice(false, "there", "")}
		q.Hint, q.Why = proses("Near.", "Nearer."), text("It is here.")
		return q
	}
	first := made(t, base())
	if again := made(t, base()); !cmp.Equal(first, again) {
		t.Error("the same text gives other bytes")
	}
	salts := map[string]string{}
	for name, change := range map[string]func(*course.Question, *course.Lesson){
		"nothing":  func(*course.Question, *course.Lesson) {},
		"prompt":   func(q *course.Question, _ *course.Lesson) { q.Ask = text("Where now?") },
		"option":   func(q *course.Question, _ *course.Lesson) { q.Options[1].Text = text("nowhere") },
		"id":       func(q *course.Question, _ *course.Lesson) { q.ID = "p" },
		"lesson":   func(_ *course.Question, l *course.Lesson) { l.ID = "linear/line" },
		"language": func(_ *course.Question, l *course.Lesson) { l.ID = "es/slope" },
	} {
		q := base()
		l := lessonOf(q)
		change(q, l)
		out, err := question("algebra", l, q)
		if err != nil {
			t.Fatal(err)
		}
		for other, salt := range salts {
			if salt == out.Salt {
				t.Errorf("%s and %s have one salt", name, other)
			}
		}
		salts[name] = out.Salt
	}
	if elsewhere, _ := question("geometry", lessonOf(base()), base()); elsewhere.Salt == first.Salt {
		t.Error("two courses have one salt")
	}

	q := base()
	q.Hint[0], q.Why = text("Closer."), text("It is near.")
	q.Options[0].Because = text("Yes!")
	next := made(t, q)
	if next.Salt != first.Salt {
		t.Error("the salt follows from what is sealed under it")
	}
	nonce := func(sealed string) string {
		b, err := coding.DecodeString(sealed)
		if err != nil || len(b) < nonceSize {
			t.Fatalf("not sealed: %q", sealed)
		}
		return string(b[:nonceSize])
	}
	for i, pair := range [][2]string{{first.Hints[0], next.Hints[0]}, {first.Why, next.Why}, {first.Hints[0], first.Hints[1]}, {first.Items[0].Because, first.Items[1].Because}} {
		if nonce(pair[0]) == nonce(pair[1]) {
			t.Errorf("pair %d: two texts have one nonce", i)
		}
	}
	if first.Hints[1] != next.Hints[1] {
		t.Error("a text that stayed has other bytes")
	}
}
