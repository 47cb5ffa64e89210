package render

import (
	"slices"

	"github.com/gradus-ssg/gradus/builder/course"
)

// askedBy lists the words that a lesson needs for asking its questions.
func askedBy(l *course.Lesson) []string {
	needed := []string{
		"check.hint", "check.hinted", "check.https", "check.show", "check.shown", "check.step", "check.stepped", "check.unloaded",
		"question",
	}
	if l.Check != nil {
		needed = append(needed, "check", "next.label")
	}
	if len(l.Practice) > 0 {
		needed = append(needed, "practice")
	}
	for _, s := range seldom() {
		if s.said(l) {
			needed = append(needed, s.words...)
		}
	}
	return needed
}

// seldomSaid are words that only some questions or checks have said.
type seldomSaid struct {
	said  func(*course.Lesson) bool
	words []string
}

// seldom lists what a group of keys does not bring: a lesson has few kinds of
// questions.
func seldom() []seldomSaid {
	return []seldomSaid{
		{asks(course.ChooseOne, course.ChooseAll), []string{"question.all", "question.yours"}},
		{asks(course.Number, course.ShortText), []string{"question.alone", "question.number", "question.unit"}},
		{asks(course.Gaps), []string{"question.blank", "question.blanks", "question.filled", "question.open"}},
		{asks(course.Order), []string{"question.down", "question.now", "question.order", "question.up"}},
		{asks(course.Match), []string{"question.choose", "question.match", "question.partner", "question.twice"}},
		{asks(course.Written), []string{"check.marked", "check.rewrite", "check.write", "question.content", "question.judged", "question.model", "question.own", "question.rubric", "question.unmet", "question.write"}},
		{
			func(l *course.Lesson) bool { return l.Check != nil && l.Check.Confidence },
			[]string{"check.calibrated", "check.fairly", "check.guess", "check.sure", "check.surely", "check.surety", "check.very"},
		},
		{
			func(l *course.Lesson) bool { return l.Check != nil && len(l.Check.Revise) > 0 },
			[]string{"check.before", "check.first", "check.practice", "check.video", "check.watched"},
		},
	}
}

// asks tells a lesson with a question of some kinds.
func asks(kinds ...course.QuestionKind) func(*course.Lesson) bool {
	one := func(q *course.Question) bool { return slices.Contains(kinds, q.Kind) }
	return func(l *course.Lesson) bool {
		return slices.ContainsFunc(l.Practice, one) || l.Check != nil && slices.ContainsFunc(l.Check.Questions, one)
	}
}
