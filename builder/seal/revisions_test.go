package seal

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

// corrected are the questions of a lesson, each as it was and as it is.
func corrected() (was, is *course.Lesson) {
	options := func(right string, others ...string) (all []course.Option) {
		for text := range strings.SplitSeq(right, " ") {
			all = append(all, choice(true, text, ""))
		}
		for _, text := range others {
			all = append(all, choice(false, text, ""))
		}
		return all
	}
	one := func(id, right string, others ...string) *course.Question {
		q := asked(id, course.ChooseOne, "Where?")
		q.Options = options(right, others...)
		return q
	}
	number := func(value string) *course.Question {
		q := asked("what-is-the-slope-3f9a1", course.Number, "How steep?")
		q.Was = []string{"linear/slope#gradient"}
		q.Number = &course.NumberAnswer{Value: value}
		return q
	}
	typed := func(texts ...string) *course.Question {
		q := asked("ما-الميل-77ab0", course.ShortText, "What?")
		q.Text = texts
		return q
	}
	primes := func(right string, others ...string) *course.Question {
		q := asked("primes", course.ChooseAll, "Which?")
		q.Options = options(right, others...)
		return q
	}
	order := func(items ...string) *course.Question {
		q := asked("𝑥-in-order-1c2d3", course.Order, "In order")
		q.Order = proses(items...)
		return q
	}
	match := func(a, b string) *course.Question {
		q := asked("pairs", course.Match, "Pairs")
		q.Match, q.Extra = []course.Pair{{Left: text("water"), Right: text(a)}, {Left: text("salt"), Right: text(b)}}, proses("CO2")
		return q
	}
	was = lessonOf(one("atp", "nucleus", "mitochondria", "cell wall"), one("reworded", "nuclues", "mitochondria"),
		number("2"), typed("slope"), primes("2 3 9", "4"), order("a", "c", "b"), match("NaCl", "H2O"))
	is = lessonOf(one("atp", "mitochondria", "nucleus", "cell wall"), one("reworded", "nucleus", "mitochondria"),
		number("3"), typed("slope", "gradient"), primes("2 3", "4"), order("a", "b", "c"), match("H2O", "NaCl"))
	return was, is
}

// The fixture is what js/test/unit/revision.test.ts reads too: which answers,
// judged wrong by a revision, may gain something by the present one.
func TestRevisions(t *testing.T) {
	was, is := corrected()
	keys := map[string]string{}
	for _, q := range is.Check.Questions {
		items, to := entries(q)
		for _, e := range append(items, to...) {
			keys[q.ID+" "+e.text.Source] = e.k
		}
	}
	type answer struct {
		ID       string          `json:"id"`
		Rev      string          `json:"rev"`
		Response json.RawMessage `json:"response"`
		Language string          `json:"language,omitempty"`
		Gains    bool            `json:"gains"`
	}
	var answers []answer
	add := func(i int, response string, gains bool) *answer {
		before, now := was.Check.Questions[i], is.Check.Questions[i]
		for name, k := range keys {
			if item, ours := strings.CutPrefix(name, now.ID+" "); ours {
				response = strings.ReplaceAll(response, "<"+item+">", k)
			}
		}
		answers = append(answers, answer{ID: now.ID, Rev: Revision(was, before), Response: json.RawMessage(response), Gains: gains})
		if chosen(now.Kind) {
			if right := Judge(made(t, now), "0", json.RawMessage(response), "en").Right; right != gains {
				t.Errorf("%s: %s may gain %v, and is judged %v", now.ID, response, gains, right)
			}
		}
		return &answers[len(answers)-1]
	}
	add(0, `"<mitochondria>"`, true)
	add(0, `"<cell wall>"`, false)
	add(0, `"gone"`, false)
	add(0, `{}`, false)
	add(0, `"<cell wall>"`, false).Rev = Revision(is, is.Check.Questions[0])
	add(1, `"<mitochondria>"`, false)
	add(2, `"3"`, true)
	add(2, `"5"`, true) // only the lesson's page can read a number
	add(2, `"3"`, true).ID = "gradient"
	add(2, `"5"`, false).Rev = Revision(is, is.Check.Questions[2])
	add(2, `"3"`, true).Rev = ""
	add(2, `"3"`, true).Language = "en"
	add(2, `"3"`, false).Language = "es"
	add(3, `"gradient"`, true)
	add(4, `["<3>","<2>"]`, true)
	add(4, `["<2>"]`, false)
	add(5, `["<a>","<b>","<c>"]`, true)
	add(5, `["<b>","<a>","<c>"]`, false)
	add(6, `[["<salt>","<NaCl>"],["<water>","<H2O>"]]`, true)
	add(6, `[["<salt>","<NaCl>"],["<water>","<CO2>"]]`, false)
	add(0, `"x"`, false).ID = "taken-out"
	add(0, `"x"`, false).ID = ""
	fixture := struct {
		Revs    string   `json:"revs"`
		Answers []answer `json:"answers"`
	}{Revisions(is), answers}
	golden(t, "revisions.json", indented(t, fixture))
}

// Only what a corrected key can gain anything for is worth its bytes.
func TestRevisionsOfWhatCanGain(t *testing.T) {
	_, is := corrected()
	all := is.Check.Questions
	all[0].Changed, all[1].Changed = "keep", "ask"
	all[2].Was = []string{"unit/lesson#" + all[2].ID, "unit/lesson"}
	is.Check.Questions = append(all[:3:3], asked("why", course.Written, "Why?"))
	if got, want := Revisions(is), "en "+mark(all[2].ID)+Revision(is, all[2])[:3]; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	is.Check.Questions = is.Check.Questions[:2]
	if got := Revisions(is); got != "" {
		t.Errorf("a check without anything to gain has revisions %q", got)
	}
	if got := Revisions(&course.Lesson{}); got != "" {
		t.Errorf("a lesson without a check has revisions %q", got)
	}
}
