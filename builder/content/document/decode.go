package document

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// Lesson decodes the front matter of a lesson or a plain page. Foreign lists
// the top-level keys that other tools may know.
func (t *Tree) Lesson(v *Lesson) (foreign []string, diags diag.List) {
	return t.decode(v, lessonSchema, true)
}

// Unit decodes the front matter of a folder's page.
func (t *Tree) Unit(v *Unit) (foreign []string, diags diag.List) {
	return t.decode(v, unitSchema, true)
}

// Course decodes course.toml.
func (t *Tree) Course(v *Course) diag.List {
	_, diags := t.decode(v, courseSchema, false)
	return diags
}

// Calendar decodes calendar.toml.
func (t *Tree) Calendar(v *Calendar) diag.List {
	_, diags := t.decode(v, calendarSchema, false)
	return diags
}

// decoder fills structs from a tree and collects what is wrong.
type decoder struct {
	t     *Tree
	top   *schema
	diags diag.List
}

// decode fills v, a pointer to the struct of s. open says that other tools may
// have keys of their own at the top.
func (t *Tree) decode(v any, s *schema, open bool) (foreign []string, diags diag.List) {
	if len(t.root) == 0 {
		return nil, nil
	}
	d := decoder{t: t, top: s}
	unknown := d.table(t.root, s, reflect.ValueOf(v).Elem(), nil)
	for _, key := range unknown {
		if open && !nearKey(key, s.keys) {
			foreign = append(foreign, key)
			continue
		}
		d.unknown(key, s, nil)
	}
	return foreign, d.diags
}

func (d *decoder) report(rule diag.Rule, path []any, message, hint string) {
	d.diags = append(d.diags, rule.At(d.t.Find(path...), message, hint))
}

// table fills a struct and returns the keys it has no field for, sorted.
func (d *decoder) table(table map[string]any, s *schema, into reflect.Value, path []any) (unknown []string) {
	// In sorted order, so that what is found wrong is found in the same order.
	for _, key := range slices.Sorted(maps.Keys(table)) {
		f, known := s.fields[key]
		if !known {
			unknown = append(unknown, key)
			continue
		}
		d.value(table[key], f, into.FieldByIndex(f.index), append(path[:len(path):len(path)], key))
	}
	return unknown
}

// within fills a struct of a table of ours, where every key is known.
func (d *decoder) within(v any, s *schema, into reflect.Value, path []any) {
	table, ok := v.(map[string]any)
	if !ok {
		hint := fmt.Sprintf("write [%s] on a line of its own and the keys below it", dotted(path))
		if d.t.parts.Syntax == YAML {
			hint = fmt.Sprintf("write %s: on a line of its own and the keys below it, two spaces in", name(path))
		}
		d.report(wrongType, path, fmt.Sprintf("%s must be a table of keys", name(path)), hint)
		return
	}
	for _, key := range d.table(table, s, into, path) {
		d.unknown(key, s, path)
	}
}

// value fills one field.
func (d *decoder) value(v any, f *field, into reflect.Value, path []any) {
	if into.Kind() == reflect.Pointer {
		fresh := reflect.New(into.Type().Elem())
		before := len(d.diags)
		d.value(v, f, fresh.Elem(), path)
		if len(d.diags) == before {
			into.Set(fresh)
		}
		return
	}
	if r, ok := into.Addr().Interface().(reader); ok {
		r.read(d, v, path)
		return
	}
	switch into.Kind() {
	case reflect.Struct:
		d.within(v, f.table, into, path)
	case reflect.Slice:
		d.list(v, f, into, path)
	case reflect.Map:
		d.dictionary(v, f, into, path)
	default:
		d.scalar(v, f, into, path)
	}
}

func (d *decoder) list(v any, f *field, into reflect.Value, path []any) {
	items, ok := v.([]any)
	if !ok {
		if f.table != nil {
			hint := fmt.Sprintf("write its name in two brackets each time: [[%s]]", dotted(path))
			if d.t.parts.Syntax == YAML {
				hint = "begin each table with a hyphen: - " + f.table.keys[0] + ": …"
			}
			d.report(wrongType, path, fmt.Sprintf("%s is a list of tables", name(path)), hint)
			return
		}
		items = []any{v} // one value stands for a list of one
	}
	list := reflect.MakeSlice(into.Type(), len(items), len(items))
	for i, item := range items {
		at := path
		if ok {
			at = append(path[:len(path):len(path)], i)
		}
		d.value(item, f, list.Index(i), at)
	}
	into.Set(list)
}

func (d *decoder) dictionary(v any, f *field, into reflect.Value, path []any) {
	table, ok := v.(map[string]any)
	if !ok {
		d.report(wrongType, path, fmt.Sprintf("%s must be a table of names and values", name(path)),
			fmt.Sprintf("write it like %s = { name = … }", name(path)))
		return
	}
	into.Set(reflect.MakeMapWithSize(into.Type(), len(table)))
	for _, key := range slices.Sorted(maps.Keys(table)) {
		item := reflect.New(into.Type().Elem()).Elem()
		d.value(table[key], f, item, append(path[:len(path):len(path)], key))
		into.SetMapIndex(reflect.ValueOf(key), item)
	}
}

// name is how a message calls what stands at a path: its last key.
func name(path []any) string {
	for i := len(path) - 1; i >= 0; i-- {
		if s, ok := path[i].(string); ok {
			return s
		}
	}
	return "this"
}

// dotted is the name of a table as TOML writes it.
func dotted(path []any) string {
	var keys []string
	for _, p := range path {
		if s, ok := p.(string); ok {
			keys = append(keys, s)
		}
	}
	return strings.Join(keys, ".")
}
