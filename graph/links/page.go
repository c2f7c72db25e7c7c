package links

import (
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Page is everything this room says of one child on one day, from one reading of the family.
type Page struct {
	Child      graph.ID
	AsAt       graph.Date
	Stage      graph.Stage
	StageWords string
	Road       []graph.Stage
	Agreements []Agreement
	Missing    []Gap // before anybody at all may be put in touch with the child
	Questions  []Question
	Ways       []Way
	Plan       []Promise
	ToTurnTo   []graph.ID // grown-ups outside the service whose promise to the child holds
	TurnWords  string
	Drift      Drift
	Reviews    []Due
	Places     []Place
	Trend      Growth
	Empty      string // kind words where nothing has been written down yet
}

// See reads the whole page.
func See(f *graph.Family, child graph.ID, asAt graph.Date, with Settings, lang language.Language) Page {
	l := lookAt(f, child, asAt, lang)
	p := Page{Child: child, AsAt: asAt, Stage: StageNow(f, child, asAt), Road: Road(f, child, asAt), Agreements: l.agreements(), Missing: l.toBegin(),
		Questions: l.questions(), Ways: l.ways(), Plan: l.plan(), Drift: l.drift(), Reviews: l.reviews(with), Places: Places(f, child, asAt), Trend: Trend(f, child, asAt, lang)}
	p.StageWords = StageWords(p.Stage.Now, lang)
	p.ToTurnTo, p.TurnWords = l.toTurnTo(p.Plan)
	if len(l.wishes)+len(l.agreed)+len(l.promises)+len(l.steps) == 0 {
		p.Empty = lang.Say("Nothing is written down here yet. It begins with %s saying yes, and with the first question: who is important to you?", l.kid.Name())
	}
	return p
}

// toTurnTo finds the grown-ups who are there for the child and are not paid for it: their promise is being kept, or is
// still to come.
func (l *look) toTurnTo(plan []Promise) ([]graph.ID, string) {
	var out []graph.ID
	for _, p := range plan {
		who, _ := graph.Get[graph.Person](l.f, p.Who)
		age, known := graph.AgeAt(who, l.asAt)
		holds := p.State == Happening || p.State == ToCome || p.State == Done || p.State == NoRhythm && within(p.Kept, year, l.asAt)
		if holds && who.Role == "" && (!known || age >= 18) && p.Who != l.child && !slices.Contains(out, p.Who) {
			out = append(out, p.Who)
		}
	}
	switch len(out) {
	case 0:
		return nil, l.Say("There is no grown-up outside the service whose promise to %s holds.", l.kid.Name())
	case 1:
		return out, l.Say("There is one grown-up outside the service whose promise to %s holds. Three are better.", l.kid.Name())
	}
	return out, l.Say("Grown-ups outside the service whose promise to %s holds: %d.", l.kid.Name(), len(out))
}
