package markdown

import "github.com/gradus-ssg/gradus/builder/diag"

// The rules of this package.
var (
	rawScript       = diag.Rule{Code: "raw-script", Severity: diag.Warning, Summary: "a <script> in a page is left out"}
	rawHandler      = diag.Rule{Code: "raw-handler", Severity: diag.Warning, Summary: "an attribute that runs a script (onclick, onload …) is left out"}
	rawStyle        = diag.Rule{Code: "raw-style", Severity: diag.Warning, Summary: "a <style> in a page is left out"}
	unsafeLink      = diag.Rule{Code: "unsafe-link", Severity: diag.Warning, Summary: "a link that runs a script (javascript:) is left out"}
	openBox         = diag.Rule{Code: "open-box", Severity: diag.Warning, Summary: "a ::: box is closed by a line :::"}
	severalNumbers  = diag.Rule{Code: "several-numbers", Severity: diag.Error, Summary: "an Answer line that is a number has one, with its tolerance and unit"}
	unmarkedAnswers = diag.Rule{Code: "unmarked-answers", Severity: diag.Warning, Summary: "several texts behind Answer stand in backticks each"}
	unclosedComment = diag.Rule{Code: "open-comment", Severity: diag.Warning, Summary: "a comment is closed by -->"}
)

// Rules lists the codes of this package.
func Rules() []diag.Rule {
	return []diag.Rule{openBox, unclosedComment, rawHandler, rawScript, rawStyle, severalNumbers, unmarkedAnswers, unsafeLink}
}
