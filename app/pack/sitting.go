package pack

import (
	"errors"
	"slices"

	"kinweave/app/session"
	"kinweave/graph"
)

// ErrSitting is a bundle for a part of a meeting to which nobody comes.
var ErrSitting = errors.New("nobody comes to this part of the meeting: put the people on its list first")

// Sittings makes of a wish one for each part of a meeting that is held in two, so that no copy of one list holds what
// is kept from it for the other's sake. Any other wish stays as it is.
func Sittings(s *session.Session, p Pack) []Pack {
	m, ok := p.next(s)
	if p.Audience.Name != graph.AllInvited || p.Sitting > 0 || !ok || m.Parts < 2 {
		return []Pack{p}
	}
	var out []Pack
	for n := 1; n <= m.Parts; n++ {
		p.Sitting, p.Meeting = n, m.ID
		out = append(out, p)
	}
	return out
}

// next is the meeting in the case that a pack is for.
func (p Pack) next(s *session.Session) (graph.Meeting, bool) {
	if p.Meeting != "" {
		return graph.Get[graph.Meeting](s.Family(), p.Meeting)
	}
	i := slices.IndexFunc(packs, func(k kindOfPack) bool { return k.kind == p.Kind })
	if i < 0 {
		return graph.Meeting{}, false
	}
	return next(s.Family(), packs[i].meeting, s.Today())
}

// next is the next meeting of a kind that has not been held.
func next(f *graph.Family, kind graph.MeetingKind, today graph.Date) (graph.Meeting, bool) {
	var all []graph.Meeting
	for m := range graph.All[graph.Meeting](f) {
		if kind != "" && m.Kind == kind && !m.Held && m.On.Known() && !m.On.By(today.Add(-1)) {
			all = append(all, m)
		}
	}
	if len(all) == 0 {
		return graph.Meeting{}, false
	}
	return slices.MinFunc(all, func(a, b graph.Meeting) int { return int(a.On.Sort()*1000) - int(b.On.Sort()*1000) }), true
}

// seated gives the audience those who come to the part of the meeting. Two of them who must not meet are refused like any
// other two readers who are to be kept apart.
func (p *Pack) seated(s *session.Session) error {
	if p.Sitting == 0 || p.Audience.Name != graph.AllInvited {
		return nil
	}
	m, _ := p.next(s)
	for i := range graph.All[graph.Invite](s.Family()) {
		if i.Meeting == m.ID && i.State != graph.StayingOut && (i.Part == 0 || i.Part == p.Sitting) && !slices.Contains(p.Audience.Sitting, i.Person) {
			p.Audience.Sitting = append(p.Audience.Sitting, i.Person)
		}
	}
	if len(p.Audience.Sitting) == 0 {
		return ErrSitting
	}
	return nil
}
