package render

import (
	"encoding/json"
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/pacing"
)

// flagDay is the day from which on the class's flag stands behind a number of
// stations of a path; -1 for nowhere on it. As JSON it is a pair.
type flagDay struct {
	from     course.Date
	stations int
}

// MarshalJSON writes ["2027-01-20",3].
func (f flagDay) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, `[%q,%d]`, f.from, f.stations), nil
}

// flags are the days of the flag on a unit's path by section; nil where the
// calendar does not have the unit, or a translation not all of it. A lesson's
// page, which shows the flag in its margin, need not work the calendar out.
func (r *renderer) flags(u *course.Unit) map[string][]flagDay {
	taught := u
	if u.Translates != nil {
		if !r.index.whole(u) {
			return nil
		}
		taught = u.Translates
	}
	if r.timetable == nil {
		return nil
	}
	work := pacing.UnitWork{ID: taught.ID, Musts: musts(u)}
	var all map[string][]flagDay
	for _, s := range r.timetable.Sections() {
		days := r.timetable.Flags(s.ID, r.course.Pace, work)
		if len(days) == 0 {
			continue
		}
		if all == nil {
			all = map[string][]flagDay{}
		}
		for _, day := range days {
			all[s.ID] = append(all[s.ID], flagDay{day.From, flagStation(u, day.Flag)})
		}
	}
	return all
}

// musts are the Must lessons of a unit as the pace counts them.
func musts(u *course.Unit) []pacing.Must {
	var all []pacing.Must
	for _, s := range u.Stations {
		switch {
		case s.Board == nil && s.Lesson.Do == course.Must:
			all = append(all, pacing.Must{Minutes: s.Lesson.Minutes})
		case s.Board != nil && s.Board.Do == course.Must:
			var from []pacing.Must
			for _, l := range s.Board.From {
				from = append(from, pacing.Must{Minutes: l.Minutes})
			}
			all = append(all, pacing.Picks(min(s.Board.Pick, len(from)), from)...)
		}
	}
	return all
}

// flagStation is behind how many stations the flag stands that is behind a
// number of Must lessons, directly behind the last Must station that is passed
// as a whole; js/src/workload.ts says the same.
func flagStation(u *course.Unit, flag int) int {
	if flag < 0 {
		return -1
	}
	at, passed := 0, 0
	for i, s := range u.Stations {
		switch {
		case s.Board == nil && s.Lesson.Do == course.Must:
			passed++
		case s.Board != nil && s.Board.Do == course.Must:
			passed += min(s.Board.Pick, len(s.Board.From))
		default:
			continue
		}
		if passed > flag {
			break
		}
		at = i + 1
	}
	return at
}

// within are the days of the flag as a part of the path shows them: the stations
// from first to before last.
func within(all map[string][]flagDay, first, last int) map[string][]flagDay {
	part := make(map[string][]flagDay, len(all))
	for section, days := range all {
		for _, day := range days {
			if day.stations < first || day.stations > last {
				day.stations = -1
			} else {
				day.stations -= first
			}
			part[section] = append(part[section], day)
		}
	}
	return part
}

// marginFlags is the JSON of the flag's days in the i-th station's margin; nil
// for none.
func (m *margin) marginFlags(i int) (json.RawMessage, error) {
	first, last := m.window(i)
	if m.flags == nil || last-first == len(m.steps) {
		return m.allFlags, nil
	}
	return encodeFlags(within(m.flags, first, last))
}

func encodeFlags(days map[string][]flagDay) (json.RawMessage, error) {
	if days == nil {
		return nil, nil
	}
	out, err := json.Marshal(days)
	if err != nil {
		return nil, fmt.Errorf("encode the days of the flag: %w", err)
	}
	return out, nil
}
