package variant

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

// checkUse warns of given values that nothing uses.
func (d *drawer) checkUse() {
	used := make([]bool, len(d.q.Given))
	for _, f := range append(slices.Clone(d.formulas), d.answer) {
		if f != nil {
			for _, i := range f.names {
				used[i] = true
			}
		}
	}
	for i, g := range d.q.Given {
		if !used[i] {
			d.diags = append(d.diags, unusedGiven.At(d.q.At.Find("given", g.Name),
				fmt.Sprintf("%s is given but the question does not use it", g.Name),
				fmt.Sprintf("write {{%s}} where the number belongs, or leave %s out", g.Name, g.Name)))
		}
	}
}

// report says what went wrong in the drawings: an error where none was left, a
// warning where some had to be left out.
func (d *drawer) report() {
	for _, f := range append(slices.Clone(d.formulas), d.answer) {
		if f == nil {
			continue
		}
		for bad := byZero; bad <= tooLarge; bad++ {
			if failed := f.failed[bad]; failed != nil {
				d.reportTrouble(f, bad, failed)
			}
		}
	}
	for _, c := range d.clashes {
		rule, when := d.judge(collidingOptions, &c.failure, nil)
		d.diags = append(d.diags, rule.At(d.q.At.Find(c.second.path...),
			fmt.Sprintf("%q and %q are both %q %s", c.first.source, c.second.source, c.text, when),
			"change one of them so that they always differ"+leftOut(rule)))
	}
}

func (d *drawer) reportTrouble(f *formula, bad trouble, failed *failure) {
	rule := undefinedValue
	hint := "change the expression or the given values so that it has a value"
	switch bad {
	case byZero:
		rule, hint = divisionByZero, "change the given values so that what stands below is never 0"
	case notWhole:
		hint = "give whole numbers, or use round(…) around the fraction"
	}
	rule, when := d.judge(rule, failed, f.names)
	pos := d.q.At.Find(append(slices.Clone(f.at.path), course.Offset(f.offset))...)
	d.diags = append(d.diags, rule.At(pos, fmt.Sprintf("%s %s %s", f, bad, when), hint+leftOut(rule)))
}

// judge gives the rule that a failure breaks and says when it happens; names are
// the given values that matter, nil for all.
func (d *drawer) judge(rule diag.Rule, failed *failure, names []int) (diag.Rule, string) {
	switch {
	case failed.times == d.examined:
		return rule, "whatever is drawn"
	case len(d.q.Pool) == 0:
		return rule, "when " + d.example(failed.picks, names) + ", and no other drawing is left"
	}
	return unusableDrawings, "when " + d.example(failed.picks, names)
}

func leftOut(rule diag.Rule) string {
	if rule == unusableDrawings {
		return "; such drawings are left out"
	}
	return ""
}

// example writes a drawing out: "a = 2 and b = 0".
func (d *drawer) example(picks []int, names []int) string {
	var parts []string
	for i, g := range d.q.Given {
		if names == nil || slices.Contains(names, i) {
			parts = append(parts, g.Name+" = "+g.Values[picks[i]])
		}
	}
	if n := len(parts); n > 1 {
		return strings.Join(parts[:n-1], ", ") + " and " + parts[n-1]
	}
	return strings.Join(parts, "")
}
