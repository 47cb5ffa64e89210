package identity

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTranslation(t *testing.T) {
	original := lesson("u/a", "check: How steep?", "id=two check: How far?", "task: Read.", "task: Draw.")
	spanish := lesson("es/a", "check: ¿Qué pendiente?", "check: ¿Qué distancia?", "task: Lee.", "task: Dibuja.")
	spanish.Original = original
	data, _ := build(t, nil, spanish, original)
	if d := cmp.Diff(ids(original), ids(spanish)); d != "" {
		t.Errorf("one record has two ids:\n%s", d)
	}
	// Remembered by its own words, whatever becomes of the original.
	changed := lesson("u/a", "task: Read.", "id=two check: How far?", "check: New.", "check: How steep?")
	again := lesson("es/a", "check: ¿Qué distancia?", "check: ¿Qué pendiente?", "task: Lee.", "task: Dibuja.")
	again.Original = changed
	build(t, data, changed, again)
	want := []string{spanish.Items[1].ID, spanish.Items[0].ID, spanish.Items[2].ID, spanish.Items[3].ID}
	if d := cmp.Diff(want, ids(again)); d != "" {
		t.Error(d)
	}
}

func TestTranslationThatDoesNotCorrespond(t *testing.T) {
	original := lesson("u/a", "check: one", "check: two", "task: Read.")
	other := lesson("es/a", "check: uno", "task: Lee.")
	other.Original = original
	build(t, nil, original, other)
	if other.Items[0].ID == original.Items[0].ID || other.Items[1].ID != original.Items[2].ID {
		t.Errorf("got %v for %v", ids(other), ids(original))
	}
	original.Items[0].Shape = "number"
	shaped := lesson("fr/a", "check: un", "check: deux")
	shaped.Original = original
	build(t, nil, original, shaped)
	if shaped.Items[0].ID == original.Items[0].ID || shaped.Items[1].ID == original.Items[1].ID {
		t.Errorf("a question of another kind has the same id: %v", ids(shaped))
	}
}
