package markdown

import (
	"regexp"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/numeral"
)

var (
	// tolerance stands between a number and how far off an answer may be.
	tolerance = regexp.MustCompile(`\s*(?:±|\+/?-)\s*`)
	// unitText is what may stand behind a number as its unit; longer texts are
	// answers in words.
	unitText = regexp.MustCompile(`^(?:[^0-9\s±.,;:!?*_\x60].{0,23})?$`)
	// texSigns are how TeX writes signs of numbers.
	texSigns = strings.NewReplacer("$", "", `\cdot`, "·", `\times`, "×", `\,`, " ", "**", "")
)

// readAnswer reads what stands behind Answer: a number with its tolerance and
// unit ("2500", "2500 ± 1 g", "1 3/4", "50 ± 2% m/s"), else the texts that are
// accepted, each as code, else one text.
func (q *questionReader) readAnswer(answer string) {
	answer = strings.TrimSpace(answer)
	if texts := codeSpans(answer); len(texts) > 0 {
		q.Kind, q.Text = course.ShortText, texts
		return
	}
	written := texSigns.Replace(strings.Join(strings.Fields(answer), " "))
	n := readNumber(written, q.page.Language)
	several := q.severalNumbers(written, n)
	if n != nil && !several {
		q.Kind, q.Number = course.Number, n
		return
	}
	if !several {
		q.severalTexts(answer)
	}
	q.Kind, q.Text = course.ShortText, []string{answer}
}

// readNumber reads an answer that is a number, nil for another. It understands
// whatever a student may type, so that the teacher's own spelling is right.
func readNumber(answer, language string) *course.NumberAnswer {
	parts := tolerance.Split(answer, 2)
	value, unit, ok := readQuantity(parts[0], language)
	if !ok {
		return nil
	}
	n := &course.NumberAnswer{Value: value, Unit: unit}
	if len(parts) == 2 {
		within, behind, ok := readQuantity(parts[1], language)
		if !ok {
			return nil
		}
		behind, n.Percent = strings.CutPrefix(behind, "%")
		if behind = strings.TrimSpace(behind); behind != "" && unit != "" {
			return nil
		}
		n.Within, n.Unit = within, unit+behind
	}
	if !unitText.MatchString(n.Unit) {
		return nil
	}
	return n
}

// readQuantity reads a number as a decimal or a fraction, and its unit as
// written. A point alone always begins decimals, as it does in front matter.
func readQuantity(text, language string) (value, unit string, ok bool) {
	if len(text) > longestQuantity {
		return "", "", false
	}
	if strings.Count(text, ".") == 1 && !strings.Contains(text, ",") {
		language = ""
	}
	number, unit, ok := numeral.Parse(text, language)
	if !ok {
		return "", "", false
	}
	written := text
	for i := range text {
		if rest := text[i:]; strings.Trim(numeral.Spell(rest), around) == unit {
			written, unit = text[:i], strings.Trim(rest, around)
			break
		}
	}
	if digits, exact := number.FloatPrec(); exact && !strings.Contains(written, "/") {
		return number.FloatString(digits), unit, true
	}
	return number.RatString(), unit, true
}

// longestQuantity is how many bytes a number and its unit may have.
const longestQuantity = 400

// around is what may stand at the ends of a unit without belonging to it.
const around = " .,!?"

// codeSpans are the texts between backticks.
func codeSpans(s string) []string {
	var texts []string
	for {
		_, after, ok := strings.Cut(s, "`")
		text, rest, closed := strings.Cut(after, "`")
		if !ok || !closed {
			return texts
		}
		if text = strings.TrimSpace(text); text != "" {
			texts = append(texts, text)
		}
		s = rest
	}
}

// gapsIn are the accepted texts of each gap of a prompt.
func gapsIn(ask string) [][]string {
	var all [][]string
	for i := 0; i < len(ask); i++ {
		n := gapLength([]byte(ask[i:]))
		if n == 0 {
			continue
		}
		var accepted []string
		for text := range strings.SplitSeq(strings.ReplaceAll(ask[i+2:i+n-2], `\|`, "|"), "|") {
			accepted = append(accepted, strings.TrimSpace(text))
		}
		all = append(all, accepted)
		i += n - 1
	}
	return all
}

// againAt reads "Watch again from 1:20", or a link to a time of the video, in
// seconds; -1 without one.
func (p *page) againAt(text string) float64 {
	lower := strings.ToLower(text)
	for _, w := range p.conventions().again {
		if _, after, ok := strings.Cut(lower, strings.ToLower(w)); ok {
			time := strings.TrimLeft(after, " \t[")
			end := strings.IndexFunc(time, func(r rune) bool { return (r < '0' || r > '9') && r != ':' && r != '.' })
			if end >= 0 {
				time = time[:end]
			}
			if seconds, ok := parseTime(strings.TrimRight(time, ".:")); ok {
				return seconds
			}
		}
	}
	if _, after, ok := strings.Cut(text, "](#t="); ok {
		time, _, _ := strings.Cut(after, ")")
		if seconds, ok := parseTime(time); ok {
			return seconds
		}
	}
	return -1
}
