package render

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/themes"
)

// What is said of a class and its dates is sent where there are dates only.
func TestClientWordsOfTheCalendar(t *testing.T) {
	words := newClientWords(themes.Words("en"), nil)
	keys := func(kind string, calendar bool) map[string]string {
		made, err := words.of(neededBy(kind, calendar))
		if err != nil {
			t.Fatal(err)
		}
		all := map[string]string{}
		if err := json.Unmarshal(made, &all); err != nil {
			t.Fatal(err)
		}
		return all
	}
	for _, kind := range []string{kindHome, kindUnit, kindLesson, kindWork, kindPage} {
		with, without := keys(kind, true), keys(kind, false)
		for key := range with {
			group, _, _ := strings.Cut(key, ".")
			dated := slices.Contains([]string{"flag", "news", "pace", "plan", "section"}, group) || slices.Contains(datedReasons, key)
			if _, sent := without[key]; sent == dated {
				t.Errorf("%s: %s, which is said of dates: %v, is sent without a calendar: %v", kind, key, dated, sent)
			}
		}
	}
	for _, key := range []string{"plan.today", "news.lost", "pace.pace", "section.in", "why.flag", "why.order", "flag.here"} {
		if _, sent := keys(kindUnit, true)[key]; !sent {
			t.Errorf("%s is not sent", key)
		}
	}
	if _, sent := keys(kindLesson, true)["flag.here"]; !sent {
		t.Error("a lesson cannot say where the class is")
	}
}
