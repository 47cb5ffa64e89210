package revision

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var (
	renamedLesson = diag.Rule{Code: "renamed-lesson", Severity: diag.Warning,
		Summary: "A lesson that has another id than before says so (was), so that it keeps its record."}
	removedLesson = diag.Rule{Code: "removed-lesson", Severity: diag.Warning,
		Summary: "No lesson that students may have worked on is taken out."}
	droppedWas = diag.Rule{Code: "dropped-was", Severity: diag.Warning,
		Summary: "An id that a unit or a lesson had before stays in its was."}
)

// pair is a lesson as it was and as it is.
type pair struct{ before, now lesson }

// lessons pairs the lessons that keep their records, and tells of the others.
func (c *comparison) lessons() []pair {
	var pairs []pair
	var lost []lesson
	known := map[*course.Lesson]bool{}
	for _, u := range c.before.Units {
		for _, l := range u.Lessons {
			in := lesson{u, l}
			if heir, found := c.heir(in); found {
				pairs = append(pairs, pair{in, heir})
				known[heir.Lesson] = true
			} else if !c.lives(in) && !c.before.told[l.ID] {
				lost = append(lost, in)
			}
		}
	}
	var gone []lesson
	for _, old := range lost {
		if like, found := c.likest(old, known); found {
			known[like.Lesson] = true
			c.renamed(old, like)
		} else {
			gone = append(gone, old)
		}
	}
	c.removed(gone)
	for _, u := range c.now.Units {
		for _, l := range u.Lessons {
			if _, inherited := c.before.lessons[l.ID]; !inherited && !known[l] && !c.now.told[l.ID] && original(u) == nil {
				c.harmless.Lessons++
			}
		}
	}
	return pairs
}

// heir is the lesson that has a former one's id now, or had it before.
func (c *comparison) heir(old lesson) (lesson, bool) {
	if l, found := c.now.lessons[old.ID]; found {
		return l, true
	}
	l, found := c.now.heirs[old.ID]
	return l, found
}

// lives reports whether a former lesson's record belongs to some lesson still:
// a translation may go without taking it along.
func (c *comparison) lives(old lesson) bool {
	record := old.record()
	_, found := c.heir(old)
	_, inherited := c.now.heirs[record]
	return found || inherited || c.now.records[record]
}

// renamed tells of a lesson that has another id now.
func (c *comparison) renamed(old, now lesson) {
	ref := old.local()
	if old.unit.ID != now.unit.ID {
		ref = old.ID
		if old.unit.ID == "." {
			ref = "./" + ref // without the dot it would be one of this unit
		}
	}
	hint := "write at its top, " + wasLine(ref)
	if len(now.Was) > 0 {
		hint = fmt.Sprintf("add %s to its was", quoteKey(ref))
	}
	c.tell(renamedLesson, now.Place("id"),
		fmt.Sprintf("the lesson %s is gone, and this one looks like it: its record would be lost", diag.Quote(old.ID)),
		hint+"; leave it so when this is another lesson")
}

// wasLine is the line that front matter needs, in both its spellings.
func wasLine(id string) string {
	return fmt.Sprintf("between +++ lines: was = [%[1]s] (between --- lines: was: [%[1]s])", quoteKey(id))
}

// removed tells of lessons that are not there any more, once a place.
func (c *comparison) removed(gone []lesson) {
	type how struct {
		at   diag.Pos
		what string
	}
	var order []how
	ids := map[how][]string{}
	for _, old := range gone {
		h := how{c.now.Place("units"), "gone"}
		if u := c.now.units[old.unit.ID]; u != nil {
			h.at = u.Place("lessons")
		}
		if i := slices.IndexFunc(c.now.Pages, func(p *course.Page) bool { return p.Source == old.Source }); i >= 0 {
			h = how{c.now.Pages[i].Place(), "no lesson any more, only a page"}
		}
		if ids[h] == nil {
			order = append(order, h)
		}
		ids[h] = append(ids[h], old.ID)
	}
	for _, h := range order {
		what := "the lesson " + list(ids[h], "and") + " is " + h.what
		if len(ids[h]) > 1 {
			what = "the lessons " + list(ids[h], "and") + " are " + h.what
		}
		c.tell(removedLesson, h.at, what+": what students did there counts for nothing now",
			fmt.Sprintf("when another lesson took its place, write there: was = [%s]; else nothing is to do", quoteKey(ids[h][0])))
	}
}

// likest is the new lesson that has most in common with a former one.
func (c *comparison) likest(old lesson, known map[*course.Lesson]bool) (best lesson, found bool) {
	traits, most := old.traits(), 0
	for _, u := range c.now.Units {
		for _, l := range u.Lessons {
			in := lesson{u, l}
			if _, old := c.before.lessons[l.ID]; old || known[l] || c.now.told[l.ID] || original(u) != nil {
				continue
			}
			n := 0
			for trait := range in.traits() {
				if traits[trait] {
					n++
				}
			}
			if n > most {
				best, found, most = in, true, n
			}
		}
	}
	return best, found
}

// traits are what a lesson may be known by under another id.
func (l lesson) traits() map[string]bool {
	all := map[string]bool{"file " + l.Source: true, "title " + l.Title: true}
	for _, a := range l.questions() {
		all["asks "+strings.Join(strings.Fields(a.q.Ask.Source), " ")] = true
	}
	for _, t := range l.Tasks {
		all["task "+t.Text] = true
	}
	for _, v := range l.Videos {
		all["video "+v.URL] = true
	}
	for _, h := range l.Headings {
		all["heading "+h.Text] = true
	}
	return all
}

// earlier tells of earlier ids that a lesson does not name any more: records
// made under them are led here by it as long as they are kept.
func (c *comparison) earlier(p pair) {
	for _, was := range p.before.Was {
		_, used := c.now.lessons[was]
		if _, inherited := c.now.heirs[was]; used || inherited || c.ofUnit(p, was) {
			continue
		}
		ref := was
		if in, local, found := cutLast(was); found && in == p.now.unit.ID {
			ref = local
		} else if !found && p.now.unit.ID != "." {
			ref = "./" + was
		}
		c.tell(droppedWas, p.now.Place("was"),
			fmt.Sprintf("%s is in no was any more: records that students made under that id would be lost", diag.Quote(was)),
			fmt.Sprintf("write %s into the was of this lesson again: it stays there for good", quoteKey(ref)))
	}
}

// ofUnit reports whether a lesson had an earlier id only because its unit had
// one: it is the unit's to keep.
func (c *comparison) ofUnit(p pair, was string) bool {
	unit, _, found := cutLast(was)
	return found && slices.Contains(p.before.unit.Was, unit)
}

// cutLast divides an id at its last slash.
func cutLast(id string) (unit, local string, found bool) {
	i := strings.LastIndexByte(id, '/')
	if i < 0 {
		return "", id, false
	}
	return id[:i], id[i+1:], true
}
