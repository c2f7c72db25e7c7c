package pack

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/storage/proof"
)

// keptAmara is Case A in a case file.
func keptAmara(t *testing.T) *session.Session {
	t.Helper()
	s, err := session.New(filepath.Join(t.TempDir(), "a.kinweave"), []byte("a passphrase of some words"))
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	var records []graph.Record
	for r := range amara(t).Family().Records() {
		records = append(records, r)
	}
	must(t, s.Do(graph.Put(s.Family(), "Bring in", records...)))
	return s
}

func pack(t *testing.T, s *session.Session, p Pack) Bundle {
	t.Helper()
	b, err := Make(context.Background(), s, p, nil)
	must(t, err)
	return b
}

func TestEveryPackCanBeMadeForEachOfItsReaders(t *testing.T) {
	for i, x := range assets.Examples() {
		s, err := session.Example(x)
		must(t, err)
		if s.Family().Len(graph.KindPerson) > 60 { // one family of that size takes as long as all the others
			continue
		}
		for _, kind := range Kinds() {
			if i > 0 && kind != FGC && kind != Court {
				continue
			}
			for _, name := range kind.Readers() {
				a := graph.Audience{Name: name}
				if name == graph.Named {
					f := s.Family()
					u := f.ParentagesOf(f.Case().Children[0])[0]
					couple, _ := graph.Get[graph.Union](f, u.Union)
					a.People = append(a.People, u.Parent)
					if len(couple.Partners) > 0 {
						a.People = couple.Partners[:1]
					}
				}
				b, err := Make(context.Background(), s, Pack{Kind: kind, Audience: a, Lang: language.Welsh}, nil)
				if err != nil {
					t.Errorf("example %d, %s for %s: %v: %+v", i, kind, name, err, session.Leaks(err))
					continue
				}
				if len(b.Parts) < 3 || b.Parts[0].Name != PartCover || !slices.ContainsFunc(b.Parts, func(p Part) bool { return p.Name == PartMap }) || b.Shown == 0 || len(b.Sheets) != len(b.Pages) {
					t.Errorf("%s for %s: %+v", kind, name, b.Parts)
				}
				next := 1
				for _, p := range b.Parts {
					if p.First != next {
						t.Errorf("%s for %s: %s begins on page %d, not %d", kind, name, p.Title, p.First, next)
					}
					next += p.Pages
				}
				if next != len(b.Pages)+1 {
					t.Errorf("%s for %s: the parts have %d pages, the pack %d", kind, name, next-1, len(b.Pages))
				}
			}
		}
	}
}

// TestThePackForTheTwinsFatherHoldsNothingOfAmaras is the redaction test of Case A: he is entitled to his children's
// meeting, and to nothing that leads to Amara or to those who look after her.
func TestThePackForTheTwinsFatherHoldsNothingOfAmaras(t *testing.T) {
	s := keptAmara(t)
	b := pack(t, s, Pack{Kind: FGC, Audience: graph.Audience{Name: graph.Named, People: []graph.ID{"lee"}}, For: "Lee"})
	dir := t.TempDir()
	printed, err := b.Print(dir, 1)
	must(t, err)
	data, err := os.ReadFile(filepath.Join(dir, printed[0].File))
	must(t, err)
	all, err := proof.Read(data, "pdf")
	must(t, err)
	read := 0
	for _, p := range all {
		read += len(p.Text)
		for _, never := range []string{"Peckham", "Leeds", "Salford", "Maureen", "Kelly", "Steph", "Folake", "Dayo", "Auntie Pat", "Sue", "foster", "Nana Jean", "primary", "drop-in"} {
			if strings.Contains(strings.ToLower(p.Text), strings.ToLower(never)) {
				t.Errorf("%s says %q", p.Where, never)
			}
		}
	}
	if read < 2000 {
		t.Errorf("only %d letters could be read back: nothing was tested", read)
	}
}

func TestCopiesAreNumberedAndLogged(t *testing.T) {
	s := keptAmara(t)
	dir := t.TempDir()
	first, err := pack(t, s, Pack{Kind: FGC, Audience: graph.Audience{Name: graph.AllInvited}, For: "Jean"}).Print(dir, 2)
	must(t, err)
	second, err := pack(t, s, Pack{Kind: Court, Audience: graph.Audience{Name: graph.Court}}).Print(dir, 1)
	must(t, err)
	for i, p := range append(first, second...) {
		data, err := os.ReadFile(filepath.Join(dir, p.File))
		must(t, err)
		sum := sha256.Sum256(data)
		if p.Number != i+1 || p.Hash != hex.EncodeToString(sum[:]) || !p.Logged {
			t.Errorf("%+v", p)
		}
	}
	for s.Undo() == nil { // whatever is taken back: the copies are out of the house
	}
	if log := s.Copies(); len(log) != 3 || log[1].For != "Jean" || log[1].Audience != graph.AllInvited || log[2].Pack != "court" || log[2].Number != 3 {
		t.Errorf("%+v", log)
	}
	path := s.Path()
	must(t, s.Close())
	again, err := session.Open(path, []byte("a passphrase of some words"))
	must(t, err)
	defer again.Close()
	if len(again.Copies()) != 3 {
		t.Error("the log is not in the case file")
	}
}

func TestNoCopyIsWrittenOverAnother(t *testing.T) {
	s := keptAmara(t)
	dir := t.TempDir()
	b := pack(t, s, Pack{Kind: Partner, Audience: graph.Audience{Name: graph.Partner}})
	must(t, os.WriteFile(filepath.Join(dir, "partner-agency-copy-002.pdf"), []byte("mine"), 0o600))
	printed, err := b.Print(dir, 3)
	must(t, err)
	if printed[0].File != "partner-agency-copy-001.pdf" || printed[1].File != "partner-agency-copy-002-2.pdf" {
		t.Errorf("%+v", printed)
	}
	if mine, err := os.ReadFile(filepath.Join(dir, "partner-agency-copy-002.pdf")); err != nil || string(mine) != "mine" {
		t.Error("a file of another case was written over")
	}
}

// A name on the organisation's paper that a hidden person happens to have is the false alarm that a reason is for.
func TestAReasonOpensAFalseAlarmAndNothingElse(t *testing.T) {
	s := keptAmara(t)
	lee := graph.Audience{Name: graph.Named, People: []graph.ID{"lee"}}
	p := Pack{Kind: FGC, Audience: lee, Organisation: Organisation{Name: "Kelly House Children’s Services"}}
	ctx := context.Background()
	if _, err := Make(ctx, s, p, nil); session.Leaks(err) == nil {
		t.Fatalf("a name of somebody hidden was not found: %v", err)
	}
	p.Override = "  "
	if _, err := Make(ctx, s, p, nil); !errors.Is(err, session.ErrNoReason) {
		t.Errorf("an empty reason: %v", err)
	}
	p.Override = "Kelly House is the name of our office"
	b := pack(t, s, p)
	dir := t.TempDir()
	printed, err := b.Print(dir, 1)
	must(t, err)
	if log := s.Copies()[0]; log.Override != p.Override || log.Found == 0 || printed[0].Override != p.Override {
		t.Errorf("%+v", log)
	}

	var refused *session.Refused
	p.Organisation.Name = "Children’s Services, Salford" // a place: it may be where somebody is
	if _, err := Make(ctx, s, p, nil); !errors.As(err, &refused) {
		t.Errorf("a place was opened by a reason: %v", err)
	}
	must(t, s.Do(graph.Put(s.Family(), "Protect", graph.Safety{ID: "x1", Who: "lee", About: "kelly", Kind: graph.MustNotLearn})))
	p.Organisation.Name = "Kelly House"
	if _, err := Make(ctx, s, p, nil); !errors.As(err, &refused) {
		t.Errorf("the name of somebody whom a safety mark protects was opened by a reason: %v", err)
	}
	if len(s.Copies()) != 1 {
		t.Error("a refused copy is in the log")
	}
}

func TestAnOverrideNobodyNeededIsNotLogged(t *testing.T) {
	s := keptAmara(t)
	_, err := pack(t, s, Pack{Kind: Partner, Audience: graph.Audience{Name: graph.Partner}, Override: "just in case"}).Print(t.TempDir(), 1)
	must(t, err)
	if c := s.Copies()[0]; c.Override != "" || c.Found != 0 {
		t.Errorf("%+v", c)
	}
}

func TestAPackIsMadeForNobodyElse(t *testing.T) {
	s := amara(t)
	if _, err := Make(context.Background(), s, Pack{Kind: Court, Audience: graph.Audience{Name: graph.AllInvited}}, nil); !errors.Is(err, ErrReader) {
		t.Error(err)
	}
	if _, err := Make(context.Background(), s, Pack{Kind: "wedding"}, nil); !errors.Is(err, ErrKind) {
		t.Error(err)
	}
	for _, kind := range Kinds() {
		for _, name := range kind.Readers() {
			_, parts, err := kind.partsFor(graph.Audience{Name: name})
			must(t, err)
			if slices.Contains(parts, PartInvites) && name != graph.Own {
				t.Errorf("%s gives the invitations to %s", kind, name)
			}
		}
	}
}

func TestThePagesSayWhoIsOnThem(t *testing.T) {
	b := pack(t, amara(t), Pack{Kind: FGC, Audience: graph.Audience{Name: graph.AllInvited}})
	if b.Withheld != 2 || b.Shown != 13 || b.Unnamed != 0 {
		t.Errorf("%d shown, %d not", b.Shown, b.Withheld)
	}
	if !slices.Contains(b.Sheets[1].People, "Nana Jean") || slices.Contains(b.Sheets[1].People, "Dayo") || len(b.Sheets[5].People) > 2 {
		t.Errorf("%+v", b.Sheets)
	}
	if slices.Contains(b.Layers, graph.Professional) || !slices.Contains(b.Layers, graph.FamilyOK) {
		t.Error(b.Layers)
	}
}

// TestNoQuestionPointsAtWhomThePrintHides asks the father's family nothing that only the cut of his print leaves open.
func TestNoQuestionPointsAtWhomThePrintHides(t *testing.T) {
	s := amara(t)
	m, err := begin(context.Background(), s, Pack{Kind: FGC, Audience: graph.Audience{Name: graph.Named, People: []graph.ID{"lee"}}}, nil)
	must(t, err)
	whole, _ := m.open(s.Family())
	mine, _ := m.open(m.view.Family())
	asked, _ := m.questions()
	if len(mine) == len(asked) {
		t.Error("the cut opens no question of its own: nothing was tested")
	}
	for _, q := range asked {
		if !slices.Contains(whole, q) {
			t.Errorf("a question only the cut opens was asked")
		}
	}
}

func TestACourtsCopySaysNothingUntrue(t *testing.T) {
	s := amara(t)
	b := pack(t, s, Pack{Kind: Court, Audience: graph.Audience{Name: graph.Court}})
	var all strings.Builder
	for _, p := range b.Pages {
		all.WriteString(pageWords(p))
	}
	words := all.String()
	for _, want := range []string{"Social work statement and genogram", "Family court papers", "recorded, but not in this copy", "Dates of birth", "What is not known", "Signed", "copy 1"} {
		if !strings.Contains(words, want) {
			t.Errorf("the pages do not say %q", want)
		}
	}
	// A reason is recorded for Dawn and for Lee, where the court does not see it.
	_, rest, _ := strings.Cut(words, "Neither an answer nor a reason")
	list, _, _ := strings.Cut(rest, "To live with")
	if strings.Contains(list, "Dawn") || strings.Contains(list, "Lee") || !strings.Contains(list, "Folake") {
		t.Errorf("neither answer nor reason: %q", list)
	}
}

// TestAPackOfAnyFamilyNeedsNoSecondLock puts a word of its own into every field of random families: the pages are made of
// the view alone, so proof has nothing to refuse.
func TestAPackOfAnyFamilyNeedsNoSecondLock(t *testing.T) {
	made := 0
	rapid.Check(t, func(t *rapid.T) {
		f, words := graphtest.Canaries(t, graphtest.Random(t, 8))
		kind := rapid.SampledFrom(Kinds()).Draw(t, "kind")
		a := graph.Audience{Name: rapid.SampledFrom(kind.Readers()).Draw(t, "audience")}
		if a.Name == graph.Named {
			for p := range graph.All[graph.Person](f) {
				a.People = []graph.ID{p.ID}
				break
			}
		}
		b, err := Make(context.Background(), session.Loose(f), Pack{Kind: kind, Audience: a}, nil)
		switch {
		case errors.Is(err, session.ErrNobody), errors.Is(err, session.ErrNobodySeen):
			return
		case err != nil:
			t.Fatalf("%s for %s: %v: %v", kind, a.Name, err, session.Leaks(err))
		}
		for _, p := range b.Pages {
			for word := range words {
				if strings.Contains(pageWords(p), word) {
					made++
				}
			}
		}
	})
	if made == 0 {
		t.Error("no page held a word of any family: nothing was tested")
	}
}

func amara(t *testing.T) *session.Session {
	t.Helper()
	s, err := session.Example(assets.Examples()[0])
	must(t, err)
	return s
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// twoParts is Case A with a conference in two parts: Lee comes to the second, and must not learn where Kelly is.
func twoParts(t *testing.T) *session.Session {
	t.Helper()
	s := keptAmara(t)
	f := s.Family()
	records := []graph.Record{graph.Meeting{ID: "fgc", Kind: graph.FamilyGroup, Title: "Amara’s meeting", On: s.Today().Add(7), Parts: 2}}
	for who, part := range map[graph.ID]int{"dawn": 1, "jean": 1, "lee": 2, "maureen": 0} {
		if _, ok := graph.Get[graph.Person](f, who); !ok {
			t.Fatalf("%s is not on the map", who)
		}
		records = append(records, graph.Invite{ID: "i-" + who, Meeting: "fgc", Person: who, Part: part, State: graph.Coming})
	}
	must(t, s.Do(graph.Put(f, "Invite", records...)))
	return s
}

// TestEachPartOfAMeetingHasABundleOfItsOwn: what Lee must not see is kept from his list, and from his list only.
func TestEachPartOfAMeetingHasABundleOfItsOwn(t *testing.T) {
	s := twoParts(t)
	must(t, s.Do(graph.Put(s.Family(), "Protect", graph.Safety{ID: "x9", Who: "lee", About: "kelly", Kind: graph.MustNotLearn, Hide: []graph.Secret{graph.Existence}})))
	wish := Sittings(s, Pack{Kind: FGC, Audience: graph.Audience{Name: graph.AllInvited}})
	if len(wish) != 2 {
		t.Fatalf("%d bundles", len(wish))
	}
	dir := t.TempDir()
	for i, p := range wish {
		b := pack(t, s, p)
		kelly := slices.ContainsFunc(b.Sheets, func(x session.Sheet) bool { return slices.Contains(x.People, "Kelly") })
		if first := i == 0; kelly != first {
			t.Errorf("part %d: Kelly is on it: %v", i+1, kelly)
		}
		printed, err := b.Print(dir, 1)
		must(t, err)
		if want := []string{"list-1", "list-2"}[i]; !strings.Contains(printed[0].File, want) || !strings.Contains(s.Copies()[i].For, "part") {
			t.Errorf("%s for %q", printed[0].File, s.Copies()[i].For)
		}
		for _, page := range b.Pages {
			if strings.Contains(pageWords(page), "part "+[]string{"1", "2"}[i]) {
				t.Error("the copy says that there is another part")
			}
		}
	}
	must(t, s.Do(graph.Put(s.Family(), "Move Lee", graph.Invite{ID: "i-lee", Meeting: "fgc", Person: "lee", Part: 1, State: graph.Coming})))
	if _, err := Make(context.Background(), s, wish[0], nil); !errors.Is(err, graph.ErrApart) {
		t.Errorf("Lee and Dawn, who must not meet, are on one list: %v", err)
	}
	must(t, s.Do(graph.Put(s.Family(), "Nobody", graph.Invite{ID: "i-lee", Meeting: "fgc", Person: "lee", State: graph.StayingOut}, graph.Invite{ID: "i-maureen", Meeting: "fgc", Person: "maureen", Part: 1})))
	if _, err := Make(context.Background(), s, wish[1], nil); !errors.Is(err, ErrSitting) {
		t.Error(err)
	}
}
