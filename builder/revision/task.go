package revision

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var (
	renamedTask = diag.Rule{Code: "renamed-task", Severity: diag.Warning,
		Summary: "A task keeps its id when its words change, so that it stays ticked."}
	removedTask = diag.Rule{Code: "removed-task", Severity: diag.Note,
		Summary: "Ticks of a task that is taken out are no longer shown."}
	addedTask = diag.Rule{Code: "added-task", Severity: diag.Warning,
		Summary: "A lesson that its tasks complete gets no new one once students have completed it."}
)

// tasks compares the tasks of a lesson.
func (c *comparison) tasks(p pair) {
	is := map[string]*course.Task{}
	was := map[string]bool{}
	for _, t := range p.before.Tasks {
		was[subject(p.before.ID, t.ID)] = true
	}
	var added []*course.Task
	for _, t := range p.now.Tasks {
		is[t.ID] = t
		if !c.knew(p, t, was) {
			added = append(added, t)
		}
	}
	var gone []*course.Task
	for _, t := range p.before.Tasks {
		now := is[t.ID]
		switch {
		case now != nil && !same(now.Text, t.Text):
			c.harmless.Reworded++
		case now == nil && !c.now.tasks[subject(p.before.ID, t.ID)]:
			gone = append(gone, t)
		}
	}
	gone, added = c.renamedTasks(gone, added)
	c.removedTasks(p, gone)
	c.addedTasks(p, added)
}

// knew reports whether a task of a lesson was there before, here or elsewhere.
func (c *comparison) knew(p pair, t *course.Task, was map[string]bool) bool {
	if was[subject(p.before.ID, t.ID)] {
		return true
	}
	for _, former := range t.Was {
		if c.before.tasks[former] {
			return true
		}
	}
	return false
}

// renamedTasks pairs tasks that are gone with new ones that say the same, or
// that are the only ones, and gives back the others.
func (c *comparison) renamedTasks(gone, added []*course.Task) (removed, fresh []*course.Task) {
	for _, old := range gone {
		found := -1
		for i, t := range added {
			if same(t.Text, old.Text) || len(gone) == 1 && len(added) == 1 {
				found = i
				break
			}
		}
		if found < 0 {
			removed = append(removed, old)
			continue
		}
		t := added[found]
		added = append(append([]*course.Task{}, added[:found]...), added[found+1:]...)
		c.tell(renamedTask, t.At,
			fmt.Sprintf("this task has the id %s now; when it is %s in other words, its ticks would be lost", diag.Quote(t.ID), diag.Quote(old.Text)),
			fmt.Sprintf("write at the end of its line: <!-- id: %s -->; leave it so when it is another task", old.ID))
	}
	return removed, added
}

func (c *comparison) removedTasks(p pair, gone []*course.Task) {
	if len(gone) == 0 {
		return
	}
	var texts []string
	for _, t := range gone {
		texts = append(texts, t.Text)
	}
	message := fmt.Sprintf("the task %s is gone: its ticks are not shown any more", list(texts, "and"))
	if len(gone) > 1 {
		message = fmt.Sprintf("the tasks %s are gone: their ticks are not shown any more", list(texts, "and"))
	}
	if p.now.Gate == course.GateTasks {
		message += ", and who had ticked all the others has completed the lesson"
	}
	c.tell(removedTask, diag.FileStart(p.now.Source), message, "nothing to do")
}

func (c *comparison) addedTasks(p pair, added []*course.Task) {
	if p.before.Gate != course.GateTasks || p.now.Gate != course.GateTasks || len(added) == 0 || original(p.now.unit) != nil {
		return
	}
	c.tell(addedTask, added[0].At,
		fmt.Sprintf("this lesson has %s: who had completed it sees it open again until that is ticked too", count(len(added), "new task", "new tasks")),
		"nothing to do when that is meant; a new lesson for it would leave this one completed")
}
