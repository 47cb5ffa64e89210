package content

import "github.com/gradus-ssg/gradus/builder/course"

// needs finds the lessons that lessons need. A translated lesson may need one
// that is not translated yet: then it is the original's.
func (l *loader) needs() {
	byID := map[string]*course.Lesson{}
	for _, u := range l.course.Units {
		for _, lesson := range u.Lessons {
			if byID[lesson.ID] == nil {
				byID[lesson.ID] = lesson
			}
		}
	}
	for _, u := range l.course.Units {
		for _, lesson := range u.Lessons {
			for i := range lesson.Needs {
				need := &lesson.Needs[i]
				need.Lesson = byID[need.ID]
				if need.Lesson == nil && u.TranslatesRef != "" {
					if original := byID[fullRef(u.TranslatesRef, need.Ref)]; original != nil {
						need.ID, need.Lesson = original.ID, original
					}
				}
			}
		}
	}
}

// translations joins units to those that they say in another language.
func (l *loader) translations() {
	byID := map[string]*course.Unit{}
	for _, u := range l.course.Units {
		if byID[u.ID] == nil {
			byID[u.ID] = u
		}
	}
	for _, u := range l.course.Units {
		if u.TranslatesRef == "" {
			continue
		}
		u.Translates = byID[u.TranslatesRef]
		if u.Translates == nil {
			if f := l.folderNamed(u.TranslatesRef); f != nil {
				u.Translates = f.unit
			}
		}
		if of := u.Translates; of != nil && of != u {
			of.Translations = append(of.Translations, u)
		}
	}
}
