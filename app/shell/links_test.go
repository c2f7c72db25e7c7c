package shell

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

func caseFile(t *testing.T, name string) string {
	t.Helper()
	dir := t.TempDir()
	must(t, "", "example", dir)
	return filepath.Join(dir, name+".kinweave")
}

func TestTheShellSaysHowRhyssPeopleStand(t *testing.T) {
	kase := caseFile(t, "rhys")
	var p struct {
		Stage     string
		Network   []struct{ N, CountedAgain int }
		Questions []struct {
			Wishes []struct{ Person, State, Words string }
		}
		Plan []struct{ State string }
		Rule string
	}
	if err := json.Unmarshal([]byte(must(t, "example\n", "links", "--json", "--asat", "21 November 2026", "--passphrase-file", "-", kase, "Rhys")), &p); err != nil {
		t.Fatal(err)
	}
	if p.Stage != "staying-away" || len(p.Network) != 2 || p.Network[0].N != 5 || p.Network[1].N != 23 || p.Network[1].CountedAgain != 23 || len(p.Plan) != 12 || p.Rule == "" {
		t.Errorf("%+v", p)
	}
	text := must(t, "example\n", "links", "--asat", "2026-11-21", "--passphrase-file", "-", kase, "Rhys")
	for _, want := range []string{"Who is important to you?", "Uncle Danny: looking. “The one with the piebald horse.”", "Connected people: 5 on 31 March 2026, 23 on 21 November 2026.", "Counted are living people", "Nothing has gone quiet."} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	welsh := must(t, "example\n", "links", "--language", "cy", "--asat", "2026-11-21", "--passphrase-file", "-", kase, "Rhys")
	if !strings.Contains(welsh, "Pwy sy’n bwysig i ti?") || strings.Contains(welsh, "Gone quiet") || !strings.Contains(welsh, "He is my dad.") {
		t.Error("in Welsh, the program’s words are Welsh and the child’s are the child’s")
	}
	for _, line := range strings.Split(text+welsh, "\n") {
		if n := len([]rune(line)); n > wide {
			t.Errorf("a line of %d: %s", n, line)
		}
	}
}

func TestTheShellSaysWhatAMeetingNeeds(t *testing.T) {
	kase := caseFile(t, "rahman-nowak")
	var m struct {
		Meetings []struct {
			List   []struct{ Person string }
			Totals []struct {
				Part   int
				Chairs [2]int
			}
			Clashes []struct{ Apart bool }
		}
		Offers map[string]struct{ Offers []struct{ To string } }
	}
	if err := json.Unmarshal([]byte(must(t, "example\n", "meeting", "--json", "--asat", "2026-11-21", "--passphrase-file", "-", kase)), &m); err != nil {
		t.Fatal(err)
	}
	if len(m.Meetings) != 1 || len(m.Meetings[0].List) != 19 || len(m.Meetings[0].Totals) != 3 || m.Meetings[0].Totals[0].Chairs != [2]int{10, 14} || len(m.Offers["zosia"].Offers) != 3 {
		t.Errorf("%+v", m)
	}
	text := must(t, "example\n", "meeting", "--asat", "2026-11-21", "--passphrase-file", "-", kase)
	for _, want := range []string{"12 December 2026", "interpreter for Sylheti: 1, at most 2", "Faisal: staying out. He works nights.", "offered for Zosia, Adam, Safa, Marwa"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q:\n%s", want, text)
		}
	}
	if _, err, code := shell(t, "example\n", "meeting", "--only", "none", "--passphrase-file", "-", kase); code != 1 || !strings.Contains(err, "no meeting") {
		t.Errorf("exit %d, %s", code, err)
	}
	if text := must(t, "example\n", "meeting", "--passphrase-file", "-", caseFile(t, "amara")); !strings.Contains(text, "No meeting is on record") || !strings.Contains(text, "offered to Dawn") {
		t.Error(text)
	}
}
