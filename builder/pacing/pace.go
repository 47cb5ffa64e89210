package pacing

import "github.com/gradus-ssg/gradus/builder/course"

// Must is one Must lesson as the pace counts it, or one pick of a Must board.
type Must struct {
	// Minutes is 0 where the author gives none.
	Minutes int
	Done    bool
}

// UnitWork is what a unit asks of a student, in course order.
type UnitWork struct {
	ID    string
	Musts []Must
}

// Status is how a student stands against the class.
type Status string

// The statuses of a pace.
const (
	// Before the first class.
	Before Status = "before"
	// OnPace is within the band.
	OnPace Status = "pace"
	Behind Status = "behind"
	Ahead  Status = "ahead"
	// Done with every Must of every unit that has begun.
	Done Status = "done"
)

// UnitPace is how one unit stands.
type UnitPace struct {
	ID string
	// Begun is from the day of its first class on, Over after that of its last.
	Begun, Over bool
	// Ended counts its meetings before today, Left the others, today's included.
	Ended, Left int
	// First and Last are the days of its first and last class; "" beyond the
	// timetable.
	First, Last course.Date
	// Flag is how many Must lessons the class's flag stands behind; Done of them
	// the student has, of Total.
	Flag, Done, Total int
	// Practice says that after its end the unit is for practice only.
	Practice bool
}

// Pace is how a student stands against the class.
type Pace struct {
	// Units are those of the calendar that the course has, in the calendar's order.
	Units []UnitPace
	// Running is the unit that the class is in: of those begun and not over, the
	// one that began last; nil for none.
	Running *UnitPace
	// Expected and Done count Must lessons of the units that have begun; Behind
	// is the difference, negative for a student who is ahead.
	Expected, Done, Behind int
	Status                 Status
}

// Pace holds a student's work against the class's calendar on a day. A section
// that the calendar does not know has no units.
func (t *Timetable) Pace(section string, today course.Date, rules course.Pace, work []UnitWork) Pace {
	var p Pace
	meetings, known := t.meetings[section]
	if !known {
		return Pace{Status: Before}
	}
	begun, total := 0, 0
	for i, span := range t.Spans(section) {
		w, ok := workOf(work, span.ID)
		if !ok {
			continue
		}
		u := unitPace(span, t.calendar.Units[i], meetings, today, rules.Review, w)
		p.Units = append(p.Units, u)
		if u.Begun {
			begun++
			total += u.Total
			p.Expected += u.Flag
			p.Done += u.Done
		}
	}
	for i := range p.Units {
		if u := &p.Units[i]; u.Begun && !u.Over && (p.Running == nil || u.First >= p.Running.First) {
			p.Running = u
		}
	}
	p.Behind = p.Expected - p.Done
	switch {
	case begun == 0:
		p.Status = Before
	case p.Done == total:
		p.Status = Done
	case p.Behind > rules.Band:
		p.Status = Behind
	case p.Behind < 0:
		p.Status = Ahead
	default:
		p.Status = OnPace
	}
	return p
}

func workOf(work []UnitWork, id string) (UnitWork, bool) {
	for _, w := range work {
		if w.ID == id {
			return w, true
		}
	}
	return UnitWork{}, false
}

func unitPace(s Span, unit course.CalendarUnit, meetings []course.Date, today course.Date, review int, w UnitWork) UnitPace {
	classes := max(1, unit.Classes)
	u := UnitPace{ID: s.ID, Left: classes, Total: len(w.Musts), Practice: s.Practice}
	for _, m := range w.Musts {
		if m.Done {
			u.Done++
		}
	}
	if s.Begin < 0 {
		return u
	}
	u.First, u.Last = s.Dates(meetings)
	u.Begun = u.First != "" && u.First <= today
	u.Ended = min(classes, max(0, From(meetings, today)-s.Begin))
	u.Left = classes - u.Ended
	u.Over = u.Left == 0
	u.Flag = flag(w.Musts, u.Ended, max(1, classes-review))
	return u
}

// flag is how many Must lessons the class's flag stands behind, after so many
// of the meetings in which they are taught: the most whose weights come to no
// more than the part of the whole that is over. Minutes are the weights where
// every lesson gives them.
func flag(musts []Must, ended, taught int) int {
	weighed := true
	for _, m := range musts {
		weighed = weighed && m.Minutes > 0
	}
	weight := func(m Must) int {
		if weighed {
			return m.Minutes
		}
		return 1
	}
	whole := 0
	for _, m := range musts {
		whole += weight(m)
	}
	sum := 0
	for k, m := range musts {
		if sum += weight(m); sum*taught > whole*min(ended, taught) {
			return k
		}
	}
	return len(musts)
}

// Picks are the Must lessons that a choice board counts as: as many as are to be
// picked, done as far as lessons of it are, each weighing the mean of the
// board's lessons, rounded down; 0 where one of them gives no minutes.
func Picks(pick int, lessons []Must) []Must {
	sum, done, given := 0, 0, len(lessons) > 0
	for _, l := range lessons {
		sum += l.Minutes
		given = given && l.Minutes > 0
		if l.Done {
			done++
		}
	}
	mean := 0
	if given {
		mean = sum / len(lessons)
	}
	musts := make([]Must, max(0, pick))
	for i := range musts {
		musts[i] = Must{Minutes: mean, Done: i < done}
	}
	return musts
}
