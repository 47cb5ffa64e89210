package revision

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var renamedUnit = diag.Rule{Code: "renamed-unit", Severity: diag.Warning,
	Summary: "A unit that has another id than before says so (was), so that its lessons keep their records."}

// units finds units that have another id than before and do not say so.
func (c *comparison) units() {
	taken := map[*course.Unit]bool{}
	for _, old := range c.before.Units {
		c.earlierOf(old)
		if c.now.units[old.ID] != nil || c.now.unitHeirs[old.ID] != nil || original(old) != nil {
			continue
		}
		lost := c.lost(old)
		heir, kept := c.heirOf(old, lost, taken)
		if heir == nil {
			continue
		}
		taken[heir] = true
		for _, l := range kept {
			c.before.told[l.ID] = true
			c.now.told[full(heir.ID, l.local())] = true
		}
		hint := "write at its top, " + wasLine(old.ID)
		switch {
		case len(heir.Was) > 0:
			hint = fmt.Sprintf("add %s to its was", quoteKey(old.ID))
		case heir.Source == "":
			hint = fmt.Sprintf("write in course.toml:\n[unit.%s]\nwas = [%s]", quoteKey(heir.Folder), quoteKey(old.ID))
		}
		c.tell(renamedUnit, heir.Place("id"),
			fmt.Sprintf("the unit %s is gone, and this one has its lessons: the records of %s would be lost",
				diag.Quote(old.ID), count(len(kept), "lesson", "lessons")), hint)
	}
}

// earlierOf tells of earlier ids that a unit does not name any more.
func (c *comparison) earlierOf(old *course.Unit) {
	u := c.now.units[old.ID]
	if u == nil {
		return
	}
	for _, was := range old.Was {
		if c.now.units[was] == nil && c.now.unitHeirs[was] == nil {
			c.tell(droppedWas, u.Place("was"),
				fmt.Sprintf("%s is in no was any more: records that students made under that unit would be lost", diag.Quote(was)),
				fmt.Sprintf("write %s into the was of this unit again: it stays there for good", quoteKey(was)))
		}
	}
}

// lost are the lessons of a former unit whose records nothing takes over.
func (c *comparison) lost(u *course.Unit) []lesson {
	var all []lesson
	for _, l := range u.Lessons {
		if in := (lesson{u, l}); !c.lives(in) {
			all = append(all, in)
		}
	}
	return all
}

// heirOf is the new unit that has most of a former one's lessons under their
// names, and those lessons.
func (c *comparison) heirOf(old *course.Unit, lost []lesson, taken map[*course.Unit]bool) (heir *course.Unit, kept []lesson) {
	for _, u := range c.now.Units {
		if c.before.units[u.ID] != nil || taken[u] || original(u) != nil {
			continue
		}
		var here []lesson
		for _, l := range lost {
			if _, there := c.now.lessons[full(u.ID, l.local())]; there {
				here = append(here, l)
			}
		}
		if len(here) > len(kept) {
			heir, kept = u, here
		}
	}
	return heir, kept
}
