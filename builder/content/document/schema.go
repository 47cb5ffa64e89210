package document

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// schema is what a table may hold: a struct type's fields by their keys. It is
// made once for each type and never changed.
type schema struct {
	fields map[string]*field
	// keys are the keys, sorted, for suggestions.
	keys []string
}

type field struct {
	key string
	// index leads to the field within its struct, through embedded ones.
	index []int
	// table is the schema of the tables that the field holds, nil for none.
	table *schema
	oneof []string
	// min and max bound a number; bounded says which are given.
	min, max       float64
	hasMin, hasMax bool
	form, example  string
}

var (
	lessonSchema   = schemaOf(reflect.TypeFor[Lesson]())
	unitSchema     = schemaOf(reflect.TypeFor[Unit]())
	courseSchema   = schemaOf(reflect.TypeFor[Course]())
	calendarSchema = schemaOf(reflect.TypeFor[Calendar]())
	optionSchema   = schemaOf(reflect.TypeFor[Option]())
)

// reader is a value with a spelling of its own.
type reader interface {
	// read takes the value of a key; ok is false when d has told what is wrong.
	read(d *decoder, v any, path []any) (ok bool)
}

var readerType = reflect.TypeFor[reader]()

func schemaOf(t reflect.Type) *schema {
	s := &schema{fields: map[string]*field{}}
	for _, f := range reflect.VisibleFields(t) {
		key := f.Tag.Get("key")
		if key == "" {
			continue
		}
		fd := &field{key: key, index: f.Index, form: f.Tag.Get("form"), example: f.Tag.Get("example"),
			oneof: strings.Fields(f.Tag.Get("oneof"))}
		if m, err := strconv.ParseFloat(f.Tag.Get("min"), 64); err == nil {
			fd.min, fd.hasMin = m, true
		}
		if m, err := strconv.ParseFloat(f.Tag.Get("max"), 64); err == nil {
			fd.max, fd.hasMax = m, true
		}
		inner := f.Type
		for k := inner.Kind(); k == reflect.Pointer || k == reflect.Slice || k == reflect.Map; k = inner.Kind() {
			inner = inner.Elem()
		}
		if inner.Kind() == reflect.Struct && !reflect.PointerTo(inner).Implements(readerType) {
			fd.table = schemaOf(inner)
		}
		s.fields[key] = fd
		s.keys = append(s.keys, key)
	}
	slices.Sort(s.keys)
	return s
}
