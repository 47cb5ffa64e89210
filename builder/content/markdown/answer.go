package markdown

import (
	"regexp"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// numberAnswer is "2500", "2500 ± 1 g", "3/4", "50 ± 2% m/s".
var numberAnswer = regexp.MustCompile(`^([-+−]?[0-9][0-9.,]*(?:[eE][-+−]?[0-9]+|/[0-9]+)?)` +
	`(?:\s*(?:±|\+-|\+/-)\s*([0-9][0-9.,]*)\s*(%)?)?(?:\s*([^0-9\s±.,;:!?*_\x60].{0,23}))?$`)

// readAnswer reads what stands behind Answer: a number with its tolerance and
// unit, else the texts that are accepted, each as code, else one text.
func (q *questionReader) readAnswer(answer string) {
	answer = strings.TrimSpace(answer)
	if texts := codeSpans(answer); len(texts) > 0 {
		q.Kind, q.Text = course.ShortText, texts
		return
	}
	m := numberAnswer.FindStringSubmatch(strings.NewReplacer("*", "", "$", "").Replace(answer))
	if m == nil {
		q.Kind, q.Text = course.ShortText, []string{answer}
		return
	}
	q.Kind = course.Number
	q.Number = &course.NumberAnswer{
		Value:   decimal(m[1], q.page.Language),
		Within:  decimal(m[2], q.page.Language),
		Percent: m[3] != "",
		Unit:    strings.TrimSpace(m[4]),
	}
}

// decimal writes a number with a point and without separators of thousands. A
// comma before three digits parts thousands where people write numbers so.
func decimal(s, language string) string {
	s = strings.TrimRight(strings.ReplaceAll(s, "−", "-"), ".,")
	if !strings.Contains(s, ",") {
		return s
	}
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	switch base {
	case "", "en", "he", "zh", "ja", "ko", "th", "hi":
		if thousands.MatchString(s) {
			return strings.ReplaceAll(s, ",", "")
		}
	}
	return strings.ReplaceAll(s, ",", ".")
}

var thousands = regexp.MustCompile(`^[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$`)

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
