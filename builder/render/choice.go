package render

import (
	"html/template"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Choice is the view, on the page of a lesson that stands on a choice board, of
// what the board asks for. The client says whether the lesson is chosen.
type Choice struct {
	*Wording
	// Board is the board's id.
	Board string
	// Line names the board, with a link to it, and how many to choose.
	Line template.HTML
}

// choice is nil for a lesson that stands on no board.
func (r *renderer) choice(w *Wording, u *course.Unit, b *course.Board, from string) *Choice {
	if b == nil {
		return nil
	}
	view := r.board(w, u, &course.Board{ID: b.ID}, from)
	return &Choice{w, b.ID, w.fill("lesson.board", "board", link(view.Href, b.Title), "choose", w.fill("board.choose", "n", b.Pick, "total", len(b.From)))}
}
