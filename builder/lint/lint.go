// Package lint judges a loaded course: whether its lessons can be reached, its
// questions answered, its links followed and its calendar kept. What can only
// be seen in the files themselves (syntax, unknown keys) is content's affair.
//
// A rule is a file of this package, named for its code, and stands in the list
// below. To add one, write its file and its cases in the tests, and list it.
package lint

import (
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// rule is one thing that a course is held to.
type rule struct {
	diag.Rule
	check func(in *input, report report)
}

// report makes a diagnostic of the rule that is being checked.
type report func(at diag.Pos, message, hint string)

// rules are all rules; a diagnostic's order does not depend on it.
func rules() []rule {
	return []rule{
		// Who is who.
		duplicateLessonID, duplicateUnitID, duplicateBoardID, duplicateQuestionID, duplicateVideoID,
		reusedID, derivedCourseID,
		// The way through.
		unknownNeed, circularNeeds, optionalNeed, unreachableLesson,
		gateWithoutCheck, gateWithoutTasks,
		unknownBoardLesson, pickTooMany, lessonOnTwoBoards, unknownAfter,
		unknownTranslation, selfTranslation, chainedTranslation, extraTranslation, sameLanguage,
		// Questions.
		noAnswer, noRightAnswer, noWrongAnswer, emptyAnswer, emptyPrompt, duplicateOption, contradictoryOption,
		badNumber, missingUnit, shortOrder, duplicateStep, shortMatch, duplicateLeft, rightExtra, noRubric,
		// Mastery checks.
		emptyCheck, drawTooMany, impossibleRule, slowRule, repeatedQuestion, repeatedTry, loneVersion, fewVariants,
		reviseWithoutPractice, reviseWithoutVideo,
		// Videos.
		noCaptions, stopBeyondVideo, stopsTogether, chapterBeyondVideo, chapterOrder, againNowhere,
		// The calendar.
		unknownCalendarUnit, translatedCalendarUnit, duplicateCalendarUnit, unknownSection, duplicateSection,
		noStart, noClasses, startAndFollows, unknownFollows, circularFollows,
		unknownRotation, noRotationStart, lateRotationStart, sectionNeverMeets,
		startWithoutClass, unitsOutOfOrder, unitDoesNotFit, unitsAtOnce, noClassBeforeReview, tooFarAhead,
		lostWithoutDate, idleLostDay,
		// Pages and the site.
		deadLink, deadFragment, imageWithoutAlt, skippedHeading, duplicateTitle,
		emptyUnit, longLesson, foreignInterface, largeFile, largeSite,
	}
}

// Run holds a course against every rule. It only reads the course.
func Run(c *course.Course) diag.List {
	in := newInput(c)
	var found diag.List
	for _, r := range rules() {
		r.check(in, func(at diag.Pos, message, hint string) {
			found = append(found, r.At(at, message, hint))
		})
	}
	return found.Sort()
}

// Rules lists every code of this package.
func Rules() []diag.Rule {
	var all []diag.Rule
	for _, r := range rules() {
		all = append(all, r.Rule)
	}
	return all
}
