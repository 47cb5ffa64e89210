package identity

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// thing is an item as its author thinks of it: the same one, whatever its words.
type thing struct {
	number int
	kind   Kind
	text   string
}

// author edits a course at random, in ways that the rule keeps ids through.
type author struct {
	*rand.Rand
	lessons [][]*thing
	things  int
	texts   int
}

func (a *author) words() string {
	a.texts++
	return fmt.Sprintf("text %d of %d words", a.texts, a.IntN(100))
}

func (a *author) thing(kind Kind) *thing {
	a.things++
	return &thing{a.things, kind, a.words()}
}

func (a *author) kind() Kind { return []Kind{Check, Practice, Stop, Task}[a.IntN(4)] }

// edit changes every lesson. Lists that are put into another order are not
// reworded in the same step; what is reworded has neighbours that stay, are not
// themselves reworded and have nothing new or missing beside them.
func (a *author) edit() {
	untouched := map[*thing]bool{}
	for _, list := range a.lessons {
		for _, x := range list {
			untouched[x] = true
		}
	}
	shuffled := map[int]bool{}
	for i := range a.lessons {
		if a.IntN(3) == 0 {
			shuffled[i] = true
			a.Shuffle(len(a.lessons[i]), func(x, y int) {
				a.lessons[i][x], a.lessons[i][y] = a.lessons[i][y], a.lessons[i][x]
			})
			continue
		}
		for _, kind := range []Kind{Check, Practice, Stop, Task} {
			a.editList(i, kind)
		}
	}
	// What moves keeps its words, so that it is known where it arrives; it comes
	// from a lesson where nothing is reworded, whose neighbours it could be.
	for range a.IntN(4) {
		from, to := a.IntN(len(a.lessons)), a.IntN(len(a.lessons))
		if from == to || !shuffled[from] || len(a.lessons[from]) == 0 {
			continue
		}
		n := a.IntN(len(a.lessons[from]))
		moved := a.lessons[from][n]
		if !untouched[moved] {
			continue
		}
		a.lessons[from] = slices.Delete(slices.Clone(a.lessons[from]), n, n+1)
		at := a.IntN(len(a.lessons[to]) + 1)
		a.lessons[to] = slices.Insert(slices.Clone(a.lessons[to]), at, moved)
	}
}

// editList rewords, inserts and deletes in one list, with an untouched item
// between any two changes.
func (a *author) editList(lesson int, kind Kind) {
	var list, others []*thing
	for _, x := range a.lessons[lesson] {
		if x.kind == kind {
			list = append(list, x)
		} else {
			others = append(others, x)
		}
	}
	var after []*thing
	for n := 0; n < len(list); n++ {
		x := list[n]
		switch a.IntN(6) {
		case 0:
			x = &thing{x.number, x.kind, a.words()}
			after = append(after, x)
		case 1:
			after = append(after, a.thing(kind), x)
			continue
		case 2: // taken out
		default:
			after = append(after, x)
			continue
		}
		if n+1 < len(list) {
			n++
			after = append(after, list[n])
		}
	}
	if len(list) == 0 && a.IntN(3) == 0 {
		after = append(after, a.thing(kind))
	}
	a.lessons[lesson] = append(others, after...)
}

// course is what the builder sees of the author's lessons.
func (a *author) course() []*Lesson {
	var all []*Lesson
	for i, things := range a.lessons {
		l := &Lesson{ID: fmt.Sprintf("unit/l%d", i)}
		for _, x := range things {
			l.Items = append(l.Items, &Item{Kind: x.kind, Prompt: x.text, At: func() diag.Pos { return diag.FileStart(l.ID) }})
		}
		all = append(all, l)
	}
	return all
}

// Whatever an author does, every id that the rule says is kept is kept: at its
// place under the same subject, and in another lesson with that subject among
// the earlier ones. No subject is ever given to another item.
func TestIdsSurviveEditing(t *testing.T) {
	for seed := range uint64(60) {
		a := &author{Rand: rand.New(rand.NewPCG(seed, 1))}
		a.lessons = make([][]*thing, 3)
		for i := range a.lessons {
			for range a.IntN(12) {
				a.lessons[i] = append(a.lessons[i], a.thing(a.kind()))
			}
		}
		var data []byte
		owner := map[string]int{}    // subject: the thing it was given to
		subjects := map[int]string{} // thing: its subject in the last build
		for step := range 12 {
			lessons := a.course()
			var diags diag.List
			data, diags = build(t, data, lessons...)
			for _, d := range diags {
				t.Fatalf("seed %d step %d: %s: %s", seed, step, d.Code, d.Message)
			}
			now := map[int]string{}
			for i, l := range lessons {
				for n, it := range l.Items {
					x := a.lessons[i][n]
					subject := l.ID + "#" + it.ID
					if who, given := owner[subject]; given && who != x.number {
						t.Fatalf("seed %d step %d: %s was given to %d and now to %d", seed, step, subject, who, x.number)
					}
					owner[subject] = x.number
					if before, known := subjects[x.number]; known && before != subject && !slices.Contains(it.Was, before) {
						t.Fatalf("seed %d step %d: %q had the subject %s and has %s, was %v", seed, step, x.text, before, subject, it.Was)
					}
					now[x.number] = subject
				}
			}
			subjects = now
			a.edit()
		}
	}
}
