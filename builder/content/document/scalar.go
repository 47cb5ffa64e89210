package document

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// scalar fills a field of text, whole number, number or truth.
func (d *decoder) scalar(v any, f *field, into reflect.Value, path []any) {
	switch into.Kind() {
	case reflect.String:
		if s, ok := d.text(v, path); ok && d.oneOf(s, f, path) && d.form(s, f, path) {
			into.SetString(s)
		}
	case reflect.Int:
		if n, ok := whole(v); ok {
			if d.bounded(float64(n), f, path) {
				into.SetInt(int64(n))
			}
			return
		}
		d.report(wrongType, path, fmt.Sprintf("%s must be a whole number like %s", name(path), f.example),
			fmt.Sprintf("write %s", d.assign(name(path), f.example)))
	case reflect.Float64:
		if n, ok := number(v); ok {
			if d.bounded(n, f, path) {
				into.SetFloat(n)
			}
			return
		}
		d.report(wrongType, path, fmt.Sprintf("%s must be a number like %s", name(path), f.example),
			fmt.Sprintf("write %s", d.assign(name(path), f.example)))
	case reflect.Bool:
		if b, ok := truth(v); ok {
			into.SetBool(b)
			return
		}
		d.report(wrongType, path, fmt.Sprintf("%s must be true or false", name(path)),
			fmt.Sprintf("write %s, without quotes", d.assign(name(path), "true")))
	}
}

// assign spells key and value in the document's syntax.
func (d *decoder) assign(key, value string) string {
	if d.t.parts.Syntax == YAML {
		return key + ": " + value
	}
	return key + " = " + value
}

// text takes any single value as text, in its source spelling.
func (d *decoder) text(v any, path []any) (string, bool) {
	s, ok := d.t.written(v, path)
	if !ok {
		what := "a list"
		if _, table := v.(map[string]any); table {
			what = "a table"
		}
		d.report(wrongType, path, fmt.Sprintf("%s must be text, not %s", name(path), what),
			fmt.Sprintf("write %s", d.assign(name(path), `"…"`)))
	}
	return s, ok
}

// whole takes a whole number; 35.0 is one too, "35" in quotes is none.
func whole(v any) (int, bool) {
	switch v := v.(type) {
	case int64:
		return int(v), v > math.MinInt32 && v < math.MaxInt32
	case float64:
		return int(v), v == math.Trunc(v) && math.Abs(v) < math.MaxInt32
	case Plain:
		n, err := strconv.Atoi(string(v))
		return n, err == nil && n > math.MinInt32 && n < math.MaxInt32
	}
	return 0, false
}

func number(v any) (float64, bool) {
	switch v := v.(type) {
	case int64:
		return float64(v), true
	case float64:
		return v, !math.IsNaN(v) && !math.IsInf(v, 0)
	case Plain:
		n, err := strconv.ParseFloat(string(v), 64)
		return n, err == nil && !math.IsNaN(n) && !math.IsInf(n, 0)
	}
	return 0, false
}

// truth takes true and false, and of YAML the words it has always had for them.
func truth(v any) (value, ok bool) {
	switch v := v.(type) {
	case bool:
		return v, true
	case Plain:
		switch strings.ToLower(string(v)) {
		case "true", "yes", "on":
			return true, true
		case "false", "no", "off":
			return false, true
		}
	}
	return false, false
}

func (d *decoder) bounded(n float64, f *field, path []any) bool {
	switch {
	case f.hasMin && f.hasMax && (n < f.min || n > f.max):
		d.report(badValue, path, fmt.Sprintf("%s must be between %v and %v, not %v", name(path), f.min, f.max, n),
			fmt.Sprintf("write %s", d.assign(name(path), f.example)))
	case f.hasMin && n < f.min:
		d.report(badValue, path, fmt.Sprintf("%s must be %v or more, not %v", name(path), f.min, n),
			fmt.Sprintf("write %s", d.assign(name(path), f.example)))
	default:
		return true
	}
	return false
}

func (d *decoder) oneOf(s string, f *field, path []any) bool {
	if len(f.oneof) == 0 || slices.Contains(f.oneof, s) {
		return true
	}
	hint := "write one of " + quotedList(f.oneof)
	if near, ok := diag.Suggest(s, f.oneof); ok {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	d.report(badValue, path, fmt.Sprintf("%s must be %s, not %q", name(path), quotedList(f.oneof), s), hint)
	return false
}

// quotedList is "a", "b" or "c".
func quotedList(words []string) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i > 0 && i == len(words)-1:
			b.WriteString(" or ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(strconv.Quote(w))
	}
	return b.String()
}
