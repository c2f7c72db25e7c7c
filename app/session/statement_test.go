package session

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
	"kinweave/render/scene"
	"kinweave/storage/proof"
)

// stated is Amara's case once Folake has an answer, and its statement.
func stated(t *testing.T) (*Session, search.Statement) {
	t.Helper()
	s, err := Example(assets.Examples()[0])
	if err != nil {
		t.Fatal(err)
	}
	s.clock = func() time.Time { return friday }
	s.SetAsAt(day(friday))
	if _, err := search.State(s.Family(), "amara", s.AsAt()); err == nil {
		t.Fatal("the statement should be refused while Folake has neither an answer nor a reason")
	}
	if err := s.Do(graph.Put(s.Family(), "Ask", graph.Ask{ID: "folake-said", Person: "folake", State: graph.Maybe, By: "R. Shah", On: s.AsAt(), Turn: 9})); err != nil {
		t.Fatal(err)
	}
	st, err := search.State(s.Family(), "amara", s.AsAt())
	if err != nil {
		t.Fatal(err)
	}
	return s, st
}

func TestTheStatementOnPaperIsDatedAndSaysWhoMadeIt(t *testing.T) {
	s, st := stated(t)
	path := filepath.Join(t.TempDir(), "statement.pdf")
	if err := s.StatementFile(path, st, "", Look{}); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	all, err := proof.Read(b, "pdf")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, p := range all {
		text.WriteString(p.Text + "\n")
	}
	said := strings.Join(strings.Fields(text.String()), " ")
	for _, want := range []string{"Family and friends considered for Amara", "as at 20 November 2026", "made by R. Shah", "Outcome: ", "Family group decision-making", "How people were looked for", "What is not known", "Signed"} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	book, err := statementPages(s.Family(), st, language.Welsh, Look{}, 1)
	if err != nil {
		t.Fatal(err)
	}
	welsh := ""
	for _, p := range book.Pages() {
		for _, it := range p.Items {
			if x, ok := it.Shape.(scene.Text); ok {
				welsh += x.String + " "
			}
		}
	}
	for _, want := range []string{"Teulu a ffrindiau a ystyriwyd ar gyfer Amara", "20 Tachwedd 2026", "Penderfynu grŵp teulu"} {
		if !strings.Contains(welsh, want) {
			t.Errorf("it does not say %q", want)
		}
	}
}

func TestAStatementThatHoldsWhatIsLockedIsRefused(t *testing.T) {
	s, st := stated(t)
	if err := s.Do(graph.Put(s.Family(), "Lock", graph.Household{ID: "refuge", Kind: graph.FamilyHome, Name: "Rosebank Lodge", Place: "Skelmersdale", Layer: graph.Locked})); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "statement.pdf")
	if err := s.StatementFile(path, st, "", Look{}); err != nil {
		t.Fatalf("it holds nothing of it: %v", err)
	}
	st.Live[0].Outcome = "is staying at Rosebank Lodge"
	gone := filepath.Join(t.TempDir(), "gone.pdf")
	err := s.StatementFileFor(gone, graph.Audience{}, search.All(s.Family(), "amara"), st, "", Look{})
	var leak *proof.Error
	if !errors.As(err, &leak) || strings.Contains(err.Error(), "Rosebank") {
		t.Errorf("a locked home went through: %v", err)
	}
	if _, err := os.Stat(gone); err == nil {
		t.Error("and was written")
	}
}

// TestAnAnswerThatIsLockedIsNotSaidToBeMissing: the statement is made, says that something is recorded, and says nothing else of it.
func TestAnAnswerThatIsLockedIsNotSaidToBeMissing(t *testing.T) {
	s, st := stated(t)
	must(t, s.Do(graph.Put(s.Family(), "Ask", graph.Ask{ID: "folake-later", Person: "folake", State: graph.SaysNo, By: "B. Quill", On: s.AsAt(), Turn: 10, Layer: graph.Locked})))
	part, err := s.PartFor(graph.Audience{}, "amara", s.AsAt())
	must(t, err)
	of, err := search.In("").StateOf(part, s.AsAt())
	must(t, err)
	outcome := func(st search.Statement) string {
		for _, c := range append(st.Live, st.Help...) {
			if c.People[0].ID == "folake" {
				return c.Outcome + "|" + c.Said
			}
		}
		return "nobody"
	}
	if got := outcome(st); !strings.HasPrefix(got, "maybe") {
		t.Fatalf("before it was %q", got)
	}
	if got := outcome(of); got != "recorded, but not in this copy|" {
		t.Errorf("it says %q", got)
	}
	path := filepath.Join(t.TempDir(), "statement.pdf")
	must(t, s.StatementFile(path, st, "", Look{})) // the window hands over what the screen knew
	b, err := os.ReadFile(path)
	must(t, err)
	all, err := proof.Read(b, "pdf")
	must(t, err)
	for _, p := range all {
		if strings.Contains(p.Text, "Quill") {
			t.Errorf("%s names who was told", p.Where)
		}
	}
}
