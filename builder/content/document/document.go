// Package document reads what surrounds a course's text: the bytes of a file,
// the front matter of a page, course.toml and calendar.toml. TOML and YAML
// become one tree, which one schema decodes, so that both spellings mean the
// same. It is the only home of the TOML and YAML libraries.
//
//	text, diags := document.Text(file, data)         // UTF-8, LF, no BOM
//	parts, diags := document.Split(file, text)       // front matter, body
//	tree, diags := document.Parse(file, parts)       // one tree for both syntaxes
//	diags = tree.Lesson(&lesson)                     // or Unit, Course, Calendar
//
// Nothing here keeps a file's bytes: places are found by reading the file
// again when there is something to report ([Places]).
package document

import (
	"github.com/gradus-ssg/gradus/builder/diag"
)

var (
	notUTF8 = diag.Rule{Code: "not-utf8", Severity: diag.Error,
		Summary: "Every text file is saved as UTF-8."}
	nulByte = diag.Rule{Code: "nul-byte", Severity: diag.Error,
		Summary: "A text file holds no zero bytes."}
	tooLarge = diag.Rule{Code: "page-too-large", Severity: diag.Error,
		Summary: "A page is no larger than 4 MiB of text."}
	frontMatterOpen = diag.Rule{Code: "front-matter-open", Severity: diag.Error,
		Summary: "Front matter that begins with +++ or --- ends with the same line."}
	tomlSyntax = diag.Rule{Code: "toml-syntax", Severity: diag.Error,
		Summary: "Front matter between +++ lines, course.toml and calendar.toml are TOML."}
	yamlSyntax = diag.Rule{Code: "yaml-syntax", Severity: diag.Error,
		Summary: "Front matter between --- lines is YAML."}
	curlyQuote = diag.Rule{Code: "curly-quote", Severity: diag.Error,
		Summary: "Values stand in straight quotes, not in the curly ones of a word processor."}
	controlCharacter = diag.Rule{Code: "control-character", Severity: diag.Error,
		Summary: `TeX stands in single quotes: in double quotes "\f" and its like are control characters.`}
	missingQuote = diag.Rule{Code: "missing-quote", Severity: diag.Error,
		Summary: "Text in TOML stands between two quotes."}
	duplicateKey = diag.Rule{Code: "duplicate-key", Severity: diag.Error,
		Summary: "A key is given once."}
	misplacedKey = diag.Rule{Code: "misplaced-key", Severity: diag.Error,
		Summary: "The keys of the page itself stand above the first [table]."}
	tabIndent = diag.Rule{Code: "tab-indent", Severity: diag.Error,
		Summary: "YAML is indented with spaces."}
	wrongType = diag.Rule{Code: "wrong-type", Severity: diag.Error,
		Summary: "A value has the type its key asks for: text, a number, true or false, a list, a table."}
	badValue = diag.Rule{Code: "bad-value", Severity: diag.Error,
		Summary: "A value is one of those its key knows, within its bounds."}
	badTime = diag.Rule{Code: "bad-time", Severity: diag.Error,
		Summary: `A moment of a video is written "0:40", "1:02:03" or in seconds.`}
	badRule = diag.Rule{Code: "bad-rule", Severity: diag.Error,
		Summary: `A rule of mastery is "80%", "all", "4 of 5" or "3 in a row".`}
	badDate = diag.Rule{Code: "bad-date", Severity: diag.Error,
		Summary: `A date is written 2027-01-18, a span of days "2027-03-01..2027-03-05".`}
	badID = diag.Rule{Code: "bad-id", Severity: diag.Error,
		Summary: "An id is made of letters, digits, hyphens, dots and underscores."}
	unknownKey = diag.Rule{Code: "unknown-key", Severity: diag.Error,
		Summary: "Every key in gradus' own tables is one that gradus knows."}
	foreignKey = diag.Rule{Code: "foreign-key", Severity: diag.Warning,
		Summary: "Front matter keys of other tools are passed over: told once a key."}
)

// Rules lists every code of this package.
func Rules() []diag.Rule {
	return []diag.Rule{notUTF8, nulByte, tooLarge, frontMatterOpen, tomlSyntax, yamlSyntax,
		curlyQuote, controlCharacter, missingQuote, duplicateKey, misplacedKey, tabIndent,
		wrongType, badValue, badTime, badRule, badDate, badID, unknownKey, foreignKey}
}
