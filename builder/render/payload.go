package render

import (
	"encoding/json"
	"fmt"
	"html/template"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// Payload is what a page tells the client; js/src/page.ts is its twin, and
// testdata/payload.json holds both to one form. Questions, Unit and Words come
// last, ready as JSON: the first is sealed, the others are the same for many
// pages.
type Payload struct {
	// V is the form's version.
	V int `json:"v"`
	// Course is the course's id, Title its title.
	Course string `json:"course"`
	Title  string `json:"title"`
	// Kind is "home", "unit", "lesson", "page" or "work".
	Kind     string `json:"kind"`
	Language string `json:"language"`
	// Root leads to the site's root: "", "../", …
	Root string `json:"root"`
	// Devices is "own" or "shared".
	Devices string `json:"devices"`
	// Home and Work are addresses from the root, as all href in a payload are.
	Home string `json:"home"`
	Work string `json:"work"`
	// Students is what a page calls for where several students work on a device.
	Students PayloadStudents `json:"students,omitzero"`
	// Lesson is the lesson on this page.
	Lesson *PayloadLesson `json:"lesson,omitempty"`
	// Flag are the days of the class's flag on the lesson's unit, by section.
	Flag json.RawMessage `json:"flag,omitempty"`
	// Asks is the script that asks the page's questions, from the root.
	Asks string `json:"asks,omitempty"`
}

// PayloadStudents are a script, a stylesheet and a script with words, from the root.
type PayloadStudents struct {
	Script string `json:"script"`
	Style  string `json:"style"`
	Words  string `json:"words"`
}

// PayloadLesson is the lesson on a page with its tasks in order.
type PayloadLesson struct {
	// ID is the subject that the record is kept under.
	ID    string        `json:"id"`
	Items []PayloadItem `json:"items"`
	// Also are the languages that the lesson is told in on other pages, whose
	// record is the same.
	Also []string `json:"also,omitempty"`
}

// PayloadItem is a task.
type PayloadItem struct {
	ID string `json:"id"`
	// Was are earlier subjects, "unit/lesson#item".
	Was []string `json:"was,omitempty"`
}

// outlineUnit is a unit without its stations, which follow as ready JSON.
type outlineUnit struct {
	ID    string   `json:"id"`
	Was   []string `json:"was,omitempty"`
	Title string   `json:"title"`
	Href  string   `json:"href"`
	// Same is the id of the unit that this one translates.
	Same string `json:"same,omitempty"`
	// Whole says that it has every station of that unit, in the same order.
	Whole bool `json:"whole,omitempty"`
	// Part says that only the stations around the page's own are here: of a
	// unit so long that all of it on every page would be its square.
	Part bool `json:"part,omitempty"`
}

// outlineLesson is a lesson as the client knows it on any page.
type outlineLesson struct {
	ID      string        `json:"id"`
	Was     []string      `json:"was,omitempty"`
	Title   string        `json:"title"`
	Href    string        `json:"href"`
	Do      course.Kind   `json:"do"`
	Minutes int           `json:"minutes,omitempty"`
	Needs   []outlineNeed `json:"needs,omitempty"`
	Gate    course.Gate   `json:"gate"`
	Check   bool          `json:"check,omitempty"`
	// Rule is what the check is judged by; nil where it cannot be taken.
	Rule *outlineRule `json:"rule,omitempty"`
	// Revs are the revisions of the check's questions, in the script of the
	// whole course only.
	Revs string `json:"revs,omitempty"`
	// Tasks are ids of tasks (string), a PayloadItem for one that moved.
	Tasks []any `json:"tasks,omitempty"`
	// Home is false for what needs the classroom, else left out.
	Home *bool `json:"home,omitempty"`
}

// outlineNeed is a lesson to master first.
type outlineNeed struct {
	ID    string   `json:"id"`
	Was   []string `json:"was,omitempty"`
	Title string   `json:"title"`
	Href  string   `json:"href"`
}

// outlineBoard is a choice board.
type outlineBoard struct {
	Board   string          `json:"board"`
	Title   string          `json:"title"`
	Pick    int             `json:"pick"`
	Do      course.Kind     `json:"do"`
	Lessons []outlineLesson `json:"lessons"`
}

// lesson is a lesson's line in an outline.
func (x *index) lesson(l *course.Lesson) outlineLesson {
	o := outlineLesson{
		ID: x.subject(l), Was: x.recorded(l).Was, Title: l.Title, Href: escape(l.Path),
		Do: l.Do, Minutes: l.Minutes, Gate: l.Gate, Check: l.Check != nil, Rule: x.rule(l),
	}
	for _, need := range l.Needs {
		if need.Lesson != nil {
			o.Needs = append(o.Needs, outlineNeed{x.subject(need.Lesson), x.recorded(need.Lesson).Was, need.Lesson.Title, escape(need.Lesson.Path)})
		}
	}
	for _, task := range l.Tasks {
		if len(task.Was) > 0 {
			o.Tasks = append(o.Tasks, PayloadItem{task.ID, task.Was})
		} else {
			o.Tasks = append(o.Tasks, task.ID)
		}
	}
	if !l.Home {
		o.Home = new(bool)
	}
	return o
}

// station is a station's JSON, whose lessons line makes.
func (x *index) station(s course.Station, line func(*course.Lesson) outlineLesson) (json.RawMessage, error) {
	if s.Board == nil {
		return json.Marshal(line(s.Lesson))
	}
	board := outlineBoard{Board: s.Board.ID, Title: s.Board.Title, Pick: s.Board.Pick, Do: s.Board.Do, Lessons: []outlineLesson{}}
	for _, l := range s.Board.From {
		board.Lessons = append(board.Lessons, line(l))
	}
	return json.Marshal(board)
}

// stations is the JSON of all of a unit's stations.
func (x *index) stations(u *course.Unit, line func(*course.Lesson) outlineLesson) ([]json.RawMessage, error) {
	all := make([]json.RawMessage, len(u.Stations))
	for i, s := range u.Stations {
		var err error
		if all[i], err = x.station(s, line); err != nil {
			return nil, fmt.Errorf("encode the outline of %s: %w", u.ID, err)
		}
	}
	return all, nil
}

// unit is a unit's JSON with the given stations, all or part of its own.
func (x *index) unit(u *course.Unit, stations []json.RawMessage) (json.RawMessage, error) {
	head := outlineUnit{ID: u.ID, Was: u.Was, Title: u.Title, Href: escape(page(u)), Part: len(stations) < len(u.Stations)}
	if u.Translates != nil {
		head.Same, head.Whole = u.Translates.ID, x.whole(u)
	}
	out, err := json.Marshal(head)
	if err != nil {
		return nil, fmt.Errorf("encode the outline of %s: %w", u.ID, err)
	}
	out = append(out[:len(out)-1], `,"stations":[`...)
	for i, station := range stations {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(out, station...)
	}
	return append(out, "]}"...), nil
}

// encode is a payload's JSON for a script element. The ready parts are put in
// by hand: the encoder would read each of them again for every page. They come
// from it or are made as it would, so that "<" is escaped throughout.
func (p Payload) encode(questions, unit, words json.RawMessage) (template.JS, error) {
	head, err := json.Marshal(p)
	if err != nil {
		return "", fmt.Errorf("encode payload: %w", err)
	}
	var b strings.Builder
	b.Grow(len(head) + len(questions) + len(unit) + len(words) + len(`,"questions":,"unit":,"words":}`))
	b.Write(head[:len(head)-1])
	if questions != nil {
		b.WriteString(`,"questions":`)
		b.Write(questions)
	}
	if unit != nil {
		b.WriteString(`,"unit":`)
		b.Write(unit)
	}
	b.WriteString(`,"words":`)
	b.Write(words)
	b.WriteByte('}')
	return template.JS(b.String()), nil
}
