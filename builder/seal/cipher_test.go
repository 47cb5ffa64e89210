package seal

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// decrypt opens what encrypt has sealed.
func decrypt(key [sha256.Size]byte, sealed string) (string, error) {
	gcm, err := newGCM(key)
	if err != nil {
		return "", err
	}
	b, err := coding.DecodeString(sealed)
	if err != nil || len(b) < nonceSize {
		return "", fmt.Errorf("decode a sealed text of %d characters: %w", len(sealed), err)
	}
	text, err := gcm.Open(nil, b[:nonceSize], b[nonceSize:], nil)
	if err != nil {
		return "", fmt.Errorf("open a sealed text: %w", err)
	}
	return string(text), nil
}

func TestWhatIsSealedOpensWithItsKeyOnly(t *testing.T) {
	for _, text := range []string{"", "x", "Ünïcödé שלום", `{"html":"<p>&</p>"}`} {
		key := textKey("salt", "item")
		sealed, err := encrypt(key, text)
		if err != nil {
			t.Fatal(err)
		}
		if opened, err := decrypt(key, sealed); err != nil || opened != text {
			t.Errorf("%q is opened as %q: %v", text, opened, err)
		}
		for _, other := range [][sha256.Size]byte{textKey("salt", ""), textKey("salt", "other"), textKey("salty", "item")} {
			if opened, err := decrypt(other, sealed); err == nil {
				t.Errorf("another key opens %q", opened)
			}
		}
	}
	if _, err := decrypt(textKey("salt", ""), "short"); err == nil {
		t.Error("what is not sealed is opened")
	}
}

// What is told about a chosen item is told about none else, and looks the same
// from outside whether there is something to tell or not.
func TestFeedbackIsPadded(t *testing.T) {
	q := made(t, sample().Check.Questions[0])
	told := map[string]Because{}
	for _, item := range q.Items {
		if len(item.Because) != len(q.Items[0].Because) {
			t.Errorf("the feedback of %s is shorter or longer", item.HTML)
		}
		text, err := decrypt(textKey(q.Salt, item.K), item.Because)
		if err != nil {
			t.Fatal(err)
		}
		var b Because
		if err := json.Unmarshal([]byte(text), &b); err != nil {
			t.Fatal(err)
		}
		told[item.HTML] = b
	}
	ten, twenty := 10.0, 20.0
	want := map[string]Because{"mitochondria": {}, "nucleus": {HTML: "<p>It keeps DNA.</p>", Again: &ten}, "cell wall": {Again: &twenty}}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Error(diff)
	}
}
