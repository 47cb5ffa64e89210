package revision

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var renamedBoard = diag.Rule{Code: "renamed-board", Severity: diag.Warning,
	Summary: "A choice board keeps its id, so that what students chose stays chosen."}

// boards tells of choice boards that are the same but for their id, which
// follows from the title where none is written.
func (c *comparison) boards() {
	for _, old := range c.before.Units {
		u := c.now.units[old.ID]
		if u == nil {
			u = c.now.unitHeirs[old.ID]
		}
		if u == nil {
			continue
		}
		is, was := boardIDs(u), boardIDs(old)
		for _, board := range old.Boards {
			if is[board.ID] {
				continue
			}
			for _, b := range u.Boards {
				if was[b.ID] || !c.shares(old, board, b) {
					continue
				}
				place := u.Place("choose")
				if b.At != nil {
					place = b.At.Find("id")
				}
				c.tell(renamedBoard, place,
					fmt.Sprintf("this choice board has the id %s now, and had %s: what students chose on it would be lost", diag.Quote(b.ID), diag.Quote(board.ID)),
					fmt.Sprintf("write below [[choose]]: id = %s", quoteKey(board.ID)))
				break
			}
		}
	}
}

// shares reports whether two boards have a lesson in common.
func (c *comparison) shares(u *course.Unit, before, now *course.Board) bool {
	on := map[*course.Lesson]bool{}
	for _, l := range now.From {
		on[l] = true
	}
	for _, l := range before.From {
		if heir, found := c.heir(lesson{u, l}); found && on[heir.Lesson] {
			return true
		}
	}
	return false
}

func boardIDs(u *course.Unit) map[string]bool {
	ids := map[string]bool{}
	for _, b := range u.Boards {
		ids[b.ID] = true
	}
	return ids
}
