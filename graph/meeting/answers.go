package meeting

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// AskFor writes down what the family needs from the agency, or changes it.
func AskFor(f *graph.Family, n graph.Need) (graph.Change, error) {
	if strings.TrimSpace(n.What) == "" {
		return graph.Change{}, ErrNoNeed
	}
	if _, ok := graph.Get[graph.Meeting](f, n.Meeting); n.Meeting != "" && !ok {
		return graph.Change{}, ErrNoMeeting
	}
	for _, id := range []graph.ID{n.For, n.Child} {
		if id != "" && known(f, id) != nil {
			return graph.Change{}, ErrNobody
		}
	}
	fresh(&n.ID)
	return graph.Put(f, "Write down what the family needs", n), nil
}

// AnswerNeed writes down what the agency answered, who decided and when. A no wants its reason.
func AnswerNeed(f *graph.Family, need graph.ID, answer graph.Reply, why, by string, on graph.Date) (graph.Change, error) {
	n, ok := graph.Get[graph.Need](f, need)
	switch {
	case !ok:
		return graph.Change{}, ErrNotThere
	case answer != graph.Accepted && answer != graph.Declined && answer != graph.NoAnswer:
		return graph.Change{}, ErrReply
	case answer == graph.Declined && (strings.TrimSpace(why) == "" || strings.TrimSpace(by) == ""):
		return graph.Change{}, ErrNoWhyNot
	case !on.Known():
		return graph.Change{}, ErrNoDate
	}
	n.Answer, n.Why, n.By, n.On = answer, why, by, on
	return graph.Put(f, "Write down what the agency answered", n), nil
}

// RecordOffer writes down that family group decision-making was offered to somebody, or changes the record.
func RecordOffer(f *graph.Family, o graph.FamilyOffer) (graph.Change, error) {
	switch {
	case known(f, o.To) != nil || o.Child != "" && known(f, o.Child) != nil:
		return graph.Change{}, ErrNobody
	case !o.On.Known():
		return graph.Change{}, ErrNoDate
	}
	o.WhyNot = ""
	fresh(&o.ID)
	return graph.Put(f, "Write down an offer to "+call(f, o.To), o), nil
}

// AnswerOffer writes down what somebody answered to an offer.
func AnswerOffer(f *graph.Family, offer graph.ID, answer graph.Reply, on graph.Date) (graph.Change, error) {
	o, ok := graph.Get[graph.FamilyOffer](f, offer)
	switch {
	case !ok || o.To == "":
		return graph.Change{}, ErrNotThere
	case answer != graph.Accepted && answer != graph.Declined && answer != graph.NoAnswer:
		return graph.Change{}, ErrReply
	case !on.Known():
		return graph.Change{}, ErrNoDate
	}
	o.Answer, o.Answered = answer, on
	return graph.Put(f, "Write down what "+call(f, o.To)+" answered", o), nil
}

// NotOffered writes down the decision not to offer it: the reason, who decided and when, or nothing at all.
func NotOffered(f *graph.Family, child graph.ID, why, by string, on graph.Date) (graph.Change, error) {
	switch {
	case child != "" && known(f, child) != nil:
		return graph.Change{}, ErrNobody
	case strings.TrimSpace(why) == "" || strings.TrimSpace(by) == "" || !on.Known():
		return graph.Change{}, ErrNoDecider
	}
	return graph.Put(f, "Write down why it was not offered", graph.FamilyOffer{ID: graph.NewID(), Child: child, On: on, WhyNot: why, By: by, Layer: graph.Professional}), nil
}

// Review writes down how a promise was found to stand. What was kept counts as kept on that day; what was
// changed says what to, and that is what is promised from then on: the old words stay in the review.
func Review(f *graph.Family, promise graph.ID, r graph.Review) (graph.Change, error) {
	p, ok := graph.Get[graph.Promise](f, promise)
	switch {
	case !ok:
		return graph.Change{}, ErrNotThere
	case !slices.Contains([]graph.Outcome{graph.WasKept, graph.WasNotKept, graph.WasChanged}, r.Outcome):
		return graph.Change{}, ErrOutcome
	case !r.On.Known():
		return graph.Change{}, ErrNoDate
	case r.Outcome == graph.WasChanged && strings.TrimSpace(r.Words) == "":
		return graph.Change{}, ErrChanged
	}
	switch r.Outcome {
	case graph.WasKept:
		if r.On.Sort() > p.Kept.Sort() {
			p.Kept = r.On
		}
	case graph.WasChanged:
		p.What, r.Words = r.Words, p.What
	}
	p.Reviews = append(slices.Clone(p.Reviews), r)
	slices.SortStableFunc(p.Reviews, func(a, b graph.Review) int { return sign(a.On.Sort() - b.On.Sort()) })
	return graph.Put(f, "Write down how a promise stood", p), nil
}

func sign(x float64) int {
	switch {
	case x < 0:
		return -1
	case x > 0:
		return 1
	}
	return 0
}
