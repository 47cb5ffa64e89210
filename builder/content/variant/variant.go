// Package variant draws the variants of a question: it reads the named values
// that vary ("2..9"), the {{expressions}} over them, and computes everything a
// student may ever see, once, while the site is built. The page never computes
// an answer.
//
// Numbers are exact fractions (0.1+0.2 is 0.3). Only roots and powers that are
// no fractions are rounded, to 12 significant digits, so that every machine
// draws the same. See format.go for how a value is written.
package variant

import "github.com/gradus-ssg/gradus/builder/diag"

var (
	badGiven = diag.Rule{Code: "bad-given", Severity: diag.Error,
		Summary: "A value that varies is a range (2..9, 0..1 step 0.25) or a list of numbers, under a plain name."}
	unusedGiven = diag.Rule{Code: "unused-given", Severity: diag.Warning,
		Summary: "Every value that varies is used somewhere in its question."}
	hiddenValue = diag.Rule{Code: "hidden-value", Severity: diag.Error,
		Summary: "What an answer depends on is shown in its question."}
	badExpression = diag.Rule{Code: "bad-expression", Severity: diag.Error,
		Summary: "What stands between {{ and }}, or is the computed number, can be read as arithmetic."}
	openBraces = diag.Rule{Code: "open-braces", Severity: diag.Error,
		Summary: "Where a question has given values, every {{ is closed by }}."}
	unknownName = diag.Rule{Code: "unknown-name", Severity: diag.Error,
		Summary: "Every name in an expression is one of the question's given values or a function."}
	divisionByZero = diag.Rule{Code: "division-by-zero", Severity: diag.Error,
		Summary: "An expression does not divide by zero in every drawing."}
	undefinedValue = diag.Rule{Code: "undefined-value", Severity: diag.Error,
		Summary: "An expression has a value (no root of a negative number, nothing beyond all size) in some drawing."}
	collidingOptions = diag.Rule{Code: "colliding-options", Severity: diag.Error,
		Summary: "The options of a question differ in some drawing."}
	untypeableAnswer = diag.Rule{Code: "untypeable-answer", Severity: diag.Warning,
		Summary: "A computed answer ends after a few decimals, or a tolerance says how near to it is right."}
	unusableDrawings = diag.Rule{Code: "unusable-drawings", Severity: diag.Warning,
		Summary: "No drawing has to be left out because it divides by zero or makes two options alike."}
)

// Rules lists every code of this package.
func Rules() []diag.Rule {
	return []diag.Rule{badGiven, unusedGiven, hiddenValue, badExpression, openBraces, unknownName,
		divisionByZero, undefinedValue, collidingOptions, unusableDrawings, untypeableAnswer}
}
