package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"

	"github.com/gradus-ssg/gradus/builder/course"
)

// tasks are list items that begin with [ ]: boxes that stay ticked.
type tasks struct{}

// Extend adds goldmark's parser and our renderer.
func (tasks) Extend(m goldmark.Markdown) {
	inline(m, extension.NewTaskCheckBoxParser(), 0)
	rendering(m, leaves{kindTask: renderTask})
}

// task is a box with its number on the page.
type task struct {
	ast.BaseInline
	number  int // -1 where boxes are not recorded
	checked bool
}

var kindTask = ast.NewNodeKind("Task")

// Kind returns the node's kind.
func (*task) Kind() ast.NodeKind { return kindTask }

// Dump is of goldmark's debugging.
func (n *task) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// meetTask numbers a box and lists the task.
func (p *page) meetTask(n *east.TaskCheckBox) {
	t := &task{number: -1, checked: n.IsChecked}
	line := n.Parent()
	line.ReplaceChild(line, n, t)
	if p.prose || p.quoted {
		return
	}
	t.number = p.tasks
	p.tasks++
	if p.facts != nil {
		p.facts.Tasks = append(p.facts.Tasks, &course.Task{ID: p.taskID(line), Text: p.textOf(line), At: p.pos(n.Pos())})
	}
}

// taskID is the id that an author gave a task, as <!-- id: … --> or as {#id}.
func (p *page) taskID(line ast.Node) string {
	if id := p.idOf(line); id != "" {
		return id
	}
	for c := line.FirstChild(); c != nil; c = c.NextSibling() {
		if written, ok := c.(*attributeNode); ok {
			for _, a := range written.list {
				if a.name == "id" {
					return a.value
				}
			}
		}
	}
	return ""
}

func renderTask(o *output, n ast.Node, _ bool) ast.WalkStatus {
	t := n.(*task)
	id := ""
	if o.env != nil && t.number >= 0 && t.number < len(o.env.Tasks) {
		id = o.env.Tasks[t.number].ID
	}
	o.put(`<input type="checkbox" class="task-box"`)
	if id != "" {
		o.attribute("data-task", id)
		o.attribute("aria-labelledby", "gr-task-"+id)
	}
	if t.checked {
		o.put(" checked")
	}
	o.put(" disabled> <span")
	if id != "" {
		o.attribute("id", "gr-task-"+id)
	}
	o.put(">")
	o.openElement("[", "</span>") // ends with the line
	return ast.WalkContinue
}

// isTask reports whether a list item begins with a box.
func isTask(item ast.Node) bool {
	line := item.FirstChild()
	return line != nil && line.FirstChild() != nil && line.FirstChild().Kind() == kindTask
}

// isTaskList reports whether all items of a list begin with a box.
func isTaskList(list ast.Node) bool {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if !isTask(item) {
			return false
		}
	}
	return list.FirstChild() != nil
}
