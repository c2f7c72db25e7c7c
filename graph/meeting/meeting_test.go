package meeting_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/graph/meeting"
)

var today = graph.Exact(2026, 11, 21)

func of(ks []meeting.Kind, what string) meeting.Kind {
	for _, k := range ks {
		if k.Of == what {
			return k
		}
	}
	return meeting.Kind{}
}

func TestTheChildrensMeetingNeedsTwoSylhetiAndThreePolishInterpretersAndHalalFood(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	n := meeting.Count(f, "fgc", 0, "")
	if s, p := of(n.Interpreters, "Sylheti"), of(n.Interpreters, "Polish"); s.Most != 2 || s.Sure != 1 || p.Most != 3 || p.Sure != 2 || len(n.Interpreters) != 2 {
		t.Errorf("%+v", n.Interpreters)
	}
	if n.Chairs != (meeting.Total{Sure: 10, Most: 14}) || n.Video != (meeting.Total{Sure: 1, Most: 1}) || n.Lifts != (meeting.Total{Sure: 2, Most: 2}) {
		t.Errorf("chairs %+v, video %+v, lifts %+v", n.Chairs, n.Video, n.Lifts)
	}
	if h := of(n.Food, "halal"); h.Sure != 7 || h.Most != 10 {
		t.Errorf("halal: %+v", h)
	}
	one, two := meeting.Count(f, "fgc", 1, ""), meeting.Count(f, "fgc", 2, "")
	if of(two.Interpreters, "Polish").Most != 0 || of(one.Interpreters, "Polish").Most != 3 {
		t.Error("Polish is spoken in the second part")
	}
	if both := one.Chairs.Most + two.Chairs.Most; both <= n.Chairs.Most {
		t.Errorf("who comes to both parts has one chair in each: %d", both)
	}
	if len(n.Words) == 0 || n.Words[0] != "Chairs: 10, at most 14" {
		t.Errorf("%q", n.Words)
	}
}

func TestTheTwoFathersDoNotMeetBecauseThereAreTwoParts(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	for _, c := range meeting.Clashes(f, "fgc", "") {
		if c.Apart {
			t.Errorf("%s", c.Words)
		}
	}
	// all on one list, and it is seen; what is proposed is the list as the coordinator had made it
	flat := flatten(t, f, "fgc")
	clashes := meeting.Clashes(flat, "fgc", "")
	if len(clashes) == 0 || !clashes[0].Apart || clashes[0].Words != "Imran and Tomasz must not be in one room, and both could be there." || !strings.Contains(clashes[0].Why, "S. Idowu") {
		t.Fatalf("%+v", clashes)
	}
	p := meeting.Propose(flat, "fgc", "")
	if len(p.Fails) > 0 {
		t.Fatal(p.Words)
	}
	part := map[graph.ID]int{}
	for _, s := range p.Seats {
		part[s.Person] = s.Part
		if s.Why == "" {
			t.Errorf("%s has no reason", s.Name)
		}
	}
	for _, together := range [][]graph.ID{{"tomasz", "ola", "kasia", "halina", "marcin", "zbigniew"}, {"imran", "halima"}} {
		for _, id := range together {
			if part[id] != part[together[0]] || part[id] == 0 {
				t.Errorf("%s is in part %d, %s in part %d", id, part[id], together[0], part[together[0]])
			}
		}
	}
	if part["tomasz"] == part["imran"] {
		t.Error("both fathers are in one part")
	}
	for _, id := range []graph.ID{"zosia", "adam", "nasima", "rashida", "jamal", "ruksana", "shirin", "khanom"} {
		if part[id] != 0 {
			t.Errorf("%s has to choose: part %d", id, part[id])
		}
	}
	c, err := meeting.Split(flat, "fgc", p)
	split := graphtest.Apply(t, flat, c, err)
	if again := meeting.Clashes(split, "fgc", ""); len(again) > 0 && again[0].Apart {
		t.Errorf("split, and still: %s", again[0].Words)
	}
}

// flatten puts everybody into one part.
func flatten(t testing.TB, f *graph.Family, id graph.ID) *graph.Family {
	var rs []graph.Record
	m, _ := graph.Get[graph.Meeting](f, id)
	m.Parts = 0
	rs = append(rs, m)
	for i := range graph.All[graph.Invite](f) {
		if i.Meeting == id {
			i.Part = 0
			rs = append(rs, i)
		}
	}
	return graphtest.Apply(t, f, graph.Put(f, "flatten", rs...), nil)
}

func TestEliasAndPuriDaiDoNotMeetBecauseHeSendsABridle(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	if cs := meeting.Clashes(f, "conference", ""); len(cs) != 0 {
		t.Errorf("%+v", cs)
	}
	c, err := meeting.Answer(f, "invite-conference-elias", graph.Coming, "")
	if cs := meeting.Clashes(graphtest.Apply(t, f, c, err), "conference", ""); len(cs) != 1 || !cs[0].Apart {
		t.Errorf("he comes, and nobody says so: %+v", cs)
	}
}

func TestWhatMustNotBeSaidIsSaidToTheCoordinator(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	c, err := meeting.Invite(f, "fgc", "mojid")
	f = graphtest.Apply(t, f, c, err)
	cs := meeting.Clashes(f, "fgc", "")
	i := slices.IndexFunc(cs, func(c meeting.Clash) bool { return c.Who == "mojid" })
	if i < 0 || cs[i].Apart || !strings.Contains(cs[i].Words, "nobody says where Nasima is") {
		t.Errorf("%+v", cs)
	}
	hidden := func(secrets ...graph.Secret) meeting.Clash {
		f := graphtest.Family(graphtest.Man("lee"), graphtest.Woman("dawn"), graphtest.With(graph.Meeting{ID: "m"}),
			graphtest.With(graph.Safety{ID: "s", Who: "lee", About: "dawn", Kind: graph.MustNotLearn, Hide: secrets}),
			graphtest.With(graph.Invite{ID: "i1", Meeting: "m", Person: "lee", State: graph.Coming}), graphtest.With(graph.Invite{ID: "i2", Meeting: "m", Person: "dawn", State: graph.Coming}))
		cs := meeting.Clashes(f, "m", "")
		if len(cs) != 1 {
			t.Fatalf("%v: %+v", secrets, cs)
		}
		return cs[0]
	}
	if !hidden().Apart || !hidden(graph.Attendance).Apart || !hidden(graph.Whereabouts, graph.Existence).Apart || hidden(graph.Whereabouts).Apart {
		t.Error("a whereabouts is kept by not saying it, everything else by not meeting")
	}
}

func TestWhoSendsViewsTakesNoChairAndWhoStaysOutGivesAReason(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	n := meeting.Count(f, "conference", 0, "")
	if n.Chairs != (meeting.Total{Sure: 19, Most: 20}) || of(n.Interpreters, "Welsh").Sure != 1 || of(n.Translate, "Welsh").Sure != 1 || n.Lifts.Sure != 1 {
		t.Errorf("%+v", n)
	}
	_, err := meeting.Answer(f, "invite-conference-noah", graph.StayingOut, " ")
	if !errors.Is(err, meeting.ErrNoWhy) {
		t.Error(err)
	}
	c, err := meeting.Answer(f, "invite-conference-noah", graph.StayingOut, "On the road.")
	after := graphtest.Apply(t, f, c, err)
	list := meeting.List(after, "conference", today, language.Welsh)
	last := list[len(list)-1]
	if last.State != graph.StayingOut || last.Stands != "yn cadw draw" || last.Missing != "" || len(list) != 24 {
		t.Errorf("%+v", last)
	}
	if list[0].State != graph.Coming || !slices.ContainsFunc(list, func(g meeting.Guest) bool { return g.Person == "seren" && g.Child }) {
		t.Error("those who come stand first, and a child is known to be one")
	}
}

func TestAPromiseSaysWhichLetterIsMissingInPlainWords(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	items := meeting.Plan(f, "conference", today, "")
	if len(items) != 12 {
		t.Fatalf("%d promises", len(items))
	}
	for _, it := range items {
		want := ""
		if it.ID == "promise-emrys-1" { // once a season: nobody could say when it was not kept
			want = "M"
		}
		got := ""
		for _, l := range it.Lacks {
			got += l.Letter
			if !strings.Contains(l.Words, "?") {
				t.Errorf("not a question: %s", l.Words)
			}
		}
		if got != want {
			t.Errorf("%s lacks %q, wanted %q", it.ID, got, want)
		}
		if len(it.AgreedBy) != 2 {
			t.Errorf("%s: agreed by %v", it.ID, it.AgreedBy)
		}
	}
	bare := meeting.Smart(graphtest.Family(graphtest.Woman("nan")), graph.Promise{Who: "nan", What: "Helps"}, "")
	if len(bare) != 4 || bare[0].Letter+bare[1].Letter+bare[2].Letter+bare[3].Letter != "SMAT" {
		t.Errorf("%+v", bare)
	}
}

func TestTheReviewSaysWhatWasKeptAndWhatChanged(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	day := graph.Exact(2027, 4, 17)
	c, err := meeting.Review(f, "promise-sian-1", graph.Review{On: day, Outcome: graph.WasKept, By: "N. Ellery"})
	f = graphtest.Apply(t, f, c, err)
	c, err = meeting.Review(f, "promise-cindy-1", graph.Review{On: day, Outcome: graph.WasChanged, Words: "Riding Domino and mucking out.", By: "N. Ellery"})
	f = graphtest.Apply(t, f, c, err)
	c, err = meeting.Review(f, "promise-elias-1", graph.Review{On: day, Outcome: graph.WasNotKept, Words: "The yard was flooded.", By: "N. Ellery"})
	f = graphtest.Apply(t, f, c, err)
	page := meeting.See(f, "review", day, "")
	if page.Review != (meeting.Tally{Kept: 1, NotKept: 1, Changed: 1, Open: 9}) || page.Review.Words("") != "Kept: 1. Not kept: 1. Changed: 1. Not looked at yet: 9." {
		t.Errorf("%+v", page.Review)
	}
	if p, _ := graph.Get[graph.Promise](f, "promise-cindy-1"); p.What != "Riding Domino and mucking out." || p.Reviews[0].Words != "Riding Domino." {
		t.Errorf("changed: %+v", p)
	}
	if p, _ := graph.Get[graph.Promise](f, "promise-sian-1"); p.Kept != day {
		t.Errorf("kept on the day of the review: %s", p.Kept)
	}
	if _, err := meeting.Review(f, "promise-cindy-1", graph.Review{On: day, Outcome: graph.WasChanged}); !errors.Is(err, meeting.ErrChanged) {
		t.Error(err)
	}
}

func TestTheAgencyAnswersWhatTheFamilyNeeds(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	needs := meeting.Needs(f, "conference", "")
	open := 0
	for i, n := range needs {
		open += map[bool]int{true: 1}[n.Open]
		if i > 0 && n.Open && !needs[i-1].Open {
			t.Error("what nobody has answered does not stand first")
		}
	}
	if len(needs) != 6 || open != 3 { // the bed, and the fares that are only written at the promises of Eirlys and Kojo
		t.Errorf("%d needs, %d open: %+v", len(needs), open, needs)
	}
	_, err := meeting.AnswerNeed(f, "need-elias", graph.Declined, "", "P. Raman", today)
	if !errors.Is(err, meeting.ErrNoWhyNot) {
		t.Error(err)
	}
	c, err := meeting.AnswerNeed(f, "need-elias", graph.Accepted, "", "P. Raman", today)
	if after := meeting.Needs(graphtest.Apply(t, f, c, err), "conference", language.Welsh); after[len(after)-1].Open || !slices.ContainsFunc(after, func(n meeting.Need) bool { return n.Stands == "cytunwyd" }) {
		t.Errorf("%+v", after)
	}
}

func TestWhereNoOfferIsOnRecordThePageSaysToWhom(t *testing.T) {
	if o := meeting.Offers(graphtest.Example(t, "rahman-nowak"), "zosia", today, ""); len(o.Absent) != 0 || len(o.Offers) != 3 || o.Note == "" {
		t.Errorf("%+v", o)
	}
	f := graphtest.Example(t, "amara")
	o := meeting.Offers(f, "amara", today, "")
	if len(o.Absent) != 1 || o.Absent[0] != "There is no record that a family group meeting was offered to Dawn." {
		t.Errorf("Dayo is not known to be her father, and has no parental responsibility: %q", o.Absent)
	}
	c, err := meeting.RecordOffer(f, graph.FamilyOffer{Child: "amara", To: "dawn", On: graph.Exact(2026, 11, 16), How: "letter"})
	offered := graphtest.Apply(t, f, c, err)
	if o := meeting.Offers(offered, "amara", today, ""); len(o.Absent) != 0 || o.Offers[0].Stands != "waiting for an answer" {
		t.Errorf("%+v", o)
	}
	c, err = meeting.AnswerOffer(offered, meeting.Offers(offered, "amara", today, "").Offers[0].ID, graph.Accepted, today)
	if o := meeting.Offers(graphtest.Apply(t, offered, c, err), "amara", today, language.Welsh); o.Offers[0].Stands != "derbyniwyd" {
		t.Errorf("%+v", o)
	}
	c, err = meeting.NotOffered(f, "amara", "It would put Amara at risk.", "M. Okoro", today)
	if o := meeting.Offers(graphtest.Apply(t, f, c, err), "amara", today, ""); !o.Decided || len(o.Absent) != 0 {
		t.Errorf("%+v", o)
	}
	if _, err := meeting.NotOffered(f, "amara", "", "M. Okoro", today); !errors.Is(err, meeting.ErrNoDecider) {
		t.Error(err)
	}
	vague := graphtest.Apply(t, f, graph.Put(f, "offer", graph.Meeting{ID: "m", Kind: graph.FamilyGroup, Offered: graph.Exact(2026, 11, 16)}), nil)
	if o := meeting.Offers(vague, "amara", today, ""); len(o.Absent) != 2 || o.Absent[0] != "An offer of 16 November 2026 is on record, and not to whom." {
		t.Errorf("%q", o.Absent)
	}
	kase := f.Case()
	kase.Jurisdiction = graph.Scotland
	if o := meeting.Offers(graphtest.Apply(t, f, graph.Put(f, "move", kase), nil), "amara", today, ""); len(o.Absent) != 0 {
		t.Errorf("a reminder out of another country’s law: %q", o.Absent)
	}
	if o := meeting.Offers(graphtest.Example(t, "rhys"), "rhys", today, ""); len(o.Absent) != 0 {
		t.Errorf("Rhys is staying away; nobody is about to go to court: %q", o.Absent)
	}
}

func TestAListIsMadeOneStepAtATime(t *testing.T) {
	f := graphtest.Example(t, "amara")
	c, id, err := meeting.Call(f, graph.Meeting{Kind: graph.FamilyGroup, Title: "Amara’s meeting", On: graph.Exact(2026, 12, 3)})
	f = graphtest.Apply(t, f, c, err)
	c, err = meeting.Invite(f, id, "jean", "frank", "jean")
	f = graphtest.Apply(t, f, c, err)
	if _, err := meeting.Invite(f, id, "jean"); !errors.Is(err, meeting.ErrNothing) {
		t.Error(err)
	}
	if n := f.Len(graph.KindInvite); n != 2 {
		t.Errorf("%d invitations", n)
	}
	list := meeting.List(f, id, today, "")
	i := list[0].Invite
	i.Lift, i.Minding, i.Interpreter, i.State = true, 2, "Polish", graph.Coming
	c, err = meeting.Arrange(f, i)
	f = graphtest.Apply(t, f, c, err)
	if got, _ := graph.Get[graph.Invite](f, i.ID); !got.Lift || got.State != "" {
		t.Errorf("what they need changes no answer: %+v", got)
	}
	if n := meeting.Count(f, id, 0, ""); n.Minding.Most != 2 || n.Chairs != (meeting.Total{Most: 2}) {
		t.Errorf("%+v", n)
	}
	c, err = meeting.PutInPart(f, i.ID, 2)
	f = graphtest.Apply(t, f, c, err)
	c, err = meeting.TakeOffList(f, list[1].ID)
	f = graphtest.Apply(t, f, c, err)
	c, err = meeting.Hold(f, id)
	f = graphtest.Apply(t, f, c, err)
	page := meeting.See(f, id, today, "")
	if len(page.Guests) != 1 || !page.Meeting.Held || page.Kind != "family group conference" {
		t.Errorf("%+v", page)
	}
	c, err = meeting.AgreeTo(graphtest.Example(t, "rhys"), "promise-emrys-1", true, "rhys", "emrys")
	if p, _ := graph.Get[graph.Promise](graphtest.Apply(t, graphtest.Example(t, "rhys"), c, err), "promise-emrys-1"); p.AgreedBy != nil {
		t.Errorf("nobody agrees any more: %v", p.AgreedBy)
	}
	for _, wrong := range []error{func() error { _, _, err := meeting.Call(f, graph.Meeting{Parts: 3}); return err }(), func() error { _, err := meeting.Invite(f, "none", "jean"); return err }(),
		func() error { _, err := meeting.Invite(f, id, "nobody"); return err }(), func() error { _, err := meeting.PutInPart(f, i.ID, 3); return err }(),
		func() error { _, err := meeting.AskFor(f, graph.Need{}); return err }(), func() error { _, err := meeting.Answer(f, i.ID, "perhaps", ""); return err }()} {
		if wrong == nil || strings.Contains(wrong.Error(), "jean") {
			t.Errorf("%v", wrong)
		}
	}
}

func TestWhoBelongsToBothSidesComesToBothParts(t *testing.T) {
	f := graphtest.Family(graphtest.For("kid"), graphtest.Somebody("kid"), graphtest.Child("nan", "grandad", "mum"), graphtest.Child("mum", "", "kid"), graphtest.Child("nan", "", "aunt"),
		graphtest.With(graph.Meeting{ID: "m"}), graphtest.With(graph.Safety{ID: "s", Who: "nan", About: "grandad", Kind: graph.MustNotMeet}),
		graphtest.Child("nan", "grandad", "uncle"),
		graphtest.With(graph.Invite{ID: "1", Meeting: "m", Person: "nan"}), graphtest.With(graph.Invite{ID: "2", Meeting: "m", Person: "grandad"}),
		graphtest.With(graph.Invite{ID: "3", Meeting: "m", Person: "aunt"}), graphtest.With(graph.Invite{ID: "4", Meeting: "m", Person: "uncle"}), graphtest.With(graph.Invite{ID: "5", Meeting: "m", Person: "mum"}))
	part := map[graph.ID]int{}
	for _, s := range meeting.Propose(f, "m", "").Seats {
		part[s.Person] = s.Part
	}
	if part["nan"] == part["grandad"] || part["aunt"] != part["nan"] || part["uncle"] != 0 || part["mum"] != 0 {
		t.Errorf("%v", part)
	}
}
